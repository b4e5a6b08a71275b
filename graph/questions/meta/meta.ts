import { MetaAnswer } from "#graph/model/answers/corpus.ts";
import { NoParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { metaInForeign } from "./foreign.ts";
import { metaInMemory } from "./memory.ts";
import { metaInNeo4j } from "./neo4j.ts";

/** What there is: counts, every kind and type of the model with how often it occurs, the version of
 * the data.
 * @returns kinds and types in legend order, those that do not occur with 0; bounded by the model */
export const meta = defineQuestion({
  name: "meta",
  parameters: NoParameters,
  answer: MetaAnswer,
  memory: metaInMemory,
  neo4j: metaInNeo4j,
  foreign: metaInForeign,
});
