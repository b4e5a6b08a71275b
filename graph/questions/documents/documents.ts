import { DocumentsAnswer } from "#graph/model/answers/sources.ts";
import { NoParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { documentsInMemory } from "./memory.ts";
import { documentsInNeo4j } from "./neo4j.ts";

/** All source documents, each with its sentences and how many of them some claim cites.
 * @returns by number, then id; all of them, since a corpus has dozens */
export const documents = defineQuestion({
  name: "documents",
  parameters: NoParameters,
  answer: DocumentsAnswer,
  memory: documentsInMemory,
  neo4j: documentsInNeo4j,
});
