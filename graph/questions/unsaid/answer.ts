import { inferredOwner, type SeenTie, unsaidOf } from "#graph/analyse/unsaid.ts";
import { type UnsaidAnswer, type UnsaidGoal, unsaidAspects } from "#graph/model/answers.ts";
import type { Node } from "#graph/model/records.ts";

/** More goals than this no table shows; the first in the text are looked at. */
export const maxGoals = 2000;

/** What an engine found of a goal. */
export interface FoundGoal {
  readonly goal: string;
  readonly ties: readonly SeenTie[];
  readonly sentence: UnsaidGoal["sentence"];
  /** The body responsible for the nearest goal above, and the relationships from it to the goal. */
  readonly above: { readonly node: string; readonly chain: readonly string[] } | null;
}

/** Whether a node says when. */
export const isDated = ({ properties: { date, period, deadline } }: Node): boolean =>
  (date ?? period ?? deadline) !== undefined;

/** The goals of which something is not stated, in the order given, and how often each is not. */
export const unsaidAmong = (
  found: readonly FoundGoal[],
  dated: (id: string) => boolean,
): Pick<UnsaidAnswer, "goals" | "counts"> => {
  const goals = found
    .map(({ goal, ties, sentence, above }): UnsaidGoal => {
      const unsaid = unsaidOf(goal, ties, dated);
      const ownerless = unsaid.some(({ aspect }) => aspect === "owner");
      return {
        goal,
        unsaid,
        sentence,
        suggestion: ownerless ? suggestionOf(ties, above) : null,
      };
    })
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

/** An owner that is inferred already comes before one that is responsible for a goal above. */
const suggestionOf = (
  ties: readonly SeenTie[],
  above: FoundGoal["above"],
): UnsaidGoal["suggestion"] => {
  const owner = inferredOwner(ties);
  if (owner !== undefined)
    return {
      node: owner.node,
      reason: "inferred-owner",
      chain: [...owner.chain],
      basis: "inferred",
    };
  if (above === null) return null;
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
