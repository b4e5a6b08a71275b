import { Modality } from "#graph/model/claims.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Relationship } from "#graph/model/records.ts";

/** How strong a hop or a path is; the rule as data, by which both engines grade. A smaller number is
 * stronger in each. */
export interface Grade {
  /** Hops on which nothing is stated. */
  readonly inferred: number;
  /** How far the weakest hop is from done: 0 (done, or nothing said of progress) to 4 (called for). */
  readonly risk: number;
  /** How many sentences the hop with fewest lacks of three, above which more do not count. */
  readonly lack: number;
}

/** Sentences of a hop above which more add nothing: said three times is well said. */
export const enoughSentences = 3;

/** Values that `lack` can take. */
export const lacks = enoughSentences + 1;

/** Steps from done, along the ladder of modalities, which begins at the weakest. */
export const riskOf = (modality: Relationship["modality"]): number =>
  modality === null ? 0 : Modality.options.length - 1 - Modality.options.indexOf(modality);

/** What a path is ordered by before the ids of its nodes, as numbers to compare in turn. */
export const rankOf = (
  { order }: Pick<PathsParameters, "order">,
  length: number,
  { inferred, risk, lack }: Grade,
): number[] =>
  order === "strength" ? [inferred, risk, lack, length] : [length, inferred, risk, lack];
