/** Loads the full slices of the Chinese fonts as soon as a character turns up that the cut fonts do
 * not have; until then their style sheet (about 400 faces) is not needed. */

let asked = false;
let slices: Promise<unknown> = Promise.resolve();
let known: ReadonlySet<number> | undefined;

/** Looks through a text for characters beyond the cut fonts. */
export const ensureGlyphs = (text: string): void => {
  if (asked) return;
  known ??= knownCodes();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x2e80 || known.has(code)) continue;
    asked = true;
    slices = import("virtual:fonts/slices.css");
    return;
  }
};

/** Waits until the faces for every character looked through so far are known to the page. */
export const glyphsKnown = (): Promise<unknown> => slices;

const knownCodes = (): Set<number> => {
  const codes = new Set<number>();
  for (const face of document.fonts)
    if (face.family.includes("Noto Sans SC Mailuo"))
      for (const code of codesOf(face.unicodeRange)) codes.add(code);
  return codes;
};

/** Code points of a CSS `unicode-range`. */
export const codesOf = (range: string): number[] =>
  range.split(",").flatMap((part) => {
    const [start, end = start] = part.trim().replace(/^U\+/i, "").split("-");
    const [first, last] = [Number.parseInt(start ?? "", 16), Number.parseInt(end ?? "", 16)];
    return Number.isNaN(first) || Number.isNaN(last)
      ? []
      : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
