import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { type Part, parts } from "./parts.ts";
import { zh } from "./zh.ts";

type Entry = readonly [key: string, words: string];

const entriesOf = (value: object, prefix = ""): Entry[] =>
  Object.entries(value).flatMap(([key, each]): Entry[] =>
    typeof each === "string"
      ? [[`${prefix}${key}`, each]]
      : entriesOf(each as object, `${prefix}${key}.`),
  );

/** Plural forms differ between languages; what they have in common is the stem. */
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, "");
const stems = (entries: readonly Entry[]): string[] =>
  [...new Set(entries.map(([key]) => stem(key)))].sort();
const gaps = (words: string): string[] => [...new Set(words.match(/\{\{\w+\}\}/g) ?? [])].sort();

const [chinese, english] = [entriesOf(zh), entriesOf(en)];

test("both catalogues have the same keys", () => {
  expect(stems(english)).toEqual(stems(chinese));
});

test("every counted key has the forms of its language", () => {
  const counted = english.filter(([key]) => key.endsWith("_other")).map(([key]) => stem(key));
  const keys = new Set(english.map(([key]) => key));
  expect(counted.filter((key) => !keys.has(`${key}_one`))).toEqual([]);
});

test("no words are empty", () => {
  expect([...chinese, ...english].filter(([, words]) => words === "")).toEqual([]);
});

test("both languages fill in the same values", () => {
  const inChinese = new Map(chinese.map(([key, words]) => [stem(key), gaps(words)]));
  for (const [key, words] of english)
    if (!key.endsWith("_one")) expect([key, gaps(words)]).toEqual([key, inChinese.get(stem(key))]);
});

test("no Chinese stands in the English words but for names of the product and of the language", () => {
  const allowed = new Set(["app.name", "app.page", "nav.otherLanguage", "nav.otherLanguageShort"]);
  expect(
    english.filter(([key, words]) => !allowed.has(key) && /\p{Script=Han}/u.test(words)),
  ).toEqual([]);
});

const client = new URL("../", import.meta.url);
/** Every file of the client that is no test and no catalogue, with its text. */
const sources = new Map(
  readdirSync(client, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts|^i18n/.test(path))
    .map((path) => [path, readFileSync(new URL(path, client), "utf8")]),
);

const fetching = /fetched\(\s*\[([^\]]*)\],[^"]*"([^"]+)"/g;
const resolved = (path: string, from: string): string =>
  path.startsWith("#client/") ? path.slice("#client/".length) : join(dirname(from), path);

/** Texts of the files that a file brings at once. */
const broughtBy = (entry: string, seen = new Map<string, string>()): Map<string, string> => {
  const source = sources.get(entry)?.replaceAll(fetching, "");
  if (source === undefined || seen.has(entry)) return seen;
  seen.set(entry, source);
  for (const [, path = ""] of source.matchAll(/(?:from |import\()"([#.][^"]+\.tsx?)"/g))
    broughtBy(resolved(path, entry), seen);
  return seen;
};

/** The part of the catalogues that each section stands in. */
const sections = new Map<string, string>();
for (const part of Object.keys(parts) as Part[])
  for (const section of Object.keys(await parts[part].zh())) {
    if (sections.has(section)) throw new Error(`${section} stands in two parts`);
    sections.set(section, part);
  }

/** Parts of the catalogues that some files say. */
const partsSaidIn = (files: Iterable<string>): Set<string> =>
  new Set(
    [...files].flatMap((source) =>
      [...source.matchAll(/["`](\w+)\.[\w$]/g)].flatMap(
        ([, section = ""]) => sections.get(section) ?? [],
      ),
    ),
  );

/** What is there at once, and what is fetched later, each with the parts that it brings. */
const brought: { path: string; parts: readonly string[] }[] = [
  { path: "main.tsx", parts: [] },
  ...[...sources].flatMap(([from, source]) =>
    [...source.matchAll(fetching)].map(([, list = "", path = ""]) => ({
      path: resolved(path, from),
      parts: list.match(/\w+/g) ?? [],
    })),
  ),
];

test("both languages are cut alike", async () => {
  for (const each of Object.values(parts))
    expect(Object.keys(await each.en())).toEqual(Object.keys(await each.zh()));
});

test("whatever is fetched brings the parts of the catalogues that it says", () => {
  expect(brought.length).toBeGreaterThan(10);
  for (const { path, parts } of brought) {
    const said = partsSaidIn(broughtBy(path).values());
    expect([path, [...said].filter((each) => each !== "first" && !parts.includes(each))]).toEqual([
      path,
      [],
    ]);
  }
});

test("every key is said somewhere", () => {
  const source = [...sources.values()].join("\n");
  const isSaid = (key: string): boolean =>
    source.includes(`"${key}"`) ||
    key.split(".").some((_, depth, names) => {
      const beginning = `${names.slice(0, depth).join(".")}.`;
      return depth > 0 && source.includes(`\`${beginning}\${`);
    });
  expect(stems(chinese).filter((key) => !isSaid(key))).toEqual([]);
});
