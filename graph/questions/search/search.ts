import { SearchAnswer } from "#graph/model/answers/corpus.ts";
import { SearchParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { searchInForeign } from "./foreign.ts";
import { searchInMemory } from "./memory.ts";
import { searchInNeo4j } from "./neo4j.ts";

/** Nodes and sentences that match a text, best first.
 * @param q any text; it is folded (width, case, accents, spaces and punctuation do not matter)
 * @param kinds what a node must be; sentences have no kind and are then left out
 * @param limit items in all, 1 to 50; up to a third of them is kept for sentences that match
 * @returns nodes by `searchRanks`, then shorter key, more ties, id; after them sentences, shorter
 * first, then id. A single Latin letter matches names only. Nothing for a text without a letter,
 * digit or character
 * @throws deadline-exceeded, cancelled */
export const search = defineQuestion({
  name: "search",
  parameters: SearchParameters,
  answer: SearchAnswer,
  memory: searchInMemory,
  neo4j: searchInNeo4j,
  foreign: searchInForeign,
});
