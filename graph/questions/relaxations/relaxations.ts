import { RelaxationsAnswer } from "#graph/model/answers/paths.ts";
import { PathsParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { relaxationsInMemory } from "./memory.ts";
import { relaxationsInNeo4j } from "./neo4j.ts";

/** Which single change to a question on paths that has none would give some: another basis, one more
 * type, one more hop, hubs as bridges, direction ignored, a filter of documents, voices, modalities or
 * kinds left out, documents mixed, a node no longer avoided.
 * @param parameters those of `paths`
 * @returns only changes that give paths, in that order, types in the model's order and avoided nodes
 * in the question's; each with how many paths it gives, at most `limit`; none where no change gives
 * any, and none where the question itself has paths. `together` tells whether all changes at once give
 * paths
 * @throws as `paths` */
export const relaxations = defineQuestion({
  name: "relaxations",
  parameters: PathsParameters,
  answer: RelaxationsAnswer,
  memory: relaxationsInMemory,
  neo4j: relaxationsInNeo4j,
});
