import { sharesOf } from "#client/theme/fonts/shares.ts";
import type { Node } from "#graph/model/records.ts";
import { type Box, boxOf, type Face, facesIn, fontOf, type Measure } from "./box.ts";

const context = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();

/** Loads the fonts that texts need, so that what is measured is what is drawn.
 * @param texts labels that are about to be shown */
export const loadFonts = async (texts: readonly string[], language: "zh" | "en"): Promise<void> => {
  const sample = new Set(texts.join(""));
  await Promise.all(facesIn(language).map((face) => load(face, sample)));
};

/** Loads the fonts that the labels of nodes need, each label in its own face only. */
export const loadNodeFonts = async (
  nodes: readonly Node[],
  language: "zh" | "en",
): Promise<void> => {
  const samples = new Map<string, { readonly face: Face; readonly signs: Set<string> }>();
  const collect: Measure = (line, face) => {
    const font = fontOf(face);
    const sample = samples.get(font) ?? { face, signs: new Set() };
    samples.set(font, sample);
    for (const sign of line) sample.signs.add(sign);
    return 0;
  };
  // What has a box has its fonts.
  for (const node of nodes) if (!boxes[language].has(node)) boxOf(node, language, collect);
  await Promise.all([...samples.values()].map(({ face, signs }) => load(face, signs)));
};

const load = async (face: Face, signs: ReadonlySet<string>): Promise<void> => {
  const shares = sharesOf(signs, face.family);
  await Promise.all(
    [...shares].map(([family, share]) => document.fonts.load(fontOf({ ...face, family }), share)),
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
  if (isLoaded(text, face)) widths.set(key, width);
  return width;
};

/** Characters of each font that were found loaded: they stay so, and to ask the page again takes most
 * of a measurement. */
const loaded = new Map<string, Set<string>>();

const isLoaded = (text: string, face: Face): boolean => {
  const font = fontOf(face);
  const known = loaded.get(font) ?? new Set();
  loaded.set(font, known);
  const asked = [...text].filter((sign) => !known.has(sign));
  for (const [family, share] of sharesOf(asked, face.family))
    if (!document.fonts.check(fontOf({ ...face, family }), share)) return false;
  for (const sign of asked) known.add(sign);
  return true;
};

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
  if (isLoaded(box.lines.join(""), box.face)) boxes[language].set(node, box);
  return box;
};
