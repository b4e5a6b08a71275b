import type { SearchField } from "#graph/model/plan.ts";

/** How a key matches: it is the question, starts with it, or holds it further in. */
export type MatchManner = "whole" | "prefix" | "contains";

/** Rank of a match by field and manner, best 0; a pair that is not listed is no match. Shared by all
 * engines. */
const searchRanks: Readonly<
  Partial<Record<SearchField, Readonly<Partial<Record<MatchManner, number>>>>>
> = {
  name: { whole: 0, prefix: 2, contains: 7 },
  alias: { whole: 1, prefix: 3, contains: 7 },
  pinyin: { whole: 4, prefix: 5 },
  initials: { whole: 4, prefix: 5 },
  english: { whole: 6, prefix: 6 },
};

/** Whether a question is so short that only names may match it. */
export const isSingleLetter = (key: string): boolean => /^[a-z]$/.test(key);

/** Rank of a field's match, or nothing where the field does not match in that manner. */
export const rankOf = (field: SearchField, manner: MatchManner): number | undefined =>
  searchRanks[field]?.[manner];
