import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import type { MatrixRows } from "#graph/model/parameters.ts";
import { api } from "./api.ts";
import type { NeighboursWish } from "./nodes.ts";

/** Hits that search asks for: as many as fit the list without scrolling far. */
export const searchLimit = 12;

/** The questions as cached queries. Facts change only when the seeds are read again, so an answer
 * stays good until the page is loaded anew. */
export const queries = {
  overview: () =>
    queryOptions({ queryKey: ["overview"], queryFn: ({ signal }) => api.overview(signal) }),
  search: (q: string) =>
    queryOptions({
      queryKey: ["search", q],
      queryFn: ({ signal }) => api.search(q, searchLimit, signal),
      placeholderData: keepPreviousData,
    }),
  node: (id: string) =>
    queryOptions({ queryKey: ["node", id], queryFn: ({ signal }) => api.node(id, signal) }),
  neighbours: (id: string, wish: NeighboursWish) =>
    queryOptions({
      queryKey: ["neighbours", id, wish],
      queryFn: ({ signal }) => api.neighbours(id, wish, signal),
    }),
  relationship: (id: string) =>
    queryOptions({
      queryKey: ["relationship", id],
      queryFn: ({ signal }) => api.relationship(id, signal),
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
  documents: () =>
    queryOptions({ queryKey: ["documents"], queryFn: ({ signal }) => api.documents(signal) }),
  document: (id: string) =>
    queryOptions({ queryKey: ["document", id], queryFn: ({ signal }) => api.document(id, signal) }),
};
