import type { RelationshipAnswer } from "#graph/model/answers/nodes.ts";
import { get } from "./request.ts";

/** A relationship with its ends, its voice and each quote in its sentence. */
export const relationship = (id: string, signal?: AbortSignal): Promise<RelationshipAnswer> =>
  get(`/relationships/${encodeURIComponent(id)}`, {}, signal);
