import type { TieRole } from "#graph/model/answers/goals.ts";
import type { Kind } from "#graph/model/kinds.ts";

/** The shapes that roles have in the matrix. */
export const glyphs = ["arrow", "square", "triangle", "circle", "diamond", "bar"] as const;
export type Glyph = (typeof glyphs)[number];

/** Each glyph's outline in a square from −6 to 6, and the kind whose colour it bears. Colour never
 * tells it alone: the shapes differ, and each cell says its roles in words. */
export const glyphLooks: Readonly<Record<Glyph, { readonly d: string; readonly kind?: Kind }>> = {
  arrow: { d: "M-5 -4.5L5.5 0L-5 4.5L-2.6 0z", kind: "Event" },
  square: { d: "M-4.5 -4.5H4.5V4.5H-4.5z", kind: "Zone" },
  triangle: { d: "M0 -5L5.2 4.2H-5.2z", kind: "Programme" },
  circle: { d: "M-4.6 0a4.6 4.6 0 1 1 9.2 0a4.6 4.6 0 1 1 -9.2 0z", kind: "Place" },
  diamond: { d: "M0 -5.5L5.5 0L0 5.5L-5.5 0z", kind: "Result" },
  bar: { d: "M-5.5 -2.2H5.5V2.2H-5.5z" },
};

/** Roles that have a shape of their own; all others have something to do with the goal. */
const own: Partial<Record<TieRole, Glyph>> = {
  "proposed-by": "arrow",
  "owned-by": "square",
  means: "triangle",
  where: "circle",
  "measured-by": "diamond",
  "earlier-results": "diamond",
};

export const glyphOf = (role: TieRole): Glyph => own[role] ?? "bar";
