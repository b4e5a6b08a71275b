import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import type { ClosureAnswer } from "#graph/model/answers/rest.ts";
import type { Node } from "#graph/model/records.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import { type Facts, factsOf } from "./drawn.ts";
import { type Group, groupsOf } from "./items.ts";
import { useFactFilter } from "./use-question.ts";

/** What one of the things that slip rests on itself. */
export interface Resting {
  readonly id: string;
  /** Undefined until it is answered. */
  readonly node: Node | undefined;
  readonly query: UseQueryResult<ClosureAnswer>;
  readonly facts: Facts;
  readonly groups: readonly Group[];
}

/** What each of the things that slip rests on, whichever way is looked at: a slip may come from there.
 * @returns nothing where nothing slips */
export const useRestOn = ({ slip, depth }: RestQuestion): Resting[] => {
  const filter = useFactFilter();
  const asked = useQueries({
    queries: slip.map((id) => queries.closure(id, "upstream", depth, filter)),
  });
  return slip.flatMap((id, at) => {
    const query = asked[at];
    if (query === undefined) return [];
    const answers = { root: id, upstream: query.data };
    const facts = factsOf(answers);
    return [{ id, node: facts.nodes.get(id), query, facts, groups: groupsOf(answers, facts) }];
  });
};

/** How many different things they rest on. */
export const restCount = (resting: readonly Resting[]): number =>
  new Set(
    resting.flatMap(({ groups }) =>
      groups.flatMap(({ items }) => items.map(({ node }) => node.id)),
    ),
  ).size;
