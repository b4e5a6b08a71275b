import type { MatrixAnswer } from "#graph/model/answers/goals.ts";
import type { MatrixParameters } from "#graph/model/parameters.ts";
import type { Node } from "#graph/model/records.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { readForest } from "../goal-tree/read-forest.ts";
import { readRecords } from "../records.ts";
import { readTies } from "../ties/tied.ts";
import { cellsOf, kindsIn } from "./cells.ts";
import { columnsOf } from "./columns.ts";

/** Three statements: the forest, the ties of all columns at once, the rows that they name. It has no
 * statement of its own, so that a cell and the lens can never differ. */
export const matrixInNeo4j = async (
  session: Neo4jSession,
  { rows: wanted, ...filter }: MatrixParameters,
): Promise<MatrixAnswer> => {
  const forest = await readForest(session);
  const { groups, truncated } = columnsOf(forest);
  const goals = [...new Set(groups.flatMap((group) => group.goals))];
  const tied = await readTies(session, goals, filter, kindsIn(wanted));
  const found = cellsOf(wanted, goals, (goal) => tied.get(goal)?.ties ?? []);
  const themes = groups.flatMap(({ theme }) => theme ?? []);
  const { nodes } = await readRecords(session, [...found.rows, ...goals, ...themes], []);
  const records = new Map(nodes.map((node) => [node.id, node]));
  const recordsOf = (ids: readonly string[]): Node[] => ids.flatMap((id) => records.get(id) ?? []);
  return {
    groups: groups.map((group) => ({
      theme: group.theme === null ? null : (records.get(group.theme) ?? null),
      goals: recordsOf(group.goals),
    })),
    rows: recordsOf(found.rows),
    cells: found.cells,
    truncated: truncated || found.truncated || [...tied.values()].some(({ cut }) => cut),
  };
};
