import { expect, test } from "vitest";
import { citationOf } from "./citation.ts";
import type { Words } from "./words.ts";

const words: Pick<Words, "t" | "language"> = {
  t: ((key: string, values: object = {}) =>
    `${key} ${Object.values(values).join("|")}`.trim()) as Words["t"],
  language: "zh",
};
const document = { id: "doc", number: 2, title: "明年:重点", titleEn: "Next year", date: null };

test("a citation holds the whole sentence, where it stands, its date, and the link", () => {
  const dated = { ...document, date: "2024-12-28" };
  expect(citationOf({ text: "西太湖要勇挑, 加快。", number: 8 }, dated, "http://a/s", words)).toBe(
    "cite.quoted 西太湖要勇挑，加快。\ncite.sentence 明年：重点|8|2024-12-28\nhttp://a/s",
  );
});

test("a date that is not known is said so, and a heading has no number", () => {
  expect(citationOf({ text: "题", number: 0 }, document, "http://a/s", words)).toBe(
    "cite.quoted 题\ncite.heading 明年：重点|cite.undated\nhttp://a/s",
  );
});
