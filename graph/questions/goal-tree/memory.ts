import type { GoalBranch, GoalTreeAnswer } from "#graph/model/answers/goals.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { summaryOf } from "../ties/summary.ts";
import { branchOf } from "./branch.ts";
import { type Forest, forestOf } from "./forest.ts";

/** Goals that hang in many places could make a tree of any size out of few goals. */
const maxBranches = 2000;

/** Walks the forest from its roots. */
export const goalTreeInMemory = async (
  graph: MemoryGraph,
  _: Record<string, never>,
  pace: Pace,
): Promise<GoalTreeAnswer> => {
  const builder = new TreeBuilder(graph, forestOf(graph), pace);
  const roots = await builder.branches(builder.forest.roots, []);
  return { roots, truncated: builder.truncated };
};

class TreeBuilder {
  truncated = false;
  private count = 0;

  constructor(
    private readonly graph: MemoryGraph,
    readonly forest: Forest,
    private readonly pace: Pace,
  ) {}

  /** @param above the goals from the root down to the parent, to end a branch that comes back */
  async branches(goals: readonly string[], above: readonly string[]): Promise<GoalBranch[]> {
    const branches: GoalBranch[] = [];
    for (const id of goals) {
      if (above.includes(id)) continue;
      if (this.count >= maxBranches) {
        this.truncated = true;
        break;
      }
      this.count += 1;
      await this.pace.step();
      const summary = await summaryOf(this.graph, id, this.pace);
      const children = this.forest.children.get(id) ?? [];
      branches.push({
        ...branchOf(this.graph.node(id), summary, (each) => [this.graph.node(each)]),
        children: await this.branches(children, [...above, id]),
      });
    }
    return branches;
  }
}
