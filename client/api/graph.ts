import type { MentionsAnswer, SearchAnswer, SubgraphAnswer } from "#graph/model/answers.ts";
import { get, post } from "./request.ts";

/** Nodes and sentences that match a text, best first. */
export const search = (q: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer> =>
  get("/search", { q, limit }, signal);

/** Pairs of a set that one sentence names and nothing relates. */
export const mentions = (
  nodeIds: readonly string[],
  signal?: AbortSignal,
): Promise<MentionsAnswer> => post("/mentions", { nodeIds }, signal);

/** A set of nodes and every relationship among them. */
export const subgraph = (
  nodeIds: readonly string[],
  signal?: AbortSignal,
): Promise<SubgraphAnswer> => post("/subgraph", { nodeIds }, signal);
