import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fullWidth } from "./full-width.ts";

test("narrow punctuation beside Chinese is shown full width", () => {
  expect(fullWidth("12月28日,区政府召开全体(扩大)会议;")).toBe(
    "12月28日，区政府召开全体（扩大）会议；",
  );
});

test("a space behind or before such a mark takes no width but keeps its place", () => {
  expect(fullWidth("本报讯 (记者 朱梦琪) 12月")).toBe("本报讯\u200b（记者 朱梦琪）\u200b12月");
});

test("figures and Latin text keep their own punctuation", () => {
  expect(fullWidth("1,000.5 kg (net): yes!")).toBe("1,000.5 kg (net): yes!");
});

test("brackets go together, whatever stands in them", () => {
  expect(fullWidth("指标(PM2.5)")).toBe("指标（PM2.5）");
});

test("every unit keeps its offset, so that ranges keep their meaning", () => {
  const text = fc.string({
    unit: fc.constantFrom("中", "文", "a", "1", ",", ":", "(", ")", "!", " ", "。", "“"),
  });
  fc.assert(
    fc.property(text, (given) => {
      const shown = fullWidth(given);
      expect(shown).toHaveLength(given.length);
      for (const [index, unit] of given.split("").entries())
        if (!/[,:;!?() ]/.test(unit)) expect(shown[index]).toBe(unit);
    }),
  );
});
