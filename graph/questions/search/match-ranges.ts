import type { TextRange } from "#graph/model/records.ts";
import type { Folded } from "#graph/text/fold.ts";

/** The stretch of a text that units of its folded key stand for: whole characters, with what was
 * dropped between them, so that pm25 lights up all of PM2.5. */
export const rangeOf = (
  { offsets }: Pick<Folded, "offsets">,
  text: string,
  start: number,
  end: number,
): TextRange => {
  const last = offsets[end - 1] ?? 0;
  const character = text.codePointAt(last) ?? 0;
  return { start: offsets[start] ?? 0, end: last + (character > 0xffff ? 2 : 1) };
};

/** Every stretch of a text at which the folded question stands, without overlaps. */
export const everywhere = (folded: Folded, text: string, asked: string): TextRange[] => {
  const ranges: TextRange[] = [];
  let at = folded.key.indexOf(asked);
  while (at >= 0) {
    ranges.push(rangeOf(folded, text, at, at + asked.length));
    at = folded.key.indexOf(asked, at + asked.length);
  }
  return ranges;
};
