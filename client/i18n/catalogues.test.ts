import { expect, test } from "vitest";
import { en } from "./en.ts";
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
