import { MatrixAnswer } from "#graph/model/answers/goals.ts";
import { MatrixParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { matrixInMemory } from "./memory.ts";
import { matrixInNeo4j } from "./neo4j.ts";

/** Which bodies, zones, projects or programmes are tied to which goals, and in which roles.
 * @param rows what stands in the rows; bodies are organisations and events, never persons
 * @param types, basis, modalities, voices, documents what a fact must be to be in a chain
 * @returns columns in the order of the text: the goals directly below each theme, a theme without
 * parts among others like it in a last group. A cell holds the ties that `ties` lists of its node for
 * its goal. Rows by first column, more ties, id. At most 600 columns and 2,000 rows; `truncated` when
 * cut or where a goal has parts that `ties` does not read
 * @throws deadline-exceeded, cancelled */
export const matrix = defineQuestion({
  name: "matrix",
  parameters: MatrixParameters,
  answer: MatrixAnswer,
  memory: matrixInMemory,
  neo4j: matrixInNeo4j,
});
