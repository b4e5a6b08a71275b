import { isDeepStrictEqual } from "node:util";
import neo4j, { type Driver, Neo4jError } from "neo4j-driver";
import type * as z from "zod/mini";
import { Problem } from "#graph/model/problems.ts";
import { closure } from "#graph/questions/closure/closure.ts";
import { common } from "#graph/questions/common/common.ts";
import { document } from "#graph/questions/document/document.ts";
import { documents } from "#graph/questions/documents/documents.ts";
import { foundations } from "#graph/questions/foundations/foundations.ts";
import { goalTree } from "#graph/questions/goal-tree/goal-tree.ts";
import { matrix } from "#graph/questions/matrix/matrix.ts";
import { mentionsAmong } from "#graph/questions/mentions-among/mentions-among.ts";
import { meta } from "#graph/questions/meta/meta.ts";
import { neighbours } from "#graph/questions/neighbours/neighbours.ts";
import { node } from "#graph/questions/node/node.ts";
import { overview } from "#graph/questions/overview/overview.ts";
import { paths } from "#graph/questions/paths/paths.ts";
import { relationship } from "#graph/questions/relationship/relationship.ts";
import { relaxations } from "#graph/questions/relaxations/relaxations.ts";
import { search } from "#graph/questions/search/search.ts";
import { slip } from "#graph/questions/slip/slip.ts";
import { subgraph } from "#graph/questions/subgraph/subgraph.ts";
import { ties } from "#graph/questions/ties/ties.ts";
import { unsaid } from "#graph/questions/unsaid/unsaid.ts";
import type { Engine, Question } from "#graph/store/store.ts";
import { interleaved, rounded, type Timing } from "../timing.ts";
import { asked } from "./asked.ts";
import { type Bare, bareStatements } from "./bare.ts";
import { addedStatements } from "./bare-added.ts";

type Name = keyof typeof asked;

const statements: Readonly<Record<Name, Bare>> = { ...bareStatements, ...addedStatements };

/** Longer than any caller waits, so that what is slow is measured and not cut off. */
const deadline = 120_000;

/** Milliseconds for which each question is asked before it is timed: what is measured is a server that
 * has been asked it before, and its first answer stands beside it. */
const warmUp = 4000;

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
  ask(ties, "ties-filtered", 8),
  ask(paths, "paths-many", 8),
  ask(relaxations, "relaxations"),
  ask(common, "common"),
  ask(slip, "slip", 8),
  ask(mentionsAmong, "mentions-among", 8),
  ask(foundations, "foundations", 3),
  ask(matrix, "matrix", 3),
  ask(unsaid, "unsaid", 3),
  ask(overview, "overview", 3),
  ask(goalTree, "goal-tree", 3),
];

export interface LargeResult {
  readonly question: Name;
  /** Milliseconds of the first answer, of a server and an engine that have just started. */
  readonly first: { readonly memory: number; readonly neo4j: number; readonly same: boolean };
  readonly memory: Timing;
  readonly neo4j: Timing;
  readonly bare: Timing;
  readonly by: Bare["by"];
  /** Median of the question on Neo4j by that of the bare statement. */
  readonly ratio: number;
}

/** Times every question on both engines beside its bare statement, round by round; one that is not
 * answered in time is left out, and told, and so is one whose answers differ. */
export const measureLarge = async (
  memory: Engine,
  server: Engine,
  driver: Driver,
): Promise<LargeResult[]> => {
  const results: LargeResult[] = [];
  for (const { name, rounds, ask: put } of questions) {
    const bare = statements[name];
    const works = [() => put(memory), () => put(server), () => run(driver, bare)];
    try {
      const first = await firstOf(
        () => put(memory),
        () => put(server),
      );
      if (!first.same) process.stderr.write(`${name}: the answers differ\n`);
      const [inMemory, inNeo4j, barely] = await interleaved(works, rounds, warmUp);
      if (inMemory === undefined || inNeo4j === undefined || barely === undefined) continue;
      const ratio = rounded(inNeo4j.median / Math.max(0.01, barely.median));
      const result = { question: name, first, memory: inMemory, neo4j: inNeo4j, bare: barely };
      results.push({ ...result, by: bare.by, ratio });
      process.stderr.write(`${name}: ${ratio}\n`);
    } catch (error) {
      if (!isLate(error)) throw error;
      process.stderr.write(`${name}: not answered in ${deadline / 1000} s\n`);
    }
  }
  return results;
};

/** Whether a question, or a bare statement, was given up at its deadline. */
const isLate = (error: unknown): boolean =>
  (error instanceof Problem && error.code === "deadline-exceeded") ||
  (error instanceof Neo4jError && /TransactionTimedOut|Terminated/.test(error.code));

/** How long the first answers take, and whether they are the same. */
const firstOf = async (
  memory: () => Promise<unknown>,
  neo4j: () => Promise<unknown>,
): Promise<LargeResult["first"]> => {
  const inMemory = await once(memory);
  const inNeo4j = await once(neo4j);
  return {
    memory: inMemory.took,
    neo4j: inNeo4j.took,
    same: isDeepStrictEqual(inMemory.answer, inNeo4j.answer),
  };
};

const once = async (work: () => Promise<unknown>): Promise<{ took: number; answer: unknown }> => {
  const began = performance.now();
  const answer = await work();
  return { took: rounded(performance.now() - began), answer };
};

const run = async (driver: Driver, { text, parameters = {} }: Bare): Promise<void> => {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    await session.executeRead((transaction) => transaction.run(text, parameters), {
      timeout: deadline,
    });
  } finally {
    await session.close();
  }
};
