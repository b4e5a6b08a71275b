import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { first } from "#client/i18n/zh/first.ts";
import { charactersOf, unicodeRange } from "./characters.ts";
import { codesOf } from "./load-slices.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const { sans, serif } = charactersOf(root);
const together = (tiers: typeof sans): string[] => tiers.flatMap((tier) => [...tier]);

test("no character stands in two tiers of a font", () => {
  for (const tiers of [sans, serif])
    expect(new Set(together(tiers)).size).toBe(together(tiers).length);
});

test("the tiers hold every Chinese character of the articles", () => {
  const article = readFileSync(`${root}seeds/wujin/documents/wujin-2.txt`, "utf8");
  const han = [...new Set(article)].filter((sign) => /\p{Script=Han}/u.test(sign));
  expect(han.length).toBeGreaterThan(100);
  for (const tiers of [sans, serif])
    expect(han.filter((sign) => !together(tiers).includes(sign))).toEqual([]);
});

test("the first tier of the sans holds what the start says", () => {
  const said = [...JSON.stringify(first.start)].filter((sign) => /\p{Script=Han}/u.test(sign));
  expect(said.filter((sign) => !sans[0]?.has(sign))).toEqual([]);
});

test("a tier is read back from its range as it was", () => {
  const tier = sans[0] ?? new Set<string>();
  const codes = [...tier].map((sign) => sign.codePointAt(0) ?? 0).sort((a, b) => a - b);
  expect(codesOf(unicodeRange(tier))).toEqual(codes);
});
