import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";

/** Which goals stand at the top and which directly below which, in the order of the text. */
export interface GoalForest {
  /** Ids of all goals. */
  readonly goals: readonly string[];
  readonly roots: readonly string[];
  readonly children: ReadonlyMap<string, readonly string[]>;
}

interface Row {
  readonly goal: string;
  readonly parts: readonly string[];
}

export const forestCypher = statement(import.meta.url, "./forest.cypher");

/** The goals of a database by `PART_OF`. A root is above all that is above it, and of these it is the
 * first in the text: goals that are part of nothing, and one of each ring that is part of nothing
 * outside it. */
export const readForest = async (session: Neo4jSession): Promise<GoalForest> => {
  const rows = await session.read<Row>(forestCypher);
  const places = new Map(rows.map(({ goal }, place) => [goal, place]));
  const placeOf = (id: string): number => places.get(id) ?? 0;
  const parents = new Map<string, string[]>(rows.map(({ goal }) => [goal, []]));
  for (const { goal, parts } of rows) for (const part of parts) parents.get(part)?.push(goal);
  const above = new Map(rows.map(({ goal }) => [goal, ancestors(parents, goal)]));
  return {
    goals: rows.map(({ goal }) => goal),
    roots: rows
      .map(({ goal }) => goal)
      .filter((id) =>
        [...(above.get(id) ?? [])].every(
          (other) => other === id || (above.get(other)?.has(id) && placeOf(id) < placeOf(other)),
        ),
      ),
    children: new Map(
      rows.map(({ goal, parts }) => [
        goal,
        parts.toSorted((left, right) => placeOf(left) - placeOf(right)),
      ]),
    ),
  };
};

const ancestors = (parents: ReadonlyMap<string, readonly string[]>, id: string): Set<string> => {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const parent of parents.get(next) ?? [])
      if (!found.has(parent)) {
        found.add(parent);
        open.push(parent);
      }
  return found;
};
