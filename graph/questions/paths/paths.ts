import { PathsAnswer } from "#graph/model/answers.ts";
import { PathsParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { pathsInMemory } from "./memory.ts";
import { pathsInNeo4j } from "./neo4j.ts";

/** Loopless paths between two nodes, no longer than the shortest plus `slack`.
 * @param maxLength hops, 1 to 8
 * @param slack hops beyond the shortest, 0 to 2
 * @param types, basis what a relationship must be to be walked
 * @param kinds what every node between the ends must be
 * @param directed whether relationships are walked only from start to end
 * @param hubs whether nodes with more than 30 ties may stand between the ends
 * @param limit paths, 1 to 50
 * @returns by length, fewest inferred hops (a hop is inferred where all its relationships are), then
 * ids of the nodes from the start; each hop with all its relationships, stated first, then veins,
 * then id. `hubsLeftOut` names the hubs on the paths that `hubs` would give; nodes and relationships
 * in id order; no paths where the two are not connected within `maxLength`
 * @throws bad-parameter where both ends are one node; unknown-id, deadline-exceeded, cancelled */
export const paths = defineQuestion({
  name: "paths",
  parameters: PathsParameters,
  answer: PathsAnswer,
  memory: pathsInMemory,
  neo4j: pathsInNeo4j,
});
