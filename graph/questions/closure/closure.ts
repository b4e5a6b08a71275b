import { ClosureAnswer } from "#graph/model/answers/rest.ts";
import { ClosureParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { closureInMemory } from "./memory.ts";
import { closureInNeo4j } from "./neo4j.ts";

/** What a node rests on (upstream), or what rests on it (downstream), over exactly the links that
 * carry rest.
 * @param depth hops, 1 to 12
 * @param types, basis, modalities, voices, documents the facts that may be walked; see `FactFilter`
 * @returns layers by distance, each in id order, the root in none; relationships are those that a
 * walk of at most `depth` hops from the root follows; cycles among them by their first id. At most
 * 2,000 nodes beyond the root; `truncated` when a link leads on from the last layer or out of them
 * @throws unknown-id, deadline-exceeded, cancelled */
export const closure = defineQuestion({
  name: "closure",
  parameters: ClosureParameters,
  answer: ClosureAnswer,
  memory: closureInMemory,
  neo4j: closureInNeo4j,
});
