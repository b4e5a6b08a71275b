import { boxOf, type Face, facesIn } from "#client/canvas/box.ts";
import { asDrawing } from "#client/canvas/drawing/drawing.ts";
import { edgeLabels } from "#client/canvas/drawing/edge-labels.ts";
import { paint, paintDrawing } from "#client/canvas/drawing/paint.ts";
import { labelFace } from "#client/canvas/drawing/StatePicture.tsx";
import type { Drawing, Shape } from "#client/canvas/drawing/shapes.ts";
import { apart } from "#client/canvas/layout/apart.ts";
import { loadFonts, loadNodeFonts, measure } from "#client/canvas/measure.ts";
import { readPalette } from "#client/canvas/palette.ts";
import { picture } from "#client/canvas/picture.ts";
import type { Words } from "#client/ui/words.ts";
import { composed, type Page, type PngWish } from "./png-page.ts";
import { isTooLarge, longestSide, mostPixels } from "./png-size.ts";
import { type ReadBack, readBack } from "./read-back.ts";

export type PngResult =
  | {
      readonly result: "written";
      readonly file: Blob;
      readonly width: number;
      readonly height: number;
      /** Labels that were read back. */
      readonly labels: number;
    }
  | {
      readonly result: "too-large";
      readonly width: number;
      readonly height: number;
      /** Pixels that a side and that all may have. */
      readonly limit: number;
      readonly most: number;
    }
  | { readonly result: "unread"; readonly back: ReadBack }
  | { readonly result: "no-file" };

/** Draws a sheet and hands it over as PNG: title, note, picture with numbered lines, legend, sources,
 * words to be spoken. What
 * was drawn is read back before, and the file after it was written; a sheet that is too large, lacks
 * a label or a glyph is refused, never handed over empty.
 * @param scale pixels to a unit of the page */
export const writePng = async (wish: PngWish, scale: number): Promise<PngResult> => {
  const { state, words } = wish;
  const palette = readPalette(wish.host);
  const { lead, spoken } = wish.text;
  const said = [
    ...lead.map(({ text }) => text),
    ...spoken.flatMap(({ head, text }) => [head, text]),
  ];
  await loadFonts([words.t("words.sources"), wish.title, ...said], words.language);
  await loadNodeFonts(
    state.view.canvas.nodes.flatMap(({ id }) => state.facts.nodes[id] ?? []),
    words.language,
  );
  const drawn = apart(
    picture(state, {
      box: (node) => boxOf(node, words.language, measure),
      edgeLabel: () => "",
    }),
  );
  const labels = edgeLabels(state, wish.footnotes?.numbers, words);
  const drawing = asDrawing(drawn, palette, labels, labelFace(words.language));
  const page = composed(wish, drawing.bounds, palette, faceOf(words));
  const width = Math.round(page.width * scale);
  const height = Math.round(page.height * scale);
  if (isTooLarge(width, height))
    return { result: "too-large", width, height, limit: longestSide, most: mostPixels };
  const back = await readBack(textsOf(page, drawing), state, words);
  if (back.missing.length > 0 || back.glyphs.length > 0) return { result: "unread", back };
  const file = await fileOf(page, drawing, width, height, scale);
  if (file === null || !(await hasSize(file, width, height))) return { result: "no-file" };
  return { result: "written", file, width, height, labels: back.labels };
};

const faceOf =
  ({ language }: Words) =>
  (size: number, weight: number, style: "sans" | "serif"): Face => {
    const [mark] = facesIn(language);
    const theme = facesIn("zh").at(-1);
    const family = (style === "serif" ? theme : mark)?.family ?? "sans-serif";
    return { size, weight, line: size * 1.5, family };
  };

/** Every line of text of a page, nodes first. */
const textsOf = (page: Page, drawing: Drawing): string[] => {
  const lines = (shapes: readonly Shape[]): string[] =>
    shapes.flatMap((shape) => (shape.form === "text" ? [shape.text] : []));
  return [...drawing.nodes.flatMap(({ shapes }) => lines(shapes)), ...lines(page.shapes)];
};

const fileOf = (
  page: Page,
  drawing: Drawing,
  width: number,
  height: number,
  scale: number,
): Promise<Blob | null> => {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) return Promise.resolve(null);
  context.scale(scale, scale);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, page.width, page.height);
  paint(context, page.shapes);
  context.translate(page.picture.x, page.picture.y);
  context.scale(page.picture.scale, page.picture.scale);
  paintDrawing(context, drawing);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
};

const hasSize = async (file: Blob, width: number, height: number): Promise<boolean> => {
  try {
    const bitmap = await createImageBitmap(file);
    const fits = bitmap.width === width && bitmap.height === height;
    bitmap.close();
    return fits;
  } catch {
    return false;
  }
};
