import { NeighboursAnswer } from "#graph/model/answers/nodes.ts";
import { NeighboursParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { neighboursInForeign } from "./foreign.ts";
import { neighboursInMemory } from "./memory.ts";
import { neighboursInNeo4j } from "./neo4j.ts";

/** The neighbours of a node, ranked and paged; itself only where it is linked to itself.
 * @param types, basis what a relationship must be for the neighbour to count
 * @param kinds what the neighbour must be
 * @param limit neighbours a page, 1 to 200
 * @returns neighbours by the tier of their best relationship, stated first, more ties first, id;
 * with each all its relationships to the node that pass, best first. `total` is exact
 * @throws unknown-id, bad-cursor, stale-cursor, deadline-exceeded, cancelled */
export const neighbours = defineQuestion({
  name: "neighbours",
  parameters: NeighboursParameters,
  answer: NeighboursAnswer,
  memory: neighboursInMemory,
  neo4j: neighboursInNeo4j,
  foreign: neighboursInForeign,
});
