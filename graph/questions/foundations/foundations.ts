import { FoundationsAnswer } from "#graph/model/answers/rest.ts";
import { FoundationsParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { foundationsInMemory } from "./memory.ts";
import { foundationsInNeo4j } from "./neo4j.ts";

/** What most things rest on directly: where to begin with dependencies.
 * @param limit 1 to 50
 * @param types, basis, modalities, voices, documents the facts that may be used; see `FactFilter`
 * @returns nodes with the number of other things that rest on each, told apart by the best link
 * between the two; most first, then by id; empty where nothing rests on anything
 * @throws deadline-exceeded, cancelled */
export const foundations = defineQuestion({
  name: "foundations",
  parameters: FoundationsParameters,
  answer: FoundationsAnswer,
  memory: foundationsInMemory,
  neo4j: foundationsInNeo4j,
});
