import * as fc from "fast-check";
import { expect, test } from "vitest";
import { filedTexts } from "./filed.ts";
import { splitPassages } from "./passages.ts";

test("blanks and breaks between sentences and within them stand where the file has them", () => {
  const text = "\n题 \n\n第一句。　第二\n 句。 \n";
  const passages = splitPassages("d", text, { headings: ["题"], byline: "" });
  expect(filedTexts(passages, text).map((each) => each.text)).toEqual([
    "\n题",
    " \n\n第一句。",
    "　第二\n 句。 \n",
  ]);
});

test("joined they are the file, whatever is in it", () => {
  const piece = fc.constantFrom("甲", "乙。", " ", "　", "\n", "\r\n", "！", "”", "\n\n");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const passages = splitPassages("d", text, { headings: [], byline: "" });
      if (passages.length === 0) return;
      expect(
        filedTexts(passages, text)
          .map((each) => each.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
