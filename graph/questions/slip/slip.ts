import { SlipAnswer } from "#graph/model/answers/rest.ts";
import { SlipParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { slipInMemory } from "./memory.ts";
import { slipInNeo4j } from "./neo4j.ts";

/** What is affected if things slip, why, and what else each affected goal rests on. Only links that
 * carry rest are walked; being mentioned together is none.
 * @param ids one thing or several; a thing that is named twice slips once
 * @param depth hops, 1 to 12
 * @param types, basis, modalities, voices, documents the facts that may be used; see `FactFilter`
 * @returns `slipping` in id order; everything that rests on it within `depth` hops; the nodes and
 * relationships of all walks and of what else is named; cycles among the walked links by their first
 * id. At most 2,000 affected nodes, nearest first; of what else goals rest on the counts are whole,
 * and at most 50 a goal and 2,000 in all are named. `truncated` when a link leads on
 * @throws unknown-id, deadline-exceeded, cancelled */
export const slip = defineQuestion({
  name: "slip",
  parameters: SlipParameters,
  answer: SlipAnswer,
  memory: slipInMemory,
  neo4j: slipInNeo4j,
});
