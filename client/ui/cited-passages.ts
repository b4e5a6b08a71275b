import type { Evidence } from "#graph/model/answers/nodes.ts";
import { joinRanges, type Range } from "./ranges.ts";

/** A sentence with all of a claim's quotes of one role in it. */
export interface Cited extends Pick<Evidence, "role" | "passage" | "document"> {
  readonly ranges: readonly Range[];
}

const order = { fact: 0, heading: 1, voice: 2 } as const;

/** Evidence with the quotes of one sentence and role put together: facts first, then the heading
 * that holds for them, then the clause that says who speaks. A clause in a sentence that is shown
 * already adds nothing and is left out. */
export const citedPassages = (evidence: readonly Evidence[]): Cited[] => {
  const groups = new Map<string, Cited>();
  for (const { role, passage, document, ranges } of evidence) {
    const key = `${role} ${passage.id}`;
    const before = groups.get(key)?.ranges ?? [];
    groups.set(key, { role, passage, document, ranges: joinRanges([...before, ...ranges]) });
  }
  const cited = [...groups.values()].sort((a, b) => order[a.role] - order[b.role]);
  const factual = new Set(cited.filter(({ role }) => role === "fact").map((c) => c.passage.id));
  return cited.filter(({ role, passage }) => role === "fact" || !factual.has(passage.id));
};
