/** A stretch of a text: UTF-16 offsets, the end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text, marked or not. */
export interface Piece extends Range {
  readonly text: string;
  readonly marked: boolean;
}

/** Ranges in order, with those that touch or overlap made one. */
export const joinRanges = (ranges: readonly Range[]): Range[] => {
  const joined: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && range.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else joined.push({ start: range.start, end: range.end });
  }
  return joined;
};

/** A stretch of a text cut into marked and unmarked pieces, in order.
 * @param within the stretch to show; the whole text unless told */
export const piecesOf = (
  text: string,
  ranges: readonly Range[],
  within: Range = { start: 0, end: text.length },
): Piece[] => {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    if (end > start) pieces.push({ start, end, marked, text: text.slice(start, end) });
  };
  let at = within.start;
  for (const { start, end } of joinRanges(ranges)) {
    const [first, last] = [Math.max(start, at), Math.min(end, within.end)];
    if (last <= first) continue;
    add(at, first, false);
    add(first, last, true);
    at = last;
  }
  add(at, within.end, false);
  return pieces;
};

/** Characters of a sentence that are shown whole, and of context beside a quote in a longer one. */
const wholeLength = 96;
const context = 26;

/** The part of a sentence to show with a quote: all of a short one, of a long one the clauses round
 * the quote. */
export const excerpt = (text: string, ranges: readonly Range[]): Range => {
  const whole = { start: 0, end: text.length };
  const joined = joinRanges(ranges);
  const [first, last] = [joined[0], joined.at(-1)];
  if (text.length <= wholeLength || first === undefined || last === undefined) return whole;
  const before = text.slice(0, first.start);
  const cut = Math.max(...[..."；;。"].map((mark) => before.lastIndexOf(mark)));
  const start = cut >= 0 ? cut + 1 : clauseStart(before);
  const stop = /[；;。]/.exec(text.slice(last.end));
  const end = stop === null ? text.length : last.end + stop.index + 1;
  return { start, end: end - last.end > 2 * context ? clauseEnd(text, last.end) : end };
};

const clauseStart = (before: string): number => {
  if (before.length <= context) return 0;
  const from = before.length - context;
  const comma = before.slice(from).search(/[，,、]/);
  return comma < 0 ? from : from + comma + 1;
};

const clauseEnd = (text: string, from: number): number => {
  const comma = text.slice(from + 8).search(/[，,、]/);
  return comma < 0 || comma > 2 * context
    ? Math.min(text.length, from + context)
    : from + 8 + comma;
};
