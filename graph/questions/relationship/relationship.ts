import { RelationshipAnswer } from "#graph/model/answers/nodes.ts";
import { IdParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { relationshipInForeign } from "./foreign.ts";
import { relationshipInMemory } from "./memory.ts";
import { relationshipInNeo4j } from "./neo4j.ts";

/** A relationship with its ends, who says it, and each of its quotes in its sentence.
 * @param id as `RESPONSIBLE_FOR(zone:xitaihu,goal:core-area)`
 * @returns evidence in the order of the quotes; `voice` is null where nobody is named
 * @throws unknown-id */
export const relationship = defineQuestion({
  name: "relationship",
  parameters: IdParameters,
  answer: RelationshipAnswer,
  memory: relationshipInMemory,
  neo4j: relationshipInNeo4j,
  foreign: relationshipInForeign,
});
