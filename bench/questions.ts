import type * as z from "zod/mini";
import { loadSeeds } from "#graph/load/load.ts";
import { closure } from "#graph/questions/closure/closure.ts";
import { document } from "#graph/questions/document/document.ts";
import { documents } from "#graph/questions/documents/documents.ts";
import { goalTree } from "#graph/questions/goal-tree/goal-tree.ts";
import { meta } from "#graph/questions/meta/meta.ts";
import { neighbours } from "#graph/questions/neighbours/neighbours.ts";
import { node } from "#graph/questions/node/node.ts";
import { overview } from "#graph/questions/overview/overview.ts";
import { paths } from "#graph/questions/paths/paths.ts";
import { relationship } from "#graph/questions/relationship/relationship.ts";
import { search } from "#graph/questions/search/search.ts";
import { subgraph } from "#graph/questions/subgraph/subgraph.ts";
import { ties } from "#graph/questions/ties/ties.ts";
import { openEngine } from "#graph/store/open.ts";
import type { Engine, Question } from "#graph/store/store.ts";
import { interleaved, rounded, type Timing } from "./timing.ts";

/** One question on the seeds: asked of the engine alone, and over HTTP. */
interface Asked {
  readonly name: string;
  readonly bare: (engine: Engine) => Promise<unknown>;
  readonly path: string;
  readonly body?: unknown;
}

const asked = <P extends z.ZodMiniType, A extends z.ZodMiniType>(
  question: Question<P, A>,
  input: z.input<P>,
  path: string,
  body?: unknown,
): Asked => ({
  name: question.name,
  bare: (engine) => engine.ask(question, question.parameters.parse(input)),
  path,
  body,
});

const zone = "zone:xitaihu";
const goal = "goal:two-lakes";
const link = "RESPONSIBLE_FOR(zone:xitaihu,goal:core-area)";
const encoded = encodeURIComponent;

const questions: readonly Asked[] = [
  asked(meta, {}, "/meta"),
  asked(overview, {}, "/overview"),
  asked(search, { q: "wgx" }, "/search?q=wgx"),
  asked(node, { id: zone }, `/nodes/${encoded(zone)}`),
  asked(neighbours, { id: zone }, `/nodes/${encoded(zone)}/neighbours`),
  asked(closure, { id: goal }, `/nodes/${encoded(goal)}/dependencies`),
  asked(relationship, { id: link }, `/relationships/${encoded(link)}`),
  asked(
    paths,
    { from: [zone], to: ["project:suao-tower"] },
    `/paths?from=${encoded(zone)}&to=project%3Asuao-tower`,
  ),
  asked(subgraph, { nodeIds: [zone, goal, "goal:core-area"] }, "/subgraph", {
    nodeIds: [zone, goal, "goal:core-area"],
  }),
  asked(goalTree, {}, "/goals"),
  asked(ties, { id: goal }, `/goals/${encoded(goal)}/ties`),
  asked(documents, {}, "/documents"),
  asked(document, { id: "wujin-2" }, "/documents/wujin-2"),
];

const rounds = 200;

export interface QuestionResult {
  readonly question: string;
  readonly bare: Timing;
  readonly http: Timing;
  /** Median over HTTP by median of the bare question. */
  readonly ratio: number;
}

/** Times every question on the engine alone beside the same over HTTP, in one run. */
export const measureQuestions = async (url: string): Promise<QuestionResult[]> => {
  const engine = await openEngine();
  await engine.apply(await loadSeeds("seeds"));
  const results: QuestionResult[] = [];
  for (const { name, bare, path, body } of questions) {
    const [alone, over] = await interleaved(
      [() => bare(engine), () => fetchJson(`${url}/api${path}`, body)],
      rounds,
    );
    if (alone === undefined || over === undefined) continue;
    const ratio = rounded(over.median / Math.max(0.01, alone.median));
    results.push({ question: name, bare: alone, http: over, ratio });
  }
  await engine.close();
  return results;
};

const fetchJson = async (url: string, body: unknown): Promise<unknown> => {
  const response = await fetch(
    url,
    body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        },
  );
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
};
