import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The characters that the page shows at once, and those that only the documents' text needs. */
export interface Tiers {
  readonly first: ReadonlySet<string>;
  readonly rest: ReadonlySet<string>;
}

/** What Inter draws, wherever the page is in Chinese: Latin without the middle dot. */
export const isLatin = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff && code !== 0xb7);
};

/** Punctuation that the page puts in for narrow marks of the text, and general signs. */
const signs = "，。：；！？（）、“”‘’《》〈〉【】…—–·•×→←↑↓§％￥　□～";

/** Characters of the catalogues, the model and the curated names, then those of the documents.
 * @param root folder of the project */
export const tiersOf = (root: string): Tiers => {
  const first = new Set(signs);
  for (const folder of ["client/i18n", "graph/model", "seeds"])
    for (const file of filesIn(join(root, folder)))
      if (/\.(ts|ya?ml)$/.test(file)) add(first, readFileSync(file, "utf8"));
  const rest = new Set<string>();
  for (const file of filesIn(join(root, "seeds")))
    if (file.endsWith(".txt")) add(rest, readFileSync(file, "utf8"));
  for (const character of first) rest.delete(character);
  return { first, rest };
};

const add = (set: Set<string>, text: string): void => {
  for (const character of text)
    if (!isLatin(character) && /[^\s\p{Cc}\p{Cf}]/u.test(character)) set.add(character);
};

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
      .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
  } catch {
    return [];
  }
};

/** Code points as a CSS `unicode-range`, neighbours joined. */
export const unicodeRange = (characters: Iterable<string>): string => {
  const codes = [...characters].map((each) => each.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last !== undefined && code === last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([start, end]) =>
      start === end ? `U+${start.toString(16)}` : `U+${start.toString(16)}-${end.toString(16)}`,
    )
    .join(",");
};
