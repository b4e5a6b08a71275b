import type { Passage } from "#graph/model/records.ts";
import { nearest } from "./nearest.ts";
import { toDocumentOffset } from "./offsets.ts";

/** Where a quote stands: its passage, and UTF-16 offsets in the document as supplied. */
export interface QuotePlace {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** Every place at which a quote stands in a document, in the order of the text.
 * @param quote the exact characters, line breaks inside a paragraph taken out; within one passage */
export const findQuote = (passages: readonly Passage[], quote: string): QuotePlace[] => {
  if (quote === "") return [];
  return passages.flatMap((passage) => {
    const places: QuotePlace[] = [];
    let at = passage.text.indexOf(quote);
    while (at >= 0) {
      places.push({
        passage,
        start: toDocumentOffset(passage, at),
        end: toDocumentOffset(passage, at + quote.length, true),
      });
      at = passage.text.indexOf(quote, at + 1);
    }
    return places;
  });
};

/** The stretch of the passages that is most like a quote that was not found, for the message.
 * @returns nothing where no stretch is more than a third alike */
export const nearestQuote = (passages: readonly Passage[], quote: string): string | undefined =>
  nearest(
    quote,
    passages.flatMap(({ text }) => {
      const width = Math.min(quote.length, text.length);
      return Array.from({ length: text.length - width + 1 }, (_, at) => text.slice(at, at + width));
    }),
  );
