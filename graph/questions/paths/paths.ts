import { PathsAnswer } from "#graph/model/answers/paths.ts";
import { PathsParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { pathsInMemory } from "./memory.ts";
import { pathsInNeo4j } from "./neo4j.ts";

/** Loopless paths from one of some nodes to one of others, each no longer than the shortest between
 * its own two ends plus `slack`; what is said of a path holds for each pair of ends alone, and
 * another end may stand between them.
 * @param from, to ids, one to five each and six together, none on both sides
 * @param maxLength hops, 1 to 8
 * @param slack hops beyond the shortest, 0 to 2
 * @param types, basis, modalities, voices, documents what a relationship must be to be walked
 * @param kinds what every node between the ends must be
 * @param avoid ids that are never between the ends; one that nothing bears avoids nothing
 * @param directed whether relationships are walked only from start to end
 * @param hubs whether nodes with more than 30 ties may stand between the ends
 * @param single whether there must be one document that is cited for every hop; of a hop only the
 * relationships that cite it count then. A path that several documents give stands for the one by
 * which it comes first, then the first id
 * @param order `length`: hops, then fewest inferred hops. `strength`: fewest inferred hops, then the
 * weakest hop's modality nearest to done (nothing said of progress counts as done), then most
 * sentences on the hop that has fewest (three or more are alike), then hops. Both end with the ids of
 * the nodes from the start. A hop is inferred where none of its relationships is stated, and is as
 * strong as the best of the stated ones, or of the inferred ones where there are no others; their
 * sentences are those that they cite for the fact itself, whichever document holds them
 * @param limit paths, 1 to 50
 * @returns the first paths in that order; of each hop all its relationships, stated first, then veins,
 * then id. `hubsLeftOut` names the hubs on the paths that `hubs` would give; `mixed` counts the paths
 * that `single` takes away; nodes and relationships in id order
 * @throws bad-parameter where a node is on both sides, or is an end and to be avoided; unknown-id,
 * deadline-exceeded, cancelled */
export const paths = defineQuestion({
  name: "paths",
  parameters: PathsParameters,
  answer: PathsAnswer,
  memory: pathsInMemory,
  neo4j: pathsInNeo4j,
});
