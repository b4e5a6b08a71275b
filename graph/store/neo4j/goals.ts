import type { Plan } from "#graph/model/plan.ts";
import { summariesOf } from "#graph/questions/ties/summary.ts";
import type { GoalRow } from "./rows.ts";

/** Rows that tell of the goals of a plan in numbers, in the order of the text. They follow from what
 * else is written, but to read them there takes minutes where goals have thousands of ties.
 * @throws Error where the plan does not fit; `encodePlan` says why */
export const goalRows = async (plan: Plan): Promise<GoalRow[]> => {
  const corpora = new Map(plan.nodes.map(({ node }) => [node.id, node.corpus]));
  return (await summariesOf(plan)).map(({ id, said, more, inferredOwner, ...rest }, place) => ({
    id,
    corpus: corpora.get(id) ?? "",
    place,
    ...rest,
    ...said,
    ...(inferredOwner === null
      ? {}
      : { inferredOwner: inferredOwner.node, inferredOwnerChain: inferredOwner.chain }),
    moreTargets: more.targets,
    moreResults: more.results,
  }));
};
