import fc from "fast-check";
import { expect, test } from "vitest";
import { toDocumentOffset, toTextOffset } from "./offsets.ts";
import { splitPassages } from "./passages.ts";

const layout = { headings: ["小标题"], byline: "本报讯 (记者 某某)" };
const split = (text: string) => splitPassages("d", text, layout);

test("splits at 。！？ and keeps a closing quotation mark with its sentence", () => {
  expect(split("他说“好。”完了！还有吗？有;没有。").map(({ text }) => text)).toEqual([
    "他说“好。”",
    "完了！",
    "还有吗？",
    "有;没有。",
  ]);
});

test("joins a sentence that blank lines cut in two", () => {
  const [passage] = split("推动储备项\n\n目落地。");
  expect(passage).toEqual({
    id: "d:1",
    document: "d",
    role: "sentence",
    number: 1,
    paragraph: 1,
    text: "推动储备项目落地。",
    start: 0,
    end: 11,
    cuts: [{ at: 5, length: 2 }],
  });
});

test("numbers sentences, but neither headings nor the byline", () => {
  const passages = split("\n小标题\n\n本报讯 (记者 某某) 一句。两句。\n\n三句。\n");
  expect(passages.map(({ id, role, number, paragraph }) => [id, role, number, paragraph])).toEqual([
    ["d:h1", "heading", 0, 0],
    ["d:h2", "byline", 0, 0],
    ["d:1", "sentence", 1, 1],
    ["d:2", "sentence", 2, 1],
    ["d:3", "sentence", 3, 2],
  ]);
});

test("ends an open sentence at a heading and at the end of the text", () => {
  expect(split("没有句号\n小标题\n尾巴").map(({ text }) => text)).toEqual([
    "没有句号",
    "小标题",
    "尾巴",
  ]);
});

test("maps every character of a passage to its place in the document and back", () => {
  const characters = fc.constantFrom(..."武进区。！\n\r 、“”a");
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 60, size: "max" }), (parts) => {
      const text = parts.join("");
      for (const passage of split(text)) {
        for (const [offset, character] of Array.from(passage.text).entries()) {
          const place = toDocumentOffset(passage, offset);
          expect(text.charAt(place)).toBe(character);
          expect(toTextOffset(passage, place)).toBe(offset);
        }
        const end = toDocumentOffset(passage, passage.text.length, true);
        expect(text.slice(toDocumentOffset(passage, 0), end).replace(/[\r\n]/g, "")).toBe(
          passage.text,
        );
      }
    }),
  );
});

test("leaves out nothing but white space between passages", () => {
  const characters = fc.constantFrom(..."武进区。！？\n ；”");
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 60, size: "max" }), (parts) => {
      const text = parts.join("");
      const kept = split(text).map((passage) => passage.text.replace(/\s/g, ""));
      expect(kept.join("")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
