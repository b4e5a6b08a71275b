import type { TieRole } from "#graph/model/answers/goals.ts";
import type { Kind } from "#graph/model/kinds.ts";
import type { RelationType } from "#graph/model/relations.ts";

/** One hop of a shape, read from the goal outward. */
export interface RoleHop {
  readonly direction: "out" | "in";
  readonly types: readonly RelationType[];
  /** What the node at the far end must be, where the type alone does not say. */
  readonly kind?: Kind;
}

/** A chain of hops from a goal, or from a goal below it, to what it ties. */
export interface RoleShape {
  readonly hops: readonly RoleHop[];
  /** `same`: the last node's period must not be known to differ from that of the node before it.
   * `earlier`: its period must not be known to be other than before the goal's and its targets'. */
  readonly period?: "same" | "earlier";
}

const out = (...types: RelationType[]): RoleHop => ({ direction: "out", types });
const into = (...types: RelationType[]): RoleHop => ({ direction: "in", types });
const shape = (...hops: RoleHop[]): RoleShape => ({ hops });

/** The one means that a chain may go over. */
const means = into("CONTRIBUTES_TO");
const about: readonly RelationType[] = ["CONCERNS", "LOCATED_IN", "IN_INDUSTRY"];
const resultAbout: RoleHop = { direction: "in", types: about, kind: "Result" };

/** The shapes of each role but `parts`, whose chains are those of the goals below. Shared by all
 * engines. */
export const roleShapes: Readonly<Record<Exclude<TieRole, "parts">, readonly RoleShape[]>> = {
  "proposed-by": [shape(into("SET_OUT"))],
  "owned-by": [shape(into("RESPONSIBLE_FOR"))],
  means: [shape(means)],
  where: [
    shape(out("LOCATED_IN")),
    shape(means, out("LOCATED_IN")),
    shape({ ...into("RESPONSIBLE_FOR"), kind: "Zone" }),
  ],
  about: [shape(out("CONCERNS"))],
  "measured-by": [
    shape(out("HAS_TARGET")),
    { ...shape(into("MEASURES")), period: "same" },
    { ...shape(out("HAS_TARGET"), into("MEASURES")), period: "same" },
  ],
  "earlier-results": [
    { ...shape(out(...about), resultAbout), period: "earlier" },
    { ...shape(means, out(...about), resultAbout), period: "earlier" },
  ],
  "rests-on": [shape(out("DEPENDS_ON"))],
  supports: [shape(into("DEPENDS_ON")), shape({ ...out("PART_OF"), kind: "Goal" })],
  industries: [shape(out("ADVANCES", "IN_INDUSTRY")), shape(means, out("ADVANCES", "IN_INDUSTRY"))],
  "acting-under": [shape(out("FOLLOWS"))],
  "continued-from": [shape(out("SUCCEEDS"))],
};

/** Roles whose links are drawn by a reader, never said by the text. */
export const alwaysInferred: ReadonlySet<TieRole> = new Set<TieRole>(["earlier-results"]);

/** What a role leaves to others: a node that one of these lists is not listed again. */
export const yieldsTo = (role: TieRole, other: TieRole): boolean => {
  if (role === "earlier-results") return other === "measured-by";
  if (role === "rests-on") return other !== "rests-on" && other !== "supports";
  return role === "supports" && other !== "supports";
};
