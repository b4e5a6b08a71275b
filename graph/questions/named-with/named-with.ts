import { NamedWithAnswer } from "#graph/model/answers/nodes.ts";
import { NamedWithParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { namedWithInMemory } from "./memory.ts";
import { namedWithInNeo4j } from "./neo4j.ts";

/** Nodes that a sentence names together with some given ones and that no relationship joins to any of
 * them. Being named together is no relationship: these are told beside what is affected, never in it.
 * @param ids one to fifty; repeats count once
 * @param limit nodes, 1 to 200
 * @returns those with most sentences first, then by id; of each at most three sentences, in the order of
 * the text, with where each names it or a given node; `total` counts all. Headings are no sentences
 * @throws unknown-id, deadline-exceeded, cancelled */
export const namedWith = defineQuestion({
  name: "named-with",
  parameters: NamedWithParameters,
  answer: NamedWithAnswer,
  memory: namedWithInMemory,
  neo4j: namedWithInNeo4j,
});
