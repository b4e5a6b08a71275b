import { SubgraphAnswer } from "#graph/model/answers/nodes.ts";
import { SubgraphParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { subgraphInForeign } from "./foreign.ts";
import { subgraphInMemory } from "./memory.ts";
import { subgraphInNeo4j } from "./neo4j.ts";

/** The nodes of a set and every relationship among them, loops included.
 * @param nodeIds at most 2,000; repeats count once
 * @returns both in id order; an id that nothing bears is left out, so that an old link still opens
 * @throws deadline-exceeded, cancelled */
export const subgraph = defineQuestion({
  name: "subgraph",
  parameters: SubgraphParameters,
  answer: SubgraphAnswer,
  memory: subgraphInMemory,
  neo4j: subgraphInNeo4j,
  foreign: subgraphInForeign,
});
