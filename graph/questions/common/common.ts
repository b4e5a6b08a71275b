import { CommonAnswer } from "#graph/model/answers/paths.ts";
import { CommonParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { commonInMemory } from "./memory.ts";
import { commonInNeo4j } from "./neo4j.ts";

/** What nodes have in common: their common neighbours, and every relationship among them and these.
 * @param ids two to twelve; repeats count once
 * @param least of how many of them a node must be a neighbour, 2 and more; of all unless told
 * @param types, basis, modalities, voices, documents what a relationship must be to count
 * @param kinds what a neighbour must be
 * @param limit neighbours, 1 to 200
 * @returns neighbours of most of them first, then those with fewer ties, of which it says more, then
 * id; with each, of which of the given nodes it is one, in their order. No given node is a neighbour.
 * `total` counts all, nodes and relationships hold the listed ones, in id order. Where there is no
 * neighbour and nothing between the given nodes, `relaxations` tells which single change gives how
 * many of both
 * @throws unknown-id, deadline-exceeded, cancelled */
export const common = defineQuestion({
  name: "common",
  parameters: CommonParameters,
  answer: CommonAnswer,
  memory: commonInMemory,
  neo4j: commonInNeo4j,
});
