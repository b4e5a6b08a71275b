import neo4j, { type Driver } from "neo4j-driver";
import type * as z from "zod/mini";
import { Problem } from "#graph/model/problems.ts";
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
import type { Engine, Question } from "#graph/store/store.ts";
import { interleaved, rounded, type Timing } from "../timing.ts";
import { asked } from "./asked.ts";
import { type Bare, bareStatements } from "./bare.ts";

type Name = keyof typeof asked;

/** Longer than any caller waits, so that what is slow is measured and not cut off. */
const deadline = 120_000;

interface Asked {
  readonly name: Name;
  readonly rounds: number;
  readonly ask: (engine: Engine) => Promise<unknown>;
}

const ask = <P extends z.ZodMiniType, A extends z.ZodMiniType>(
  question: Question<P, A>,
  name: Name,
  rounds = 20,
): Asked => ({
  name,
  rounds,
  ask: (engine) => engine.ask(question, question.parameters.parse(asked[name]), { deadline }),
});

const questions: readonly Asked[] = [
  ask(node, "node"),
  ask(neighbours, "neighbours"),
  ask(relationship, "relationship"),
  ask(subgraph, "subgraph"),
  ask(search, "search"),
  ask(paths, "paths"),
  ask(closure, "closure"),
  ask(documents, "documents"),
  ask(document, "document"),
  ask(meta, "meta", 8),
  ask(ties, "ties", 8),
  ask(overview, "overview", 3),
  ask(goalTree, "goal-tree", 3),
];

export interface LargeResult {
  readonly question: Name;
  /** Milliseconds of the first answer, of a server and an engine that have just started. */
  readonly first: { readonly memory: number; readonly neo4j: number };
  readonly memory: Timing;
  readonly neo4j: Timing;
  readonly bare: Timing;
  readonly by: Bare["by"];
  /** Median of the question on Neo4j by that of the bare statement. */
  readonly ratio: number;
}

/** Times every question on both engines beside its bare statement, round by round; one that is not
 * answered in time is left out, and told. */
export const measureLarge = async (
  memory: Engine,
  server: Engine,
  driver: Driver,
): Promise<LargeResult[]> => {
  const results: LargeResult[] = [];
  for (const { name, rounds, ask: put } of questions) {
    const bare = bareStatements[name];
    const works = [() => put(memory), () => put(server), () => run(driver, bare)];
    const first = await firstOf(
      () => put(memory),
      () => put(server),
    );
    if (first === undefined) {
      process.stderr.write(`${name}: not answered in ${deadline / 1000} s\n`);
      continue;
    }
    const [inMemory, inNeo4j, barely] = await interleaved(works, rounds);
    if (inMemory === undefined || inNeo4j === undefined || barely === undefined) continue;
    const ratio = rounded(inNeo4j.median / Math.max(0.01, barely.median));
    const result = { question: name, first, memory: inMemory, neo4j: inNeo4j, bare: barely };
    results.push({ ...result, by: bare.by, ratio });
    process.stderr.write(`${name}: ${ratio}\n`);
  }
  return results;
};

/** How long the first answers take; nothing where one of them misses its deadline. */
const firstOf = async (
  memory: () => Promise<unknown>,
  neo4j: () => Promise<unknown>,
): Promise<LargeResult["first"] | undefined> => {
  try {
    return { memory: await once(memory), neo4j: await once(neo4j) };
  } catch (error) {
    if (error instanceof Problem && error.code === "deadline-exceeded") return undefined;
    throw error;
  }
};

const once = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return rounded(performance.now() - began);
};

const run = async (driver: Driver, { text, parameters = {} }: Bare): Promise<void> => {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    await session.executeRead((transaction) => transaction.run(text, parameters));
  } finally {
    await session.close();
  }
};
