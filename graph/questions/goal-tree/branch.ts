import type { GoalBranch } from "#graph/model/answers/goals.ts";
import type { Node } from "#graph/model/records.ts";
import type { GoalSummary } from "../ties/summary.ts";

/** A branch without what is below it.
 * @param recordOf the node of an id, or nothing */
export const branchOf = (
  goal: Node,
  { stated, inferred, targets, results, more, said }: GoalSummary,
  recordOf: (id: string) => readonly Node[],
): Omit<GoalBranch, "children"> => ({
  goal,
  ties: stated + inferred,
  targets: targets.flatMap(recordOf),
  results: results.flatMap(recordOf),
  ...(more.targets + more.results > 0 ? { more } : {}),
  said,
});
