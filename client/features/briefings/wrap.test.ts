import * as fc from "fast-check";
import { expect, test } from "vitest";
import { wrapText } from "./wrap.ts";

const wide = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);

test("breaks between Han characters and at spaces, with no line that begins with a stop", () => {
  expect(wrapText("加快建设，办好。", 8, wide)).toEqual(["加快建", "设，办", "好。"]);
  expect(wrapText("is responsible for", 10, wide)).toEqual(
    ["is", "responsible", "for"].flatMap((word) =>
      word.length > 10 ? [word.slice(0, 10), word.slice(10)] : [word],
    ),
  );
});

test("loses no character but spaces, and no line is wider than it may be unless of one character", () => {
  const signs = fc.constantFrom(..."恽浜镇“”，。ab1 \n");
  fc.assert(
    fc.property(
      fc.array(signs, { maxLength: 60 }),
      fc.integer({ min: 2, max: 20 }),
      (all, width) => {
        const text = all.join("");
        const lines = wrapText(text, width, wide);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(wide(line) <= width || [...line].length === 1).toBe(true);
      },
    ),
  );
});
