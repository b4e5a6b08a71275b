import { expect, test } from "vitest";
import { findMentions } from "./mentions.ts";
import { splitPassages } from "./passages.ts";

const mentions = (text: string, names: Record<string, string[]>): string[] =>
  findMentions(
    splitPassages("d", text, { headings: [], byline: "" }),
    Object.entries(names).map(([id, [name = "", ...aliases]]) => ({
      id,
      name,
      aliases,
      clause: id.startsWith("goal"),
    })),
  ).map(({ node, start, end }) => `${node} ${start}-${end}`);

test("lets the longest name win", () => {
  expect(mentions("西太湖和太湖。", { a: ["太湖"], b: ["西太湖"] })).toEqual(["b 0-3", "a 4-6"]);
});

test("finds aliases, and full-width punctuation printed narrow", () => {
  expect(
    mentions("全体(扩大)会议在武进。", { a: ["全体（扩大）会议"], b: ["武进区", "武进"] }),
  ).toEqual(["a 0-8", "b 9-11"]);
});

test("mentions nobody by a name that two bear, nor by a single character", () => {
  expect(mentions("武进区。", { a: ["武进"], b: ["甲", "武进"], c: ["区"] })).toEqual([]);
});

test("mentions what is named inside a goal's name too", () => {
  expect(
    mentions("治理西太湖。", { "goal:a": ["治理西太湖"], b: ["西太湖"], c: ["太湖"] }),
  ).toEqual(["goal:a 0-5", "b 2-5"]);
});
