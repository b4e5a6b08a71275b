import type { GoalBranch, GoalTreeAnswer } from "#graph/model/answers/goals.ts";
import type { Node } from "#graph/model/records.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { readRecords } from "../records.ts";
import { branchOf } from "./branch.ts";
import { type GoalForest, readForest } from "./read-forest.ts";
import { readGoals } from "./read-goals.ts";

/** Goals that hang in many places could make a tree of any size out of few goals. */
const maxBranches = 2000;

interface Twig {
  readonly id: string;
  readonly children: readonly Twig[];
}

/** Three statements, each once for the whole tree: the forest, its goals, what measures them. */
export const goalTreeInNeo4j = async (session: Neo4jSession): Promise<GoalTreeAnswer> => {
  const { twigs, truncated } = cutTree(await readForest(session));
  const told = await readGoals(session, idsIn(twigs));
  const measures = [...told.values()].flatMap(({ summary }) => [
    ...summary.targets,
    ...summary.results,
  ]);
  const { nodes } = await readRecords(session, measures, []);
  const records = new Map(nodes.map((node): [string, Node] => [node.id, node]));
  const recordOf = (id: string): Node[] => {
    const found = records.get(id);
    return found === undefined ? [] : [found];
  };
  const grown = ({ id, children }: Twig): GoalBranch[] => {
    const found = told.get(id);
    if (found === undefined) return [];
    const { goal, summary } = found;
    return [{ ...branchOf(goal, summary, recordOf), children: children.flatMap(grown) }];
  };
  return { roots: twigs.flatMap(grown), truncated };
};

const idsIn = (twigs: readonly Twig[]): string[] =>
  twigs.flatMap(({ id, children }) => [id, ...idsIn(children)]);

/** The tree from the roots down, as far as the bound; a branch ends where it would come back. */
const cutTree = ({ roots, children }: GoalForest): { twigs: Twig[]; truncated: boolean } => {
  let left = maxBranches;
  let truncated = false;
  const grow = (ids: readonly string[], above: readonly string[]): Twig[] => {
    const twigs: Twig[] = [];
    for (const id of ids.filter((candidate) => !above.includes(candidate))) {
      if (left === 0) {
        truncated = true;
        break;
      }
      left -= 1;
      twigs.push({ id, children: grow(children.get(id) ?? [], [...above, id]) });
    }
    return twigs;
  };
  return { twigs: grow(roots, []), truncated };
};
