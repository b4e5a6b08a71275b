import type { SearchAnswer } from "#graph/model/answers/corpus.ts";
import type { MentionsAnswer, SubgraphAnswer } from "#graph/model/answers/nodes.ts";
import type { CommonAnswer, PathsAnswer, RelaxationsAnswer } from "#graph/model/answers/paths.ts";
import type { CommonParameters, PathsParameters } from "#graph/model/parameters.ts";
import { get, post, type Query } from "./request.ts";

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

/** Every way from one of some nodes to one of others. */
export const paths = (asked: PathsParameters, signal?: AbortSignal): Promise<PathsAnswer> =>
  get("/paths", queryOf(asked), signal);

/** Which single change gives ways where there are none. */
export const relaxations = (
  asked: PathsParameters,
  signal?: AbortSignal,
): Promise<RelaxationsAnswer> => get("/paths/relaxations", queryOf(asked), signal);

/** What nodes have in common. */
export const common = (asked: CommonParameters, signal?: AbortSignal): Promise<CommonAnswer> =>
  get("/common", queryOf(asked), signal);

/** A filter that leaves nothing is sent as such: left out, it would let everything pass. */
const queryOf = (asked: object): Query =>
  Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [
      name,
      Array.isArray(value) && value.length > 0 ? value : String(value),
    ]),
  );
