import { TiesAnswer } from "#graph/model/answers/goals.ts";
import { TiesParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { tiesInMemory } from "./memory.ts";
import { tiesInNeo4j } from "./neo4j.ts";

/** Who and what is tied to a goal, by role, each with the chain that makes it a tie.
 * @param id of a goal
 * @param types, basis, modalities, voices, documents what a fact must be to be in a chain; all others
 * are as if they were not there
 * @returns every role of `tieRoles` in order; in each a node at most once, with its best chain
 * (stated before inferred, shorter, by the ids from the tied node on), ordered stated first, shorter
 * chain, id of the node; at most 1,000 a role. `truncated` when a role was cut or the goal has parts
 * more than four levels below it
 * @throws unknown-id for an id that no goal bears; deadline-exceeded, cancelled */
export const ties = defineQuestion({
  name: "ties",
  parameters: TiesParameters,
  answer: TiesAnswer,
  memory: tiesInMemory,
  neo4j: tiesInNeo4j,
});
