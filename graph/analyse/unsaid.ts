import type { Tie, TieRole, UnsaidFinding } from "#graph/model/answers.ts";
import type { AnyKind } from "#graph/model/kinds.ts";

/** A tie of a goal as far as it tells whether something is said. */
export interface SeenTie extends Pick<Tie, "node" | "chain" | "basis"> {
  readonly role: TieRole;
  readonly kind: AnyKind;
}

/** What the reports do not state of a goal: nothing at all, or only by inference.
 * @param ties of the goal, in the order of each role
 * @param dated whether a node bears a date, a period or a deadline
 * @returns in the order owner, means, target, date, result; what is stated is left out. A goal's date
 * may stand with the goal, a goal below it or a target of either */
export const unsaidOf = (
  goal: string,
  ties: readonly SeenTie[],
  dated: (id: string) => boolean,
): UnsaidFinding[] => {
  const inRole = (role: TieRole, kind?: AnyKind): SeenTie[] =>
    ties.filter((tie) => tie.role === role && (kind === undefined || tie.kind === kind));
  const targets = inRole("measured-by", "Target");
  const dates = [...inRole("parts"), ...targets].filter(({ node }) => dated(node));
  const of = (aspect: UnsaidFinding["aspect"], found: readonly SeenTie[]): UnsaidFinding[] => {
    if (found.some(({ basis }) => basis === "stated")) return [];
    return [{ aspect, said: found.length === 0 ? "none" : "inferred" }];
  };
  return [
    ...of("owner", inRole("owned-by")),
    ...of("means", inRole("means")),
    ...of("target", targets),
    ...(dated(goal) ? [] : of("date", dates)),
    ...of("result", [...inRole("measured-by", "Result"), ...inRole("earlier-results")]),
  ];
};

/** The body that an inference names as owner of a goal; never a person. */
export const inferredOwner = (ties: readonly SeenTie[]): SeenTie | undefined =>
  ties.find(({ role, kind }) => role === "owned-by" && kind !== "Person");
