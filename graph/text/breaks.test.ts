import fc from "fast-check";
import { expect, test } from "vitest";
import { labelBreaks } from "./breaks.ts";

const shown = (name: string, known: string[] = []): string => {
  const breaks = labelBreaks(name, known);
  return [0, ...breaks].map((at, index) => name.slice(at, breaks[index])).join("|");
};

test("breaks between words and before the head of a name", () => {
  expect(shown("省级双碳先导区建设")).toBe("省级|双碳|先导区|建设");
});

test("keeps quoted words and the names of others whole", () => {
  expect(shown("加快“两湖”创新区核心区建设", ["“两湖”创新区"])).toBe(
    "加快|“两湖”创新区|核心区|建设",
  );
});

test("cuts no figure, and joins a lone character to the word that it leads", () => {
  expect(shown("改善幅度贡献率137.7%")).toBe("改善|幅度|贡献率|137.7%");
  expect(shown("强村公司镇（街道）全覆盖")).toMatch(/\|全覆盖$/);
});

test("cuts a run of single characters into pairs", () => {
  expect(shown("发展质效年年有突破")).toBe("发展|质效|年年有|突破");
});

test("lets a name wrap that is longer than a line, inside another too", () => {
  expect(shown("打造开放环境改革示范区", ["开放环境改革示范区"])).toBe(
    "打造|开放|环境|改革|示范区",
  );
});

test("lets a longer name win over a shorter one inside it", () => {
  expect(shown("加快“两湖”创新区建设", ["“两湖”创新区", "“两湖”"])).toBe("加快|“两湖”创新区|建设");
});

test("starts no line with closing punctuation", () => {
  expect(shown("标杆性、牵引力强的重大项目")).toBe("标杆性、|牵引力|强的|重大项目");
});

test("gives ascending offsets inside the name, whatever the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (name) => {
      const breaks = labelBreaks(name, []);
      expect(breaks).toEqual([...new Set(breaks)].sort((left, right) => left - right));
      expect(breaks.every((at) => at > 0 && at < name.length)).toBe(true);
    }),
  );
});
