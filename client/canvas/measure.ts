import type { Node } from "#graph/model/records.ts";
import { type Box, boxOf, type Face, facesIn, fontOf, type Measure } from "./box.ts";

const context = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();

/** Loads the fonts that texts need, so that what is measured is what is drawn.
 * @param texts labels that are about to be shown */
export const loadFonts = async (texts: readonly string[], language: "zh" | "en"): Promise<void> => {
  const sample = [...new Set(texts.join(""))].join("");
  if (sample === "") return;
  await Promise.all(facesIn(language).map((face) => document.fonts.load(fontOf(face), sample)));
};

/** Loads the fonts that the labels of nodes need, each label in its own face only. */
export const loadNodeFonts = async (
  nodes: readonly Node[],
  language: "zh" | "en",
): Promise<void> => {
  const samples = new Map<string, Set<string>>();
  const collect: Measure = (line, face) => {
    const font = fontOf(face);
    const sample = samples.get(font) ?? new Set();
    samples.set(font, sample);
    for (const sign of line) sample.add(sign);
    return 0;
  };
  for (const node of nodes) boxOf(node, language, collect);
  await Promise.all(
    [...samples].map(([font, sample]) => document.fonts.load(font, [...sample].join(""))),
  );
};

/** Width in pixels of a line, with the fonts loaded so far. */
export const measure: Measure = (text: string, face: Face): number => {
  const font = fontOf(face);
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (context === null) return text.length * face.size;
  context.font = font;
  const { width } = context.measureText(text);
  if (isLoaded(text, font)) widths.set(key, width);
  return width;
};

const isLoaded = (text: string, font: string): boolean => document.fonts.check(font, text);

/** Boxes measured in the fonts that they are drawn in; a node that changes is another record. */
const boxes = {
  zh: new WeakMap<Node, Box>(),
  en: new WeakMap<Node, Box>(),
} as const;

/** Body and label of a node, the same object while nothing about them changes.
 * @param language whose name is shown */
export const measuredBox = (node: Node, language: "zh" | "en"): Box => {
  const known = boxes[language].get(node);
  if (known !== undefined) return known;
  const box = boxOf(node, language, measure);
  if (isLoaded(box.lines.join(""), fontOf(box.face))) boxes[language].set(node, box);
  return box;
};
