import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";
import type { NeighboursWish } from "./nodes.ts";

/** Hits that search asks for: as many as fit the list without scrolling far. */
export const searchLimit = 12;

/** The questions as cached queries. Facts change only when the seeds are read again, so an answer
 * stays good until the page is loaded anew. */
export const queries = {
  overview: () =>
    queryOptions({ queryKey: ["overview"], queryFn: ({ signal }) => api.overview(signal) }),
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
  /** Whatever the order of the ids. */
  mentions: (nodeIds: readonly string[]) =>
    queryOptions({
      queryKey: ["mentions", [...nodeIds].sort()],
      queryFn: ({ signal }) => api.mentions(nodeIds, signal),
      placeholderData: keepPreviousData,
    }),
  goalTree: () =>
    queryOptions({ queryKey: ["goals"], queryFn: ({ signal }) => api.goalTree(signal) }),
  ties: (goal: string) =>
    queryOptions({ queryKey: ["ties", goal], queryFn: ({ signal }) => api.ties(goal, signal) }),
  documents: () =>
    queryOptions({ queryKey: ["documents"], queryFn: ({ signal }) => api.documents(signal) }),
  document: (id: string) =>
    queryOptions({ queryKey: ["document", id], queryFn: ({ signal }) => api.document(id, signal) }),
};
