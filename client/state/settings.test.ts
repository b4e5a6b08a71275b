import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("the language that was kept is found again", () => {
  expect(readSettings('{"language":"en","theme":"dark"}')).toEqual({
    language: "en",
    theme: "dark",
  });
});

test("what is missing, unknown or broken takes the default", () => {
  for (const stored of [null, "", "{", "[]", "7", "null", '{"language":"fr"}'])
    expect(readSettings(stored)).toEqual({ language: "zh", theme: "system" });
});
