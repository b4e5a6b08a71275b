import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Characters in the order in which a reader meets them: a tier of its own is a file of its own, which
 * a browser fetches when a character of it is shown. The first is what the start shows, the last what
 * only facts and articles say. */
type Tiers = readonly ReadonlySet<string>[];

/** The tiers of the sans, which sets the page, and of the serif, which sets titles and quotes. */
export interface Characters {
  readonly sans: Tiers;
  readonly serif: Tiers;
}

/** What Inter draws, wherever the page is in Chinese: Latin without the middle dot. */
const isLatin = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff && code !== 0xb7);
};

/** Punctuation that the page puts in for narrow marks of the text, and general signs. */
const signs = "，。：；！？（）、“”‘’《》〈〉【】…—–·•×→←↑↓§％￥□～";

/** Keys of the curated files whose values are names, which a search finds and the canvas shows. */
const nameKeys = new Set(["name", "aliases", "title", "text"]);

/** Keys of the catalogue whose words are set in the serif. */
const serifKeys =
  /[\s{](?:name|title|empty|emptyTitle|nothing|choose|facts|ifSlips|severalSlip_other|upstream|downstream|both|unsaid): "([^"]*)"/g;

/** Finds the characters of catalogues, model, curated names and documents.
 * @param root folder of the project */
export const charactersOf = (root: string): Characters => {
  const first = textsIn(root, "client/i18n/zh", /first\.ts$/);
  const words = textsIn(root, "client/i18n/zh", /\.ts$/);
  const labels = textsIn(root, "graph/model", /(kinds|relations)\.ts$/);
  const seeds = textsIn(root, "seeds", /\.ya?ml$/);
  const curated = seeds.map((text): unknown => parse(text));
  const names = curated.flatMap((each) => under(nameKeys, each));
  const goals = curated.flatMap((each) => entitiesIn(each).filter(({ kind }) => kind === "Goal"));
  const problems = textsIn(root, "graph/model", /problems\.ts$/);
  const all = [...words, ...labels, ...seeds, ...problems, ...textsIn(root, "seeds", /\.txt$/)];
  const parents = new Set(curated.flatMap(wholesIn));
  const themes = goals.filter(({ id }) => parents.has(id));
  const titled = curated.flatMap((each) =>
    entitiesIn(each).filter(({ kind }) => kind === "Event" || kind === "Person"),
  );
  return {
    sans: tiers(
      [signs, ...first, ...labels, ...curated.flatMap(askedIn)],
      goals.map(({ name }) => name),
      [...words, ...names],
      all,
    ),
    serif: tiers(
      // Meetings and people are titles where they are what is looked at.
      [signs, ...words.flatMap(titlesIn), ...[...themes, ...titled].map(({ name }) => name)],
      goals.map(({ name }) => name),
      all,
    ),
  };
};

/** Words of a catalogue that are set in the serif. */
const titlesIn = (words: string): string[] =>
  [...words.matchAll(serifKeys)].map(([, title = ""]) => title);

const tiers = (...texts: readonly (readonly string[])[]): Tiers => {
  const met = new Set<string>();
  return texts.map((tier) => {
    const fresh = [...charactersIn(tier)].filter((each) => !met.has(each));
    for (const each of fresh) met.add(each);
    return new Set(fresh);
  });
};

const charactersIn = (texts: readonly string[]): Set<string> =>
  new Set(
    [...new Set(texts.join(""))].filter(
      (each) => !isLatin(each) && /[^\s\p{Cc}\p{Cf}]/u.test(each),
    ),
  );

/** Every text under some keys, at any depth. */
const under = (keys: ReadonlySet<string>, value: unknown, named = false): string[] => {
  if (typeof value === "string") return named ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => under(keys, each, named));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => under(keys, each, named || keys.has(key)));
};

/** Titles of documents and texts of questions, which the start shows. */
const askedIn = (value: unknown): string[] => [
  ...under(new Set(["title"]), value),
  ...under(new Set(["text"]), listIn("questions", value)),
];

interface Entity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

const listIn = (key: string, value: unknown): unknown[] => {
  const list: unknown =
    typeof value === "object" && value !== null
      ? Object.entries(value).find(([each]) => each === key)?.[1]
      : [];
  return Array.isArray(list) ? list : [];
};

const entitiesIn = (value: unknown): Entity[] =>
  listIn("entities", value).filter(
    (each): each is Entity => typeof each === "object" && each !== null && "name" in each,
  );

/** Ids of what something is part of: a goal that has parts is a theme, set in the serif. */
const wholesIn = (value: unknown): unknown[] =>
  listIn("relationships", value).flatMap((each) =>
    typeof each === "object" &&
    each !== null &&
    "type" in each &&
    each.type === "PART_OF" &&
    "to" in each
      ? [each.to]
      : [],
  );

const textsIn = (root: string, folder: string, pattern: RegExp): string[] =>
  filesIn(join(root, folder))
    .filter((file) => pattern.test(file))
    .map((file) => readFileSync(file, "utf8"));

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
