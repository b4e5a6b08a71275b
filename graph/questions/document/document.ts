import { DocumentAnswer } from "#graph/model/answers/sources.ts";
import { IdParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { documentInMemory } from "./memory.ts";
import { documentInNeo4j } from "./neo4j.ts";

/** A document's passages with every stretch marked that names a node or is evidence.
 * @returns passages in the order of the text; marks by start, longer first, then type, id and role;
 * with each
 * sentence that nothing cites why, where the corpus says so; voices by their claims in this document, most first, then id; nodes (with the ends of marked
 * relationships) and relationships in id order. Bounded by the document
 * @throws unknown-id, deadline-exceeded, cancelled */
export const document = defineQuestion({
  name: "document",
  parameters: IdParameters,
  answer: DocumentAnswer,
  memory: documentInMemory,
  neo4j: documentInNeo4j,
});
