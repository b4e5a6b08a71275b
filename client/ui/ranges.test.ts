import * as fc from "fast-check";
import { expect, test } from "vitest";
import { excerpt, joinRanges, piecesOf } from "./ranges.ts";

const range = fc
  .tuple(fc.nat({ max: 120 }), fc.nat({ max: 40 }))
  .map(([start, length]) => ({ start, end: start + length }));

test("pieces joined are the text, and a piece is marked where a range covers it", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.array(range), (text, ranges) => {
      const pieces = piecesOf(text, ranges);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const { start, end, marked } of pieces)
        for (let at = start; at < end; at += 1)
          expect(ranges.some((each) => each.start <= at && at < each.end)).toBe(marked);
    }),
  );
});

test("ranges that touch or overlap are made one", () => {
  expect(
    joinRanges([
      { start: 5, end: 8 },
      { start: 0, end: 3 },
      { start: 3, end: 6 },
      { start: 10, end: 11 },
    ]),
  ).toEqual([
    { start: 0, end: 8 },
    { start: 10, end: 11 },
  ]);
});

test("an excerpt holds every range and lies within the sentence", () => {
  const long = fc.string({ unit: fc.constantFrom("文", "，", "；", "。"), minLength: 100 });
  fc.assert(
    fc.property(long, fc.array(range, { minLength: 1 }), (text, given) => {
      const ranges = given.filter(({ end }) => end <= text.length);
      const shown = excerpt(text, ranges);
      expect(shown.start).toBeGreaterThanOrEqual(0);
      expect(shown.end).toBeLessThanOrEqual(text.length);
      for (const { start, end } of ranges) {
        expect(shown.start).toBeLessThanOrEqual(start);
        expect(shown.end).toBeGreaterThanOrEqual(end);
      }
    }),
  );
});

test("a short sentence is shown whole", () => {
  expect(excerpt("西太湖要勇挑重担。", [{ start: 0, end: 3 }])).toEqual({ start: 0, end: 9 });
});
