import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";

/** Which goals stand at the top and which directly below which, in the order of the text. */
export interface GoalForest {
  /** Ids of all goals that were read. */
  readonly goals: readonly string[];
  readonly roots: readonly string[];
  readonly children: ReadonlyMap<string, readonly string[]>;
}

interface Row {
  readonly goal: string;
  readonly root: boolean;
  readonly parts: readonly string[];
}

export const forestCypher = statement(import.meta.url, "./forest.cypher");
export const rootsCypher = statement(import.meta.url, "./roots.cypher");

/** The goals of a database by `PART_OF`. A root is above all that is above it, and of these it is the
 * first in the text: goals that are part of nothing, and one of each ring that is part of nothing
 * outside it. */
export const readForest = async (session: Neo4jSession): Promise<GoalForest> =>
  forestFrom(await session.read<Row>(forestCypher));

/** The same of the roots alone, with the goals directly below them. */
export const readRoots = async (session: Neo4jSession): Promise<GoalForest> =>
  forestFrom(await session.read<Row>(rootsCypher));

const forestFrom = (rows: readonly Row[]): GoalForest => ({
  goals: rows.map(({ goal }) => goal),
  roots: rows.filter(({ root }) => root).map(({ goal }) => goal),
  children: new Map(rows.map(({ goal, parts }) => [goal, parts])),
});
