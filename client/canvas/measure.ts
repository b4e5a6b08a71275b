import { type FaceName, faces, type Measure } from "./box.ts";

const context = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();

/** Loads the fonts that texts need, so that what is measured is what is drawn.
 * @param texts labels that are about to be shown */
export const loadFonts = async (texts: readonly string[]): Promise<void> => {
  const sample = [...new Set(texts.join(""))].join("");
  if (sample === "") return;
  await Promise.all(Object.values(faces).map(({ font }) => document.fonts.load(font, sample)));
};

/** Width in pixels of a line, with the fonts loaded so far. */
export const measure: Measure = (text: string, face: FaceName): number => {
  const key = `${face}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (context === null) return text.length * faces[face].size;
  context.font = faces[face].font;
  const { width } = context.measureText(text);
  if (document.fonts.status === "loaded") widths.set(key, width);
  return width;
};
