import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import type { Group } from "./items.ts";
import type { Shown } from "./shown.ts";

/** Ids of what the list holds as resting on what was asked about, or as its basis: what else a goal
 * rests on stands beside it for comparison only. */
const restingIn = (groups: readonly Group[]): Set<string> =>
  new Set(
    groups
      .filter(({ key }) => key !== "others")
      .flatMap(({ items }) => items.map(({ node }) => node.id)),
  );

/** What sentences name together with what slips, or else with what was asked about, and what neither a
 * relationship nor a chain joins to it. */
export const useNamed = (
  { question, root, groups }: Shown,
  restOn: readonly { readonly groups: readonly Group[] }[],
) => {
  const query = useQuery(queries.namedWith(question.slip.length > 0 ? question.slip : [root.id]));
  const resting = restingIn([...groups, ...restOn.flatMap((each) => each.groups)]);
  const named = (query.data?.named ?? []).filter(({ node }) => !resting.has(node));
  return { query, named };
};
