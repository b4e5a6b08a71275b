import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import type { CommonParameters, MatrixRows, PathsParameters } from "#graph/model/parameters.ts";
import { again } from "./again.ts";
import { api } from "./api.ts";
import type { NeighboursWish } from "./nodes.ts";

/** Hits that search asks for: as many as fit the list without scrolling far. */
export const searchLimit = 12;

/** The questions as cached queries. Facts change only when the seeds are read again, so an answer
 * stays good until the page is loaded anew. */
export const queries = {
  overview: () =>
    queryOptions({
      queryKey: ["overview"],
      queryFn: ({ signal }) => api.overview(signal),
      // The start comes by itself, whatever kept it away: a plan that is yet to be loaded, or a
      // database that is too busy with that to answer in time.
      refetchInterval: ({ state: { data, error } }) =>
        error !== null || data?.counts.documents === 0 ? again : false,
    }),
  search: (q: string, limit = searchLimit) =>
    queryOptions({
      queryKey: ["search", q, limit],
      queryFn: ({ signal }) => api.search(q, limit, signal),
      placeholderData: keepPreviousData,
    }),
  node: (id: string) =>
    queryOptions({ queryKey: ["node", id], queryFn: ({ signal }) => api.node(id, signal) }),
  neighbours: (id: string, wish: NeighboursWish) =>
    queryOptions({
      queryKey: ["neighbours", id, wish],
      queryFn: ({ signal }) => api.neighbours(id, wish, signal),
    }),
  /** All neighbours that a wish lets pass, page after page, ranked. */
  neighbourPages: (id: string, wish: Omit<NeighboursWish, "cursor">) =>
    infiniteQueryOptions({
      queryKey: ["neighbour pages", id, wish],
      queryFn: ({ signal, pageParam }) =>
        api.neighbours(id, pageParam === null ? wish : { ...wish, cursor: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: ({ page }) => page.next,
    }),
  relationship: (id: string) =>
    queryOptions({
      queryKey: ["relationship", id],
      queryFn: ({ signal }) => api.relationship(id, signal),
    }),
  subgraph: (ids: readonly string[]) =>
    queryOptions({
      queryKey: ["subgraph", ids],
      queryFn: ({ signal }) =>
        ids.length === 0 ? { nodes: [], relationships: [] } : api.subgraph(ids, signal),
    }),
  /** Whatever the order of the ids. */
  mentions: (nodeIds: readonly string[]) =>
    queryOptions({
      queryKey: ["mentions", [...nodeIds].sort()],
      queryFn: ({ signal }) => api.mentions(nodeIds, signal),
      placeholderData: keepPreviousData,
    }),
  goalTree: () =>
    queryOptions({ queryKey: ["goals"], queryFn: ({ signal }) => api.goalTree(signal) }),
  ties: (goal: string, filter: FactFilter = {}) =>
    queryOptions({
      queryKey: ["ties", goal, filter],
      queryFn: ({ signal }) => api.ties(goal, filter, signal),
    }),
  matrix: (rows: readonly MatrixRows[], filter: FactFilter = {}) =>
    queryOptions({
      queryKey: ["matrix", rows, filter],
      queryFn: ({ signal }) => api.matrix(rows, filter, signal),
    }),
  paths: (asked: PathsParameters) =>
    queryOptions({
      queryKey: ["paths", asked],
      queryFn: ({ signal }) => api.paths(asked, signal),
      // What is shown stays while the same ends are asked about in another way.
      placeholderData: (before, query) => {
        const last = query?.queryKey[1] as PathsParameters | undefined;
        return String(last?.from) === String(asked.from) && String(last?.to) === String(asked.to)
          ? before
          : undefined;
      },
    }),
  relaxations: (asked: PathsParameters) =>
    queryOptions({
      queryKey: ["relaxations", asked],
      queryFn: ({ signal }) => api.relaxations(asked, signal),
    }),
  common: (asked: CommonParameters) =>
    queryOptions({
      queryKey: ["common", asked],
      queryFn: ({ signal }) => api.common(asked, signal),
    }),
  documents: () =>
    queryOptions({ queryKey: ["documents"], queryFn: ({ signal }) => api.documents(signal) }),
  document: (id: string) =>
    queryOptions({ queryKey: ["document", id], queryFn: ({ signal }) => api.document(id, signal) }),
  closure: (id: string, direction: "upstream" | "downstream", depth: number, filter: FactFilter) =>
    queryOptions({
      queryKey: ["closure", id, direction, depth, filter],
      queryFn: ({ signal }) => api.closure(id, direction, depth, filter, signal),
    }),
  slip: (ids: readonly string[], depth: number, filter: FactFilter) =>
    queryOptions({
      queryKey: ["slip", ids, depth, filter],
      queryFn: ({ signal }) => api.slip(ids, depth, filter, signal),
    }),
  namedWith: (ids: readonly string[]) =>
    queryOptions({
      queryKey: ["named with", ids],
      queryFn: ({ signal }) => api.namedWith(ids, signal),
    }),
  foundations: (filter: FactFilter) =>
    queryOptions({
      queryKey: ["foundations", filter],
      queryFn: ({ signal }) => api.foundations(filter, signal),
    }),
  unsaid: () => queryOptions({ queryKey: ["unsaid"], queryFn: ({ signal }) => api.unsaid(signal) }),
};
