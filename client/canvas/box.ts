import { drawingOf } from "#graph/model/kinds.ts";
import type { Node } from "#graph/model/records.ts";
import { labelOf } from "./label.ts";

/** How a label is set: weight, size and line height in pixels, and the family as CSS has it. */
export interface Face {
  readonly weight: number;
  readonly size: number;
  readonly line: number;
  readonly family: string;
}

type FaceName = "mark" | "large" | "plate" | "theme";
type Language = "zh" | "en";

/** Under `zh` quotes and dashes come from the Chinese face, full width; under `en` from Inter. */
const families: Readonly<Record<Language, Readonly<Record<"sans" | "serif", string>>>> = {
  zh: {
    sans: '"Inter Mailuo", "Noto Sans SC Mailuo", "Noto Sans SC", sans-serif',
    serif: '"Noto Serif SC Mailuo", "Noto Serif SC", serif',
  },
  en: {
    sans: '"Inter Mailuo Full", "Noto Sans SC Mailuo", "Noto Sans SC", sans-serif',
    serif: '"Inter Mailuo Full", "Noto Sans SC Mailuo", "Noto Sans SC", sans-serif',
  },
};

const settings = {
  mark: { weight: 500, size: 12, line: 15, style: "sans" },
  large: { weight: 700, size: 13.5, line: 17, style: "sans" },
  plate: { weight: 600, size: 12.5, line: 16.5, style: "sans" },
  theme: { weight: 700, size: 14, line: 19, style: "serif" },
} as const;

const faceOf = (name: FaceName, language: Language): Face => {
  const { style, ...setting } = settings[name];
  return { ...setting, family: families[language][style] };
};

/** The faces of labels on the canvas in a language. */
export const facesIn = (language: Language): Face[] =>
  (Object.keys(settings) as FaceName[]).map((name) => faceOf(name, language));

/** A face as the CSS shorthand `font`. */
export const fontOf = ({ weight, size, family }: Face): string => `${weight} ${size}px ${family}`;

/** Width in pixels of a line of text in a face. */
export type Measure = (text: string, face: Face) => number;

/** What a node takes up on the canvas. Extents are pixels from its centre and hold body and label. */
export interface Box {
  readonly lines: readonly string[];
  readonly face: Face;
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
export const markSize = (ties: number): number => (ties >= 8 ? largestMark : ties >= 4 ? 34 : 28);

/** Space between a mark and its label. */
export const labelGap = 6;

/** Body and label of a node.
 * @param language whose name is shown
 * @param measure width of a line with the fonts that the page has loaded */
export const boxOf = (node: Node, language: Language, measure: Measure): Box => {
  const lines = labelOf(node, language);
  const { shape } = drawingOf(node.kind);
  const inside = shape === "plate" || shape === "pill-outlined" || shape === "pill-filled";
  return inside
    ? plateBox(node, lines, language, measure)
    : markBox(node, lines, language, measure);
};

const plateBox = (
  node: Node,
  lines: readonly string[],
  language: Language,
  measure: Measure,
): Box => {
  const face = faceOf(node.theme ? "theme" : "plate", language);
  const text = Math.max(...lines.map((line) => measure(line, face)));
  const width = Math.ceil(text) + (node.theme ? 62 : node.modality === null ? 46 : 60);
  const height = Math.ceil(lines.length * face.line) + (node.theme ? 18 : 13);
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

const markBox = (
  node: Node,
  lines: readonly string[],
  language: Language,
  measure: Measure,
): Box => {
  const size = markSize(node.ties) * (node.kind === "Place" ? 1.14 : 1);
  const face = faceOf(size >= largestMark ? "large" : "mark", language);
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
    bottom: size / 2 + labelGap + lines.length * face.line,
  };
};
