import type { Node } from "#graph/model/records.ts";

/** Han characters that a line of a label holds at most, and Latin ones. */
const longestHan = 8;
const longestLatin = 18;

/** Whether a text is measured in Han characters. */
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Half the width of a Han character counts for anything narrower. */
const width = (text: string): number => {
  let sum = 0;
  for (const character of text) sum += /[\u2e80-\uffef…—]/u.test(character) ? 1 : 0.55;
  return sum;
};

/** Lines of a label, balanced: as few as fit, then as even as the allowed breaks let them be, none
 * of a single character.
 * @param text the name
 * @param breaks UTF-16 offsets at which it may wrap, ascending; a stretch without one that is too
 * long for a line is cut where it must be
 * @returns one line or more; joined they are the name, but for spaces at the breaks */
export const wrapLabel = (text: string, breaks: readonly number[]): string[] => {
  const longest = isHan(text) ? longestHan : longestLatin * 0.55;
  const allowed = isHan(text) ? breaks : spaces(text);
  if (width(text) <= longest) return [text];
  const stops = [0, ...withForced(text, allowed, longest), text.length];
  return best(text, stops, longest).map((line) => line.trim());
};

/** Lines of a name that a label has room for; a longer one is whole in the inspector. */
const mostLines = 6;

const shortened = (lines: string[]): string[] =>
  lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), "…"];

/** Label of a node in a language: its name, cut with “…” where it is very long, and the printed value
 * where the name does not tell it. */
export const labelOf = (node: Node, language: "zh" | "en"): string[] => {
  const text = language === "zh" ? node.name : node.nameEn;
  const lines = shortened(wrapLabel(text, language === "zh" ? node.breaks : []));
  const { literal } = node.properties;
  return language === "en" || literal === undefined || tells(text, literal)
    ? lines
    : [...lines, ...shortened(wrapLabel(literal, []))];
};

/** A label that was broken into lines as it is spoken: English words apart, as they are in the name. */
export const inOneLine = (label: string, language: "zh" | "en"): string =>
  label.replaceAll("\n", language === "en" ? " " : "");

/** Whether a name says what a printed value says: one holds the other, or it has all its figures. */
const tells = (name: string, value: string): boolean => {
  const figures = value.match(/\d+(?:\.\d+)?/g) ?? [];
  return (
    name.includes(value) ||
    value.includes(name) ||
    (figures.length > 0 && figures.every((figure) => name.includes(figure)))
  );
};

const spaces = (text: string): number[] =>
  [...text.matchAll(/\s+/g)].map(({ index }) => index).filter((at) => at > 0);

/** The allowed stops, and more where a stretch between two of them is longer than a line. */
const withForced = (text: string, allowed: readonly number[], longest: number): number[] => {
  const stops: number[] = [];
  let last = 0;
  for (const stop of [...allowed, text.length]) {
    const pieces = Math.ceil(width(text.slice(last, stop)) / longest);
    const length = stop - last;
    for (let piece = 1; piece < pieces; piece += 1)
      stops.push(last + Math.round((length * piece) / pieces));
    if (stop < text.length) stops.push(stop);
    last = stop;
  }
  return stops;
};

/** Breaks into the fewest lines with the least sum of squared slack: the optimum-fit idea of
 * Knuth and Plass (Software: Practice and Experience 11, 1981) on a handful of stops. */
const best = (text: string, stops: readonly number[], longest: number): string[] => {
  const costs: { cost: number; lines: string[] }[] = [{ cost: 0, lines: [] }];
  const even = width(text) / Math.ceil(width(text) / longest);
  for (let end = 1; end < stops.length; end += 1) {
    let found = { cost: Number.POSITIVE_INFINITY, lines: [] as string[] };
    for (let start = 0; start < end; start += 1) {
      const before = costs[start];
      const line = text.slice(stops[start], stops[end]);
      if (before === undefined) continue;
      const cost = before.cost + lineCost(line, longest, even);
      if (cost < found.cost) found = { cost, lines: [...before.lines, line] };
    }
    costs.push(found);
  }
  return costs.at(-1)?.lines ?? [text];
};

const lineCost = (line: string, longest: number, even: number): number => {
  const taken = width(line.trim());
  const tooLong = taken > longest + 0.6 ? 1000 * (taken - longest) : 0;
  const single = taken <= 1 ? 100 : 0;
  // A line costs something by itself, so that fewer lines win over evener ones.
  return 12 + (taken - even) ** 2 + tooLong + single;
};
