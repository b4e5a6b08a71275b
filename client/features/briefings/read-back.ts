import { facesIn, fontOf } from "#client/canvas/box.ts";
import { labelOf } from "#client/canvas/label.ts";
import { visibleNodes } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { glyphsKnown } from "#client/theme/fonts/load-slices.ts";
import type { Words } from "#client/ui/words.ts";

/** What reading back has shown: how many labels there are, which of them are not in what was made,
 * and which characters no font draws. */
export interface ReadBack {
  readonly labels: number;
  readonly missing: readonly string[];
  readonly glyphs: readonly string[];
}

/** The labels that a picture of a state must bear. */
const labelsOf = (state: State, { language }: Words): string[] =>
  visibleNodes(state).map((node) => labelOf(node, language).join(""));

/** Compares texts that were drawn with the labels that a state shows.
 * @param texts every line of text in what was made */
export const readBack = async (
  texts: readonly string[],
  state: State,
  words: Words,
): Promise<ReadBack> => {
  const labels = labelsOf(state, words);
  const made = texts.join("");
  return {
    labels: labels.length,
    missing: [...new Set(labels.filter((label) => !made.includes(label)))],
    glyphs: await undrawn([...labels, ...texts].join(""), words),
  };
};

/** Reads a sheet back from the page: the text elements of its picture, and its head, are what will be
 * printed. */
export const readBackSheet = async (
  sheet: HTMLElement,
  state: State,
  words: Words,
): Promise<ReadBack> => {
  await drawnIn(sheet);
  await document.fonts.ready;
  const texts = Array.from(
    sheet.querySelectorAll("svg [data-node] text, header"),
    ({ textContent }) => textContent ?? "",
  );
  return readBack(texts, state, words);
};

/** Waits until the picture of a sheet is there. */
const drawnIn = (sheet: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    const look = (): boolean => sheet.querySelector("svg[role=img]") !== null;
    if (look()) return resolve();
    const observer = new MutationObserver(() => {
      if (!look()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(sheet, { childList: true, subtree: true });
  });

const side = 26;

/** Characters that come out as the box that stands for a missing glyph, in any face of the canvas. */
const undrawn = async (text: string, { language }: Words): Promise<string[]> => {
  const signs = [...new Set(text)].filter((sign) => /[^\s\p{Cc}\p{Cf}\p{M}]/u.test(sign));
  await glyphsKnown();
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (context === null || signs.length === 0) return [];
  context.canvas.width = side;
  context.canvas.height = side;
  const found = new Set<string>();
  for (const face of facesIn(language)) {
    const font = fontOf({ ...face, size: 18 });
    await document.fonts.load(font, signs.join(""));
    if (!document.fonts.check(font, signs.join(""))) return signs;
    context.font = font;
    const box = inkOf(context, "\u{10FFFE}");
    for (const sign of signs) if (inkOf(context, sign) === box) found.add(sign);
  }
  return [...found];
};

/** What a character looks like, as something that can be compared. */
const inkOf = (context: CanvasRenderingContext2D, sign: string): string => {
  context.clearRect(0, 0, side, side);
  context.fillText(sign, 2, 20);
  return context.getImageData(0, 0, side, side).data.join("");
};
