import { expect, test } from "vitest";
import { exploreUrl, goalUrl, sentenceOf, showUrl, sourceUrl } from "./url.ts";

test("the path is the screen and the query the question", () => {
  expect(exploreUrl("zone:a")).toBe("/explore?node=zone%3Aa");
  expect(showUrl("PART_OF(goal:a,goal:b)")).toBe("/explore?show=PART_OF(goal%3Aa%2Cgoal%3Ab)");
  expect(goalUrl("goal:a")).toBe("/goals/goal%3Aa");
  expect(sourceUrl("wujin-2", 8)).toBe("/sources/wujin-2?sentence=8");
});

test("a heading has no number, so its document opens at the top", () => {
  expect(sourceUrl("wujin-2", 0)).toBe("/sources/wujin-2");
  expect(sourceUrl("wujin-2", null)).toBe("/sources/wujin-2");
});

test("the id of a sentence names its document and number", () => {
  expect(sentenceOf("wujin-2:8")).toEqual({ document: "wujin-2", sentence: 8 });
  expect(sentenceOf("wujin-2")).toBeUndefined();
});
