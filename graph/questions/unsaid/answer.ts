import { type UnsaidAnswer, type UnsaidGoal, unsaidAspects } from "#graph/model/answers/unsaid.ts";
import type { GoalSummary } from "../ties/summary.ts";

/** More goals than this no table shows; the first in the text are looked at. */
export const maxGoals = 2000;

/** What an engine found of a goal. */
export interface FoundGoal {
  readonly summary: Pick<GoalSummary, "id" | "said" | "date" | "inferredOwner">;
  readonly sentence: UnsaidGoal["sentence"];
  /** The body responsible for the nearest goal above, and the relationships from it to the goal; read
   * only where nobody is known to be responsible for the goal itself. */
  readonly above: { readonly node: string; readonly chain: readonly string[] } | null;
}

/** The goals of which something is not stated, in the order given, and how often each is not. */
export const unsaidAmong = (
  found: readonly FoundGoal[],
): Pick<UnsaidAnswer, "goals" | "counts"> => {
  const goals = found
    .map(
      (each): UnsaidGoal => ({
        goal: each.summary.id,
        unsaid: unsaidOf(each.summary),
        sentence: each.sentence,
        suggestion: suggestionOf(each),
      }),
    )
    .filter(({ unsaid }) => unsaid.length > 0);
  const countOf = (aspect: (typeof unsaidAspects)[number]): number =>
    goals.filter(({ unsaid }) => unsaid.some((each) => each.aspect === aspect)).length;
  const [owner, means, target, date, result] = unsaidAspects.map(countOf);
  return {
    goals,
    counts: {
      goals: found.length,
      owner: owner ?? 0,
      means: means ?? 0,
      target: target ?? 0,
      date: date ?? 0,
      result: result ?? 0,
    },
  };
};

/** Whether a suggestion is wanted that takes reading the goals above. */
export const asksAbove = ({ said, inferredOwner }: FoundGoal["summary"]): boolean =>
  said.owner !== "stated" && inferredOwner === null;

const unsaidOf = ({ said, date }: FoundGoal["summary"]): UnsaidGoal["unsaid"] =>
  unsaidAspects.flatMap((aspect) => {
    const saidOfIt = aspect === "date" ? date : said[aspect];
    return saidOfIt === "stated" ? [] : [{ aspect, said: saidOfIt }];
  });

/** An owner that is inferred already comes before one that is responsible for a goal above. */
const suggestionOf = ({ summary, above }: FoundGoal): UnsaidGoal["suggestion"] => {
  const { inferredOwner } = summary;
  if (inferredOwner !== null)
    return {
      node: inferredOwner.node,
      reason: "inferred-owner",
      chain: [...inferredOwner.chain],
      basis: "inferred",
    };
  if (above === null || !asksAbove(summary)) return null;
  return { node: above.node, reason: "above", chain: [...above.chain], basis: "inferred" };
};

/** Ids that the rows name, for the records of the answer. */
export const namedIn = (
  goals: readonly UnsaidGoal[],
): { nodeIds: string[]; relationshipIds: string[]; passageIds: string[] } => ({
  nodeIds: goals.flatMap(({ goal, suggestion }) =>
    suggestion === null ? [goal] : [goal, suggestion.node],
  ),
  relationshipIds: goals.flatMap(({ suggestion }) => suggestion?.chain ?? []),
  passageIds: goals.flatMap(({ sentence }) => sentence?.passage ?? []),
});
