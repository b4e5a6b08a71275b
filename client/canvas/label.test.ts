import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapLabel } from "./label.ts";

test("keeps a short name on one line", () => {
  expect(wrapLabel("武高新", [])).toEqual(["武高新"]);
});

test("wraps at the allowed place that makes the lines even", () => {
  expect(wrapLabel("加快“两湖”创新区核心区建设", [2, 9, 12])).toEqual([
    "加快“两湖”创新区",
    "核心区建设",
  ]);
});

test("wraps English at spaces", () => {
  expect(wrapLabel("8th Plenum of the 13th Committee", [])).toEqual([
    "8th Plenum of the",
    "13th Committee",
  ]);
});

test("loses no character and leaves no line of one, whatever the name and its breaks", () => {
  const han = fc.array(fc.constantFrom(..."两湖创新区核心建设加快武进"), {
    minLength: 1,
    maxLength: 60,
    size: "max",
  });
  fc.assert(
    fc.property(han, fc.array(fc.nat(60)), (characters, offsets) => {
      const text = characters.join("");
      const breaks = [...new Set(offsets)]
        .filter((at) => at > 0 && at < text.length)
        .sort((left, right) => left - right);
      const lines = wrapLabel(text, breaks);
      expect(lines.join("")).toBe(text);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(9);
    }),
  );
});
