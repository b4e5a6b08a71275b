import { expect, test } from "vitest";
import { isTooLarge, longestSide, mostPixels } from "./png-size.ts";

test("a bitmap is refused by its side and by its area, and the limits themselves are let through", () => {
  expect(isTooLarge(longestSide, 1)).toBe(false);
  expect(isTooLarge(longestSide + 1, 1)).toBe(true);
  expect(isTooLarge(1, longestSide + 1)).toBe(true);
  expect(isTooLarge(longestSide, mostPixels / longestSide)).toBe(false);
  expect(isTooLarge(longestSide, mostPixels / longestSide + 1)).toBe(true);
});
