import type { DocumentAnswer, DocumentsAnswer } from "#graph/model/answers/sources.ts";
import { get } from "./request.ts";

/** The source documents with their coverage. */
export const documents = (signal?: AbortSignal): Promise<DocumentsAnswer> =>
  get("/documents", {}, signal);

/** A document's passages with the facts marked in them. */
export const document = (id: string, signal?: AbortSignal): Promise<DocumentAnswer> =>
  get(`/documents/${encodeURIComponent(id)}`, {}, signal);
