import { GoalTreeAnswer } from "#graph/model/answers/goals.ts";
import { NoParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { goalTreeInMemory } from "./memory.ts";
import { goalTreeInNeo4j } from "./neo4j.ts";

/** The goals as a tree by `PART_OF`, each with its targets, its results and what is said of it.
 * @returns roots and children in the order of the text. A goal that is part of two stands under
 * both; goals that are part of one another in a ring hang from the first of them in the text, and a
 * branch ends where it would come back to itself. At most 2,000 branches; `truncated` when cut. Of
 * each goal the first 8 targets and as many results; `more` counts the others, which its ties list
 * @throws deadline-exceeded, cancelled */
export const goalTree = defineQuestion({
  name: "goal-tree",
  parameters: NoParameters,
  answer: GoalTreeAnswer,
  memory: goalTreeInMemory,
  neo4j: goalTreeInNeo4j,
});
