import { UnsaidAnswer } from "#graph/model/answers/unsaid.ts";
import { NoParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { unsaidInMemory } from "./memory.ts";
import { unsaidInNeo4j } from "./neo4j.ts";

/** What the reports do not state of goals: owner, means, target, date, result; with the sentence that
 * sets each goal out and, where no owner is stated, a body that may be asked.
 * @returns goals in the order of the text; one of which all is stated is left out. What is said is
 * read from the goal's ties, so that the lens says the same. Nodes, relationships and passages that
 * are named, in id order. At most the first 2,000 goals of the text; `truncated` when there are more
 * @throws deadline-exceeded, cancelled */
export const unsaid = defineQuestion({
  name: "unsaid",
  parameters: NoParameters,
  answer: UnsaidAnswer,
  memory: unsaidInMemory,
  neo4j: unsaidInNeo4j,
});
