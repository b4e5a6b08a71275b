import { byId } from "#graph/model/ids.ts";
import type { Relationship } from "#graph/model/records.ts";
import { lineOf, tierRank } from "#graph/model/relations.ts";

/** An order: negative where `left` comes first. */
export type Order<T> = (left: T, right: T) => number;

/** Whether a value passes a filter; a list that is left out lets everything pass. */
export const passes = <T>(list: readonly T[] | undefined, value: T): boolean =>
  list === undefined || list.includes(value);

/** Rank of what a relationship rests on: stated before inferred. */
export const basisRank = ({ basis }: Pick<Relationship, "basis">): number =>
  basis === "stated" ? 0 : 1;

/** Rank of a relationship's type: veins, duties, background. */
export const typeRank = ({ type }: Pick<Relationship, "type">): number =>
  tierRank[lineOf(type).tier];

/** The order of neighbours' relationships: veins first, then stated, then id. */
export const byTier: Order<Relationship> = (left, right) =>
  typeRank(left) - typeRank(right) || basisRank(left) - basisRank(right) || byId(left.id, right.id);

/** The order of strength on a hop: stated first, then veins, then id. */
export const byStrength: Order<Relationship> = (left, right) =>
  basisRank(left) - basisRank(right) || typeRank(left) - typeRank(right) || byId(left.id, right.id);
