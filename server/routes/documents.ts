import { document } from "#graph/questions/document/document.ts";
import { documents } from "#graph/questions/documents/documents.ts";
import { type Route, route } from "../route.ts";

export const documentRoutes: readonly Route[] = [
  route("get", "/documents", documents, "The source documents with their coverage"),
  route("get", "/documents/:id", document, "A document's passages with the facts marked in them"),
];
