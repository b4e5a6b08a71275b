import type { Modality } from "#graph/model/claims.ts";

/** The drawing of each modality inside a circle of 14 by 14 units, in `currentColor`: a dashed
 * ring, a ring, a ring half filled, a dashed ring with a core, a disc with a tick. */
const drawings: Readonly<Record<Modality, string>> = {
  "called-for":
    '<circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.7" stroke-dasharray="2.2 1.7"/>',
  planned: '<circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  "in-progress":
    '<circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.7"/><path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor"/>',
  expected:
    '<circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.2 1.7"/><circle cx="7" cy="7" r="2.6" fill="currentColor"/>',
  done: '<circle cx="7" cy="7" r="6" fill="currentColor"/><path d="M4.3 7.2l1.9 1.9 3.5-3.8" fill="none" stroke="var(--glyph-tick, white)" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>',
};

/** Inner SVG of a modality's glyph, 14 by 14 units. */
export const modalityDrawing = (modality: Modality): string => drawings[modality];
