import type { TieRole } from "#graph/model/answers.ts";

/** Where a tray stands about the goal's plate. */
export type Place = "left" | "top" | "right" | "bottom" | "parts";

/** The trays of each place, in order. Who stands at the left, where above, what comes of it at the
 * right, what it rests on below; the goal's own parts are between the place and the plate. */
export const trays: Readonly<Record<Place, readonly TieRole[]>> = {
  left: ["proposed-by", "owned-by", "acting-under", "continued-from"],
  top: ["where", "about"],
  parts: ["parts"],
  right: ["measured-by", "earlier-results", "supports", "industries"],
  bottom: ["means", "rests-on"],
};

/** Place of a role's tray. */
export const placeOf = (role: TieRole): Place =>
  (Object.keys(trays) as Place[]).find((place) => trays[place].includes(role)) ?? "bottom";
