import type { FiveQuestions, GoalBranch, GoalTreeAnswer, Said, Tie } from "#graph/model/answers.ts";
import type { Kind } from "#graph/model/kinds.ts";
import type { Node } from "#graph/model/records.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { countTies } from "../ties/count.ts";
import { type GoalTies, tiesOf } from "../ties/goal-ties.ts";
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
      const ties = await tiesOf(this.graph, id, this.pace);
      const children = this.forest.children.get(id) ?? [];
      branches.push({
        goal: this.graph.node(id),
        ties: countTies(ties),
        targets: this.measures(ties, "Target"),
        results: this.measures(ties, "Result"),
        said: this.said(ties),
        children: await this.branches(children, [...above, id]),
      });
    }
    return branches;
  }

  /** What measures a goal, and after it what was reached before. */
  private measures({ roles }: GoalTies, kind: Kind): Node[] {
    return [...roles["measured-by"], ...roles["earlier-results"]]
      .map(({ node }) => this.graph.node(node))
      .filter((node) => node.kind === kind);
  }

  private said({ roles }: GoalTies): FiveQuestions {
    const measuredBy = (kind: Kind): Tie[] =>
      roles["measured-by"].filter(({ node }) => this.graph.node(node).kind === kind);
    return {
      proposed: saidBy(roles["proposed-by"]),
      owner: saidBy(roles["owned-by"]),
      means: saidBy(roles.means),
      target: saidBy(measuredBy("Target")),
      result: saidBy([...measuredBy("Result"), ...roles["earlier-results"]]),
    };
  }
}

const saidBy = (ties: readonly Tie[]): Said => {
  if (ties.length === 0) return "none";
  return ties.some(({ basis }) => basis === "stated") ? "stated" : "inferred";
};
