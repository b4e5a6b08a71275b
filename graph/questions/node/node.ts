import { NodeAnswer } from "#graph/model/answers/nodes.ts";
import { IdParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { nodeInForeign } from "./foreign.ts";
import { nodeInMemory } from "./memory.ts";
import { nodeInNeo4j } from "./neo4j.ts";

/** A node, what it says of itself, its ties in groups, and the sentences in which it stands.
 * @returns groups by tier, then legend order of type, outgoing before incoming, legend order of
 * kind; they add up to `total`, a loop counting once as outgoing. `passages` in the order of the
 * text, at most 50, each with its ranges joined where they touch; `documents` counts all of them
 * @throws unknown-id */
export const node = defineQuestion({
  name: "node",
  parameters: IdParameters,
  answer: NodeAnswer,
  memory: nodeInMemory,
  neo4j: nodeInNeo4j,
  foreign: nodeInForeign,
});
