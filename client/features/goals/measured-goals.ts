import type { GoalBranch } from "#graph/model/answers/goals.ts";
import type { Node } from "#graph/model/records.ts";

/** A goal with what measures it itself. */
export interface MeasuredGoal {
  readonly goal: Node;
  readonly targets: readonly Node[];
  readonly results: readonly Node[];
  /** How many targets and results of it the tree leaves out. */
  readonly left: number;
}

/** The goals of a tree that something measures, each once: those with a target first, else in the order
 * of the tree. What measures a goal below is told there, and not again at all that are above. */
export const measuredGoals = (roots: readonly GoalBranch[]): MeasuredGoal[] => {
  const found = new Map<string, MeasuredGoal>();
  const walk = ({ goal, targets, results, more, children }: GoalBranch): void => {
    const below = new Set(
      children.flatMap((child) => [...child.targets, ...child.results].map(({ id }) => id)),
    );
    const own = (nodes: readonly Node[]): Node[] => nodes.filter(({ id }) => !below.has(id));
    const left = more === undefined ? 0 : more.targets + more.results;
    const measured = { goal, targets: own(targets), results: own(results), left };
    if (measured.targets.length + measured.results.length > 0 && !found.has(goal.id))
      found.set(goal.id, measured);
    for (const child of children) walk(child);
  };
  for (const root of roots) walk(root);
  const rank = ({ targets }: MeasuredGoal): number => (targets.length > 0 ? 0 : 1);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
};
