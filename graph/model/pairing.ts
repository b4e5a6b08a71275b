import type { Node } from "./records.ts";

type Properties = Node["properties"];

/** Why a result cannot be held against a target: what each would have to have in common, or lacks. */
export const pairingReasons = ["indicator", "trend", "no-value", "unit", "period"] as const;
export type PairingReason = (typeof pairingReasons)[number];

/** Whether a target and a result are about the same: indicator, unit and period, each with a number.
 * Nothing is taken as the same that the text does not say to be so: an unknown period is no equal
 * one, and a part of a year is not the year.
 * @returns every reason against it, in the order of `pairingReasons`; none where they are comparable */
export const reasonsAgainst = (target: Properties, result: Properties): PairingReason[] => {
  const against: Readonly<Record<PairingReason, boolean>> = {
    indicator: !sameText(target.indicator, result.indicator),
    trend: target.value === undefined && target.comparator === "trend",
    "no-value":
      result.value === undefined || (target.value === undefined && target.comparator !== "trend"),
    // A unit that is told on one side only is another unit: a share is no amount.
    unit:
      target.value !== undefined &&
      result.value !== undefined &&
      (target.unit ?? "").trim() !== (result.unit ?? "").trim(),
    period: !sameText(target.period, result.period),
  };
  return pairingReasons.filter((reason) => against[reason]);
};

const sameText = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && left.trim() === right.trim();

/** A target with the results that can be held against it, and with those that cannot, and why. */
export interface Pairing {
  readonly target: Node;
  readonly comparable: readonly Node[];
  readonly others: readonly { readonly result: Node; readonly reasons: readonly PairingReason[] }[];
}

/** Each target beside the results of its goal. */
export const pairingsOf = (targets: readonly Node[], results: readonly Node[]): Pairing[] =>
  targets.map((target) => {
    const judged = results.map((result) => ({
      result,
      reasons: reasonsAgainst(target.properties, result.properties),
    }));
    return {
      target,
      comparable: judged.filter(({ reasons }) => reasons.length === 0).map(({ result }) => result),
      others: judged.filter(({ reasons }) => reasons.length > 0),
    };
  });
