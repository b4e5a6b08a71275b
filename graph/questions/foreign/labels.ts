import { isForeignName, nameInDatabase } from "#graph/model/foreign.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import type { AnyRelationType } from "#graph/model/relations.ts";
import { labelLiteral, typeLiteral } from "../literals.ts";

/** The labels that a filter of kinds names, for `$kinds`; null where all may pass. */
export const labelsOf = (kinds: readonly AnyKind[] | undefined): string[] | null =>
  kinds?.map((kind) => (isForeignName(kind) ? nameInDatabase(kind) : kind)) ?? null;

/** The same for a pattern. It only passes over other nodes sooner: which of a node's labels is the
 * first, `$kinds` asks. The empty name is that of nodes without a label, which no pattern names. */
export const labelPattern = (kinds: readonly AnyKind[] | undefined): string =>
  kinds === undefined || labelsOf(kinds)?.includes("") ? "" : labelLiteral(kinds);

/** The types that a relationship may have, for a pattern: any where all may pass. No type has the empty
 * name, and a pattern of no type at all is one that nothing bears. */
export const typePattern = (types: readonly AnyRelationType[] | undefined): string => {
  if (types === undefined) return "";
  const named = types.filter((type) => !isForeignName(type) || nameInDatabase(type) !== "");
  return named.length === 0 ? ":!%" : typeLiteral(named);
};
