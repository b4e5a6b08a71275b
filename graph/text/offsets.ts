import type { Passage, TextRange } from "#graph/model/records.ts";

/** Offset in the passage's text of a character of the document.
 * @param documentOffset UTF-16 offset in the document as supplied, within the passage
 * @returns offset in `passage.text`; for a character that was left out, that of the next one kept */
export const toTextOffset = (passage: Passage, documentOffset: number): number => {
  let offset = documentOffset - passage.start;
  for (const cut of passage.cuts) {
    if (offset <= cut.at) break;
    offset = Math.max(cut.at, offset - cut.length);
  }
  return Math.min(Math.max(0, offset), passage.text.length);
};

/** Offset in the document of a character of the passage's text; the inverse of `toTextOffset`.
 * @param asEnd whether it ends a range, so that what was left out before it stays outside */
export const toDocumentOffset = (passage: Passage, textOffset: number, asEnd = false): number => {
  let dropped = 0;
  for (const cut of passage.cuts) {
    if (asEnd ? cut.at >= textOffset : cut.at > textOffset) break;
    dropped += cut.length;
  }
  return passage.start + textOffset + dropped;
};

/** The range of a passage's text that document offsets cover. */
export const toTextRange = (passage: Passage, start: number, end: number): TextRange => ({
  start: toTextOffset(passage, start),
  end: toTextOffset(passage, end),
});

/** The last passage that starts at or before an offset in the document, found by halving.
 * @param passages of one document, in the order of the text */
export const passageAt = (passages: readonly Passage[], offset: number): Passage | undefined => {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1];
};
