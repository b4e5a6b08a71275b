import type { NeighboursAnswer, NodeAnswer } from "#graph/model/answers/nodes.ts";
import type { Basis } from "#graph/model/claims.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import type { AnyRelationType } from "#graph/model/relations.ts";
import { get } from "./request.ts";

/** Which neighbours to ask for; a list that is left out lets everything pass. */
export interface NeighboursWish {
  readonly direction?: "out" | "in" | "both" | undefined;
  readonly types?: readonly AnyRelationType[] | undefined;
  readonly kinds?: readonly AnyKind[] | undefined;
  readonly basis?: readonly Basis[] | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A node, what it says of itself, its ties in groups and the sentences that name it. */
export const node = (id: string, signal?: AbortSignal): Promise<NodeAnswer> =>
  get(`/nodes/${encodeURIComponent(id)}`, {}, signal);

/** Neighbours of a node, ranked, a page at a time. */
export const neighbours = (
  id: string,
  wish: NeighboursWish,
  signal?: AbortSignal,
): Promise<NeighboursAnswer> =>
  get(`/nodes/${encodeURIComponent(id)}/neighbours`, { ...wish }, signal);
