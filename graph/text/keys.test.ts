import { expect, test } from "vitest";
import { fold } from "./fold.ts";
import { searchKeys } from "./keys.ts";

const keys = (name: string, nameEn = "", aliases: string[] = []): string[] =>
  searchKeys({ name, aliases, nameEn }).map(({ field, key }) => `${field} ${key}`);

test("folds width, case, accents, spaces and punctuation away and remembers where each came from", () => {
  expect(fold("ＰＭ2.5 “É”")).toEqual({ key: "pm25e", offsets: [0, 1, 2, 4, 7] });
});

test("makes keys of name, pinyin and initials", () => {
  expect(keys("武高新")).toEqual(["name 武高新", "pinyin wugaoxin", "initials wgx"]);
});

test("keeps every reading of a polyphone, the likeliest first", () => {
  const music = keys("音乐节");
  expect(music).toContain("pinyin yinyuejie");
  expect(music).toContain("pinyin yinlejie");
  expect(keys("青春乐都")).toContain("pinyin qingchunledu");
});

test("spells a name from each of its words on", () => {
  expect(keys("太湖湾音乐节")).toContain("pinyin yinyuejie");
});

test("makes a key of each English word with what follows", () => {
  expect(keys("甲", "High-Tech Zone").filter((key) => key.startsWith("english"))).toEqual([
    "english hightechzone",
    "english techzone",
    "english zone",
  ]);
});

test("points pinyin and initials at the characters they stand for", () => {
  const initials = searchKeys({ name: "“两湖”区", aliases: [], nameEn: "" }).find(
    ({ field }) => field === "initials",
  );
  expect(initials).toEqual({ field: "initials", key: "lhq", text: "“两湖”区", offsets: [1, 2, 4] });
});

test("bounds the spellings of a name with many polyphones", () => {
  expect(keys("乐都重行长还了得着").length).toBeLessThan(120);
});
