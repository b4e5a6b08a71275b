import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict";

/** A name that is longer than a line of a label cannot stay whole. */
const longestWhole = 8;

/** Words that read as the head of a name, so that a label wraps before them. */
const heads = ["建设", "核心区", "（"];
const opening = /[“‘「『（《(]/u;
const noLineStart = /[”’」』）》)、，。；：！？,.;:!?·—]/u;
/** Two characters of one figure or Latin word. */
const figure = /^[\p{Script=Latin}\d.%+][\p{Script=Latin}\d.%+]$/u;
const opposite: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "《": "》" };

let segmenter: Jieba | undefined;

/** Where a label may wrap: between words, before the head of a name, never inside another known
 * name, inside quotation marks, before closing or after opening punctuation.
 * @param name the label
 * @param known other names of the graph, which stay whole
 * @returns UTF-16 offsets in `name`, ascending; none for a name of one word */
export const labelBreaks = (name: string, known: readonly string[]): number[] => {
  segmenter ??= Jieba.withDict(dict);
  const breaks = new Set<number>();
  let offset = 0;
  for (const word of withoutSingles(segmenter.cut(name))) {
    if (offset > 0) breaks.add(offset);
    offset += word.length;
  }
  // Longer names last: what stands inside one of them is not to cut it.
  for (const whole of [...known].sort((left, right) => left.length - right.length)) {
    if (whole === name || whole.length > longestWhole) continue;
    for (let at = name.indexOf(whole); at >= 0; at = name.indexOf(whole, at + whole.length)) {
      for (let inside = at + 1; inside < at + whole.length; inside += 1) breaks.delete(inside);
      if (at > 0) breaks.add(at);
      if (at + whole.length < name.length) breaks.add(at + whole.length);
    }
  }
  for (const head of heads) {
    const at = name.indexOf(head);
    if (at > 0) breaks.add(at);
  }
  const quoted = insideQuotes(name);
  return [...breaks]
    .filter(
      (at) =>
        !quoted.has(at) &&
        !figure.test(name.slice(at - 1, at + 1)) &&
        !noLineStart.test(name.charAt(at)) &&
        !opening.test(name.charAt(at - 1)),
    )
    .sort((left, right) => left - right);
};

const isSingle = (word: string): boolean => /^\p{Script=Han}$/u.test(word);

/** Joins single Han characters that follow one another in pairs, and one alone to the word before,
 * or to the one after where punctuation or nothing stands before it. */
const withoutSingles = (words: readonly string[]): string[] => {
  const joined: string[] = [];
  let leading = "";
  for (let index = 0; index < words.length; index += 1) {
    const word = `${leading}${words[index] ?? ""}`;
    leading = "";
    const next = words[index + 1] ?? "";
    const last = joined.at(-1);
    if (!isSingle(word)) joined.push(word);
    else if (isSingle(next)) {
      joined.push(word + next);
      index += 1;
    } else if (last !== undefined && !noLineStart.test(last.slice(-1)))
      joined[joined.length - 1] = last + word;
    else leading = word;
  }
  return leading === "" ? joined : [...joined, leading];
};

const insideQuotes = (name: string): Set<number> => {
  const inside = new Set<number>();
  for (let at = 0; at < name.length; at += 1) {
    const close = opposite[name.charAt(at)];
    const end = close === undefined ? -1 : name.indexOf(close, at);
    for (let within = at + 1; within <= end; within += 1) inside.add(within);
  }
  return inside;
};
