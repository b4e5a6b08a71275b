import type { GoalTreeAnswer, MatrixAnswer, TiesAnswer } from "#graph/model/answers/goals.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import type { MatrixRows } from "#graph/model/parameters.ts";
import { get, type Query } from "./request.ts";

/** The goals with what the reports say of each. */
export const goalTree = (signal?: AbortSignal): Promise<GoalTreeAnswer> =>
  get("/goals", {}, signal);

/** Who and what is tied to a goal, by role.
 * @param filter what a fact must be to be in a chain */
export const ties = (
  id: string,
  filter: FactFilter = {},
  signal?: AbortSignal,
): Promise<TiesAnswer> => get(`/goals/${encodeURIComponent(id)}/ties`, factQuery(filter), signal);

/** Who and what is tied to which goals.
 * @param rows what stands in the rows
 * @param filter what a fact must be to be in a chain */
export const matrix = (
  rows: readonly MatrixRows[],
  filter: FactFilter = {},
  signal?: AbortSignal,
): Promise<MatrixAnswer> => get("/goals/matrix", { rows, ...factQuery(filter) }, signal);

/** A filter as a query. An empty list lets nothing pass, and must be sent: one that is left out lets
 * everything pass. */
const factQuery = (filter: FactFilter): Query =>
  Object.fromEntries(Object.entries(filter).map(([key, list]) => [key, list?.join(",")]));
