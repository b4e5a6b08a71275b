import { OverviewAnswer } from "#graph/model/answers.ts";
import { NoParameters } from "#graph/model/parameters.ts";
import { defineQuestion } from "#graph/store/store.ts";
import { overviewInForeign } from "./foreign.ts";
import { overviewInMemory } from "./memory.ts";
import { overviewInNeo4j } from "./neo4j.ts";

/** All that the start view shows.
 * @returns `hub` of the first corpus that names one; `themes` that it sets out and `otherRoots`, in
 * the order of the text, each with the goals directly below it and a mark for each of their ties, in
 * the order of roles. `counts.goals` are the goals that bear marks and `counts.ties` their marks;
 * `stated` and `inferred` tell relationships apart. Worked questions whose subject is not there are
 * left out. Bounded by the goals
 * @throws deadline-exceeded, cancelled */
export const overview = defineQuestion({
  name: "overview",
  parameters: NoParameters,
  answer: OverviewAnswer,
  memory: overviewInMemory,
  neo4j: overviewInNeo4j,
  foreign: overviewInForeign,
});
