import { OverviewAnswer } from "#graph/model/answers/corpus.ts";
import { NoParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { overviewInForeign } from "./foreign.ts";
import { overviewInMemory } from "./memory.ts";
import { overviewInNeo4j } from "./neo4j.ts";

/** All that the start view shows.
 * @returns `hub` of the first corpus that names one; `themes` that it sets out and `otherRoots`, in
 * the order of the text, each with the goals directly below it and a mark for each of their ties, in
 * the order of roles. `counts.goals` are the goals that bear marks and `counts.ties` their ties;
 * `stated` and `inferred` tell relationships apart. Worked questions whose subject is not there are
 * left out. At most 60 themes, 120 other roots, 40 goals below each and 32 marks of each: `more`
 * counts what is left out, the goal tree lists it, and `ties` tells of all ties, marked or not
 * @throws deadline-exceeded, cancelled */
export const overview = defineQuestion({
  name: "overview",
  parameters: NoParameters,
  answer: OverviewAnswer,
  memory: overviewInMemory,
  neo4j: overviewInNeo4j,
  foreign: overviewInForeign,
});
