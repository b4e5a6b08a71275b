import { MentionsAnswer } from "#graph/model/answers/nodes.ts";
import { MentionsParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { mentionsAmongInMemory } from "./memory.ts";
import { mentionsAmongInNeo4j } from "./neo4j.ts";

/** Pairs of a set that one sentence names and no relationship joins. Being named together is no
 * relationship: no other question knows of these pairs.
 * @param nodeIds at most 2,000; repeats count once, an id that nothing bears is left out
 * @param limit pairs, 1 to 500
 * @returns those with most sentences first, then by ids; of each at most three sentences, in the order
 * of the text; `truncated` when there are more pairs. Headings are no sentences
 * @throws no-plan, deadline-exceeded, cancelled */
export const mentionsAmong = defineQuestion({
  name: "mentions-among",
  parameters: MentionsParameters,
  answer: MentionsAnswer,
  memory: mentionsAmongInMemory,
  neo4j: mentionsAmongInNeo4j,
});
