import type { NamedWithAnswer } from "#graph/model/answers/nodes.ts";
import type { ClosureAnswer, FoundationsAnswer, SlipAnswer } from "#graph/model/answers/rest.ts";
import type { UnsaidAnswer } from "#graph/model/answers/unsaid.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import { get } from "./request.ts";

/** What a node rests on (upstream), or what rests on it. */
export const closure = (
  id: string,
  direction: "upstream" | "downstream",
  depth: number,
  filter: FactFilter,
  signal?: AbortSignal,
): Promise<ClosureAnswer> =>
  get(
    `/nodes/${encodeURIComponent(id)}/dependencies`,
    { direction, depth, ...queried(filter) },
    signal,
  );

/** What is affected if things slip, and why. */
export const slip = (
  ids: readonly string[],
  depth: number,
  filter: FactFilter,
  signal?: AbortSignal,
): Promise<SlipAnswer> => get("/slip", { ids, depth, ...queried(filter) }, signal);

/** What sentences name together with some nodes and nothing joins to them. */
export const namedWith = (ids: readonly string[], signal?: AbortSignal): Promise<NamedWithAnswer> =>
  get("/named-with", { ids, limit: 200 }, signal);

/** What most things rest on. */
export const foundations = (filter: FactFilter, signal?: AbortSignal): Promise<FoundationsAnswer> =>
  get("/foundations", queried(filter), signal);

/** What the reports do not say of goals. */
export const unsaid = (signal?: AbortSignal): Promise<UnsaidAnswer> => get("/unsaid", {}, signal);

/** A filter as it stands in a query: a list that lets nothing pass is one empty name, since an empty
 * list is left out of a query and would let all pass. */
const queried = (filter: FactFilter): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([key, values]) =>
      values === undefined ? [] : [[key, values.length === 0 ? [""] : values]],
    ),
  );
