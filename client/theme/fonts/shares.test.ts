import { afterEach, expect, test, vi } from "vitest";
import { sharesOf } from "./shares.ts";

/** A page that knows these faces. */
const havingFaces = (...faces: readonly (readonly [family: string, range: string])[]): void => {
  vi.stubGlobal("document", {
    fonts: new Set(faces.map(([family, unicodeRange]) => ({ family, unicodeRange }))),
  });
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test("each character is the first family's that has it, and no other's", () => {
  havingFaces(
    ["Latin", "U+20-7E"],
    ['"Cut"', "U+6B66"],
    ["Cut", "U+8FDB"],
    ["Whole", "U+4E00-9FFF"],
  );
  expect([...sharesOf("武a进恽ß", '"Latin", "Cut", "Whole", sans-serif')]).toEqual([
    ['"Cut"', "武进"],
    ['"Latin"', "a"],
    ['"Whole"', "恽"],
  ]);
});

test("faces that the page comes to know later are counted", () => {
  havingFaces(["Cut", "U+6B66"]);
  expect([...sharesOf("恽", "Cut, Whole")]).toEqual([]);
  havingFaces(["Cut", "U+6B66"], ["Whole", "U+4E00-9FFF"]);
  expect([...sharesOf("恽", "Cut, Whole")]).toEqual([['"Whole"', "恽"]]);
});
