import type { TieRole } from "#graph/model/answers/goals.ts";

/** Where a tray stands about the goal's plate. */
export type Place = "left" | "top" | "right" | "bottom" | "parts";

export type Trays = Readonly<Record<Place, readonly TieRole[]>>;

/** Parts that stand in one row above the plate; more are a field that no line may cross. */
const fewParts = 3;

/** Whether a goal has more parts than lines can be led past. */
export const hasManyParts = (parts: number): boolean => parts > fewParts;

/** The trays of each place, in order. Who stands at the left, where above, what comes of it at the
 * right, what it rests on below; the goal's own parts are between the place and the plate. Where
 * there are many of them, the place moves to the right, so that its lines do not run through them.
 * @param parts number of goals below the goal */
export const traysFor = (parts: number): Trays => {
  const where: readonly TieRole[] = ["where", "about"];
  const outcome: readonly TieRole[] = ["measured-by", "earlier-results", "supports", "industries"];
  const many = hasManyParts(parts);
  const origin: readonly TieRole[] = ["proposed-by", "owned-by", "acting-under", "continued-from"];
  return {
    // Without parts the tray that says so stands aside, where no line comes by.
    left: parts === 0 ? [...origin, "parts"] : origin,
    top: many ? [] : where,
    parts: parts === 0 ? [] : ["parts"],
    right: many ? [...where, ...outcome] : outcome,
    bottom: ["means", "rests-on"],
  };
};

/** Place of a role's tray. */
export const placeOf = (role: TieRole, trays: Trays): Place =>
  (Object.keys(trays) as Place[]).find((place) => trays[place].includes(role)) ?? "bottom";
