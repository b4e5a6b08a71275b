import { expect, test } from "vitest";
import { asFiled } from "./as-filed.ts";

test("what the text of passages leaves out stands at its place, so that all together is the file", () => {
  const file = "\n题 \n\n第一句。　第二\n 句。 \n";
  const passages = [
    { id: "d:h", start: 1, end: 2, cuts: [], filed: "\n题", text: "题" },
    { id: "d:1", start: 5, end: 9, cuts: [], filed: " \n\n第一句。", text: "第一句。" },
    {
      id: "d:2",
      start: 10,
      end: 16,
      cuts: [{ at: 2, length: 2 }],
      filed: "　第二\n 句。 \n",
      text: "第二句。",
    },
  ];
  const found = asFiled(passages);
  expect(found.get("d:2")).toEqual({ lead: "　", cuts: new Map([[2, "\n "]]), tail: " \n" });
  const whole = passages.map(({ id, text }) => {
    const { lead = "", cuts = new Map(), tail = "" } = found.get(id) ?? {};
    const body = text.split("").map((unit, at) => `${cuts.get(at) ?? ""}${unit}`);
    return lead + body.join("") + tail;
  });
  expect(whole.join("")).toBe(file);
});

test("of a file that is not kept the passages stand as they are", () => {
  const bare = { id: "d:1", start: 0, end: 3, cuts: [], filed: "第一句" };
  expect(asFiled([bare]).get("d:1")).toEqual({ lead: "", cuts: new Map(), tail: "" });
});
