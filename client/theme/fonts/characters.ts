import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Characters that the page shows at once, and those that come with facts and articles. */
interface Tiers {
  readonly first: ReadonlySet<string>;
  readonly rest: ReadonlySet<string>;
}

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

/** Keys of the curated files whose values are names, shown on the first screens. */
const nameKeys = new Set(["name", "aliases", "title", "text"]);

/** Keys of the catalogue whose words are set in the serif. */
const serifKeys =
  /[\s{](?:name|title|empty|emptyTitle|nothing|choose|facts|ifSlips|severalSlip_other|upstream|downstream|both|unsaid): "([^"]*)"/g;

/** Finds the characters of catalogues, model, curated names and documents.
 * @param root folder of the project */
export const charactersOf = (root: string): Characters => {
  const words = textsIn(root, "client/i18n", /zh\/[\w-]+\.ts$/);
  const labels = textsIn(root, "graph/model", /(kinds|relations)\.ts$/);
  const seeds = textsIn(root, "seeds", /\.ya?ml$/);
  const names = seeds.flatMap((text) => namesIn(parse(text), false));
  const problems = textsIn(root, "graph/model", /problems\.ts$/);
  const all = [...words, ...labels, ...seeds, ...problems, ...textsIn(root, "seeds", /\.txt$/)];
  const titles = words.flatMap((text) =>
    [...text.matchAll(serifKeys)].map(([, title = ""]) => title),
  );
  return {
    sans: tiers([signs, ...words, ...labels, ...names], all),
    serif: tiers([signs, ...titles, ...seeds.flatMap((text) => goalNames(parse(text)))], all),
  };
};

const tiers = (first: readonly string[], all: readonly string[]): Tiers => {
  const early = charactersIn(first);
  return { first: early, rest: new Set([...charactersIn(all)].filter((each) => !early.has(each))) };
};

const charactersIn = (texts: readonly string[]): Set<string> =>
  new Set(
    [...new Set(texts.join(""))].filter(
      (each) => !isLatin(each) && /[^\s\p{Cc}\p{Cf}]/u.test(each),
    ),
  );

/** Every text under a key that names something, at any depth. */
const namesIn = (value: unknown, named: boolean): string[] => {
  if (typeof value === "string") return named ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, named));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => namesIn(each, named || nameKeys.has(key)));
};

/** Names of goals, meetings and people, which titles and the map set in the serif. */
const goalNames = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null || !("entities" in value)) return [];
  const { entities } = value;
  if (!Array.isArray(entities)) return [];
  return entities.flatMap(({ kind, name }: { kind?: unknown; name?: unknown }) =>
    typeof name === "string" && ["Goal", "Event", "Person"].includes(String(kind)) ? [name] : [],
  );
};

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
