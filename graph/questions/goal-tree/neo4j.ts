import type { GoalBranch, GoalTreeAnswer, Said, TieRole } from "#graph/model/answers.ts";
import type { Kind } from "#graph/model/kinds.ts";
import type { Node } from "#graph/model/records.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { readRecords } from "../records.ts";
import { type RoleTie, readTies } from "../ties/tied.ts";
import { type GoalForest, readForest } from "./read-forest.ts";

/** Goals that hang in many places could make a tree of any size out of few goals. */
const maxBranches = 2000;

interface Twig {
  readonly id: string;
  readonly children: readonly Twig[];
}

/** Three statements, each once for the whole tree: the forest, the ties of its goals, what measures
 * them. In one, the ties would be read again for each place where a goal hangs. */
export const goalTreeInNeo4j = async (session: Neo4jSession): Promise<GoalTreeAnswer> => {
  const forest = await readForest(session);
  const { twigs, truncated } = cutTree(forest);
  const tied = await readTies(session, idsIn(twigs));
  const measures = [...tied.values()].flatMap(({ ties }) => ties.filter(isMeasure));
  const { nodes } = await readRecords(
    session,
    measures.map(({ node }) => node),
    [],
  );
  const records = new Map([
    ...nodes.map((node): [string, Node] => [node.id, node]),
    ...forest.goals,
  ]);
  const recordsOf = (ids: readonly string[]): Node[] => ids.flatMap((id) => records.get(id) ?? []);
  const branchOf = ({ id, children }: Twig): GoalBranch[] =>
    recordsOf([id]).map((goal) => {
      const ties = tied.get(id)?.ties ?? [];
      const measuredBy = (kind: Kind): string[] =>
        ties.filter((tie) => isMeasure(tie) && tie.kind === kind).map(({ node }) => node);
      return {
        goal,
        ties: ties.length,
        targets: recordsOf(measuredBy("Target")),
        results: recordsOf(measuredBy("Result")),
        said: saidOf(ties),
        children: children.flatMap(branchOf),
      };
    });
  return { roots: twigs.flatMap(branchOf), truncated };
};

const isMeasure = ({ role }: RoleTie): boolean =>
  role === "measured-by" || role === "earlier-results";

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

const saidOf = (ties: readonly RoleTie[]): GoalBranch["said"] => {
  const said = (passes: (tie: RoleTie) => boolean): Said => {
    const bases = ties.filter(passes).map(({ basis }) => basis);
    if (bases.length === 0) return "none";
    return bases.includes("stated") ? "stated" : "inferred";
  };
  const inRole = (role: TieRole) => (tie: RoleTie) => tie.role === role;
  return {
    proposed: said(inRole("proposed-by")),
    owner: said(inRole("owned-by")),
    means: said(inRole("means")),
    target: said(({ role, kind }) => role === "measured-by" && kind === "Target"),
    result: said(
      ({ role, kind }) =>
        role === "earlier-results" || (role === "measured-by" && kind === "Result"),
    ),
  };
};
