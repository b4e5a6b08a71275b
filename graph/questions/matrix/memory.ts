import { type MatrixAnswer, tieRoles } from "#graph/model/answers/goals.ts";
import type { MatrixParameters } from "#graph/model/parameters.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { forestOf } from "../goal-tree/forest.ts";
import { type GoalTies, tiesOf } from "../ties/goal-ties.ts";
import { filtered } from "../ties/tie-graph.ts";
import { cellsOf } from "./cells.ts";
import { columnsOf } from "./columns.ts";

/** Reads the ties of every goal in a column, as the lens does. */
export const matrixInMemory = async (
  graph: MemoryGraph,
  { rows: wanted, ...filter }: MatrixParameters,
  pace: Pace,
): Promise<MatrixAnswer> => {
  const { groups, truncated } = columnsOf(forestOf(graph));
  const goals = [...new Set(groups.flatMap((group) => group.goals))];
  const left = filtered(graph, filter);
  const ties = new Map<string, GoalTies>();
  for (const goal of goals) {
    await pace.step();
    ties.set(goal, await tiesOf(left, goal, pace));
  }
  const found = cellsOf(wanted, goals, (goal) =>
    tieRoles.flatMap((role) =>
      (ties.get(goal)?.roles[role] ?? []).map(({ node, basis }) => ({
        role,
        node,
        basis,
        kind: graph.node(node).kind,
      })),
    ),
  );
  return {
    groups: groups.map((group) => ({
      theme: group.theme === null ? null : graph.node(group.theme),
      goals: group.goals.map((id) => graph.node(id)),
    })),
    rows: found.rows.map((id) => graph.node(id)),
    cells: found.cells,
    truncated: truncated || found.truncated || [...ties.values()].some((each) => each.truncated),
  };
};
