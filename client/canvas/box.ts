import { kinds } from "#graph/model/kinds.ts";
import type { Node } from "#graph/model/records.ts";
import { labelOf } from "./label.ts";

/** How a label is set: CSS shorthand for measuring, size and line height in pixels. */
export interface Face {
  readonly font: string;
  readonly size: number;
  readonly line: number;
}

export type FaceName = "mark" | "large" | "plate" | "theme";

const sans = '"Inter Mailuo", "Noto Sans SC Mailuo", "Noto Sans SC", sans-serif';
const serif = '"Noto Serif SC Mailuo", "Noto Serif SC", serif';

/** The faces of labels on the canvas. */
export const faces: Readonly<Record<FaceName, Face>> = {
  mark: { font: `500 12px ${sans}`, size: 12, line: 15 },
  large: { font: `700 13.5px ${sans}`, size: 13.5, line: 17 },
  plate: { font: `600 12.5px ${sans}`, size: 12.5, line: 16.5 },
  theme: { font: `700 14px ${serif}`, size: 14, line: 19 },
};

/** Width in pixels of a line of text in a face. */
export type Measure = (text: string, face: FaceName) => number;

/** What a node takes up on the canvas. Extents are pixels from its centre and hold body and label. */
export interface Box {
  readonly lines: readonly string[];
  readonly face: FaceName;
  /** Whether the words stand in the body, as on plates and pills. */
  readonly inside: boolean;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Diameter of the marks with most ties, which keep their labels longest when zoomed out. */
export const largestMark = 44;

/** Diameter of a mark by its ties: three sizes, so that nobody reads a rank into it. */
const markSize = (ties: number): number => (ties >= 8 ? largestMark : ties >= 4 ? 34 : 28);

/** Space between a mark and its label. */
export const labelGap = 6;

/** Body and label of a node.
 * @param language whose name is shown
 * @param measure width of a line with the fonts that the page has loaded */
export const boxOf = (node: Node, language: "zh" | "en", measure: Measure): Box => {
  const lines = labelOf(node, language);
  const { shape } = kinds[node.kind];
  const inside = shape === "plate" || shape === "pill-outlined" || shape === "pill-filled";
  return inside ? plateBox(node, lines, measure) : markBox(node, lines, measure);
};

const plateBox = (node: Node, lines: readonly string[], measure: Measure): Box => {
  const face: FaceName = node.theme ? "theme" : "plate";
  const text = Math.max(...lines.map((line) => measure(line, face)));
  const width = Math.ceil(text) + (node.theme ? 62 : node.modality === null ? 46 : 60);
  const height = Math.ceil(lines.length * faces[face].line) + (node.theme ? 18 : 13);
  return {
    lines,
    face,
    inside: true,
    width,
    height,
    left: width / 2,
    right: width / 2,
    top: height / 2,
    bottom: height / 2,
  };
};

const markBox = (node: Node, lines: readonly string[], measure: Measure): Box => {
  const size = markSize(node.ties) * (node.kind === "Place" ? 1.14 : 1);
  const face: FaceName = size >= 44 ? "large" : "mark";
  const text = Math.max(...lines.map((line) => measure(line, face)));
  const half = Math.max(size, text) / 2;
  return {
    lines,
    face,
    inside: false,
    width: size,
    height: size,
    left: half,
    right: half,
    top: size / 2,
    bottom: size / 2 + labelGap + lines.length * faces[face].line,
  };
};
