import type { Modality } from "#graph/model/claims.ts";

/** A path of a glyph on a 14-pixel square; `tick` is drawn in the colour behind the glyph. */
export interface GlyphPath {
  readonly d: string;
  readonly paint: "stroke" | "fill" | "tick";
  readonly dash?: string;
}

const ring = "M7 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10z";
const dash = "2.2 1.727";

const glyphs: Readonly<Record<Modality, readonly GlyphPath[]>> = {
  "called-for": [{ d: ring, paint: "stroke", dash }],
  planned: [{ d: ring, paint: "stroke" }],
  "in-progress": [
    { d: ring, paint: "stroke" },
    { d: "M7 2a5 5 0 0 1 0 10z", paint: "fill" },
  ],
  expected: [
    { d: ring, paint: "stroke", dash },
    { d: "M7 4.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8z", paint: "fill" },
  ],
  done: [
    { d: "M7 1a6 6 0 1 1 0 12a6 6 0 1 1 0-12z", paint: "fill" },
    { d: "M4.4 7.2l1.9 1.9l3.4-3.9", paint: "tick" },
  ],
};

/** How a modality is told without colour: the parts of its glyph. */
export const modalityPaths = (modality: Modality): readonly GlyphPath[] => glyphs[modality];

/** The glyph as the inside of an SVG of 14 by 14, in `currentColor`. */
export const modalityDrawing = (modality: Modality): string =>
  glyphs[modality]
    .map(({ d, paint, dash: dashes }) => {
      if (paint === "fill") return `<path d="${d}" fill="currentColor"/>`;
      const color = paint === "tick" ? "var(--glyph-tick, white)" : "currentColor";
      const dashed = dashes === undefined ? "" : ` stroke-dasharray="${dashes}"`;
      return `<path d="${d}" fill="none" stroke="${color}" stroke-width="1.5"${dashed}/>`;
    })
    .join("");
