import { expect, test } from "vitest";
import { splitPassages } from "./passages.ts";
import { findQuote, nearestQuote } from "./quotes.ts";

const passages = splitPassages("d", "盘活土\n地空间5000亩。再盘活土地。", {
  headings: [],
  byline: "",
});

test("finds a quote that a line break cuts in the document", () => {
  expect(findQuote(passages, "土地空间").map(({ start, end }) => [start, end])).toEqual([[2, 7]]);
});

test("finds every place of a quote, in order", () => {
  expect(findQuote(passages, "盘活土地").map(({ passage }) => passage.id)).toEqual(["d:1", "d:2"]);
});

test("finds no quote that runs over the end of a sentence, and not the empty one", () => {
  expect(findQuote(passages, "亩。再")).toEqual([]);
  expect(findQuote(passages, "")).toEqual([]);
});

test("offers the stretch that is most like a quote that is not there", () => {
  expect(nearestQuote(passages, "盘活土地空间500亩")).toBe("盘活土地空间5000");
  expect(nearestQuote(passages, "完全无关的话")).toBeUndefined();
});
