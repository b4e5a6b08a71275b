import type { FactFilter } from "#graph/model/fact-filter.ts";
import { restTypes } from "#graph/model/relations.ts";
import { factCondition } from "./fact-condition.ts";
import { typeLiteral } from "./literals.ts";

/** What a statement that walks along rest writes for its marks `types` and `facts`: the types that
 * carry rest and that a filter leaves, and what else a relationship `r` must be. Which end rests on
 * which, and between which kinds, stands in the statement. */
export const restLiterals = ({
  types,
  ...others
}: FactFilter): { types: string; facts: string } => ({
  types: typeLiteral(restTypes.filter((type) => types?.includes(type) ?? true)),
  facts: factCondition(others, "r"),
});
