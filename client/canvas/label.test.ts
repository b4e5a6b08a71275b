import fc from "fast-check";
import { expect, test } from "vitest";
import { aNode } from "#client/state/fixture.ts";
import { inOneLine, labelOf, wrapLabel } from "./label.ts";

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

test("a printed value stands below the name that does not tell it", () => {
  const label = (name: string, literal: string) =>
    labelOf(aNode("result:a", { name, properties: { literal } }), "zh");
  expect(label("立法联系点", "全市唯一")).toEqual(["立法联系点", "全市唯一"]);
  for (const [name, literal] of [
    ["产值4100亿元", "4100亿元"],
    ["态势不断巩固", "稳中有进,态势不断巩固"],
    ["6年全市首位", "连续6年位列全市首位"],
  ] as const)
    expect(label(name, literal)).toEqual([name]);
});

test("a name of hundreds of characters is cut, and says so", () => {
  const label = labelOf(aNode("goal:a", { name: "建设".repeat(150) }), "zh");
  expect(label).toHaveLength(6);
  expect(label.at(-1)).toBe("…");
});

test("a label is spoken as the name reads, whatever lines it was broken into", () => {
  const name = "Speed up Two Lakes core area development";
  expect(inOneLine(wrapLabel(name, []).join("\n"), "en")).toBe(name);
  expect(inOneLine("加快“两湖”创新区\n核心区建设", "zh")).toBe("加快“两湖”创新区核心区建设");
});
