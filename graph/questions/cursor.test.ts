import { expect, test } from "vitest";
import { type CursorContext, readCursor, writeCursor } from "./cursor.ts";

const context: CursorContext = { version: "1", question: "neighbours", filter: ["goal:a", "both"] };
const key = [0, 1, -3, "goal:b"];

test("reads back the key it wrote", () => {
  expect(readCursor(writeCursor(key, context), 4, context)).toEqual(key);
});

test.each(["", "no cursor", "e30", writeCursor([1], context)])(
  "refuses %j as no cursor of this question",
  (text) => {
    const detail = "The cursor is not one that this service wrote.";
    expect(() => readCursor(text, 4, context)).toThrow(
      expect.objectContaining({
        code: "bad-cursor",
        errors: [{ path: "cursor", message: detail }],
      }),
    );
  },
);

test.each([
  { ...context, question: "documents" },
  { ...context, filter: ["goal:a", "out"] },
])("refuses a cursor of another question or filter", (other) => {
  expect(() => readCursor(writeCursor(key, context), 4, other)).toThrow(
    expect.objectContaining({ code: "bad-cursor" }),
  );
});

test("refuses a cursor of other data as stale", () => {
  const later = { ...context, version: "2" };
  expect(() => readCursor(writeCursor(key, context), 4, later)).toThrow(
    expect.objectContaining({ code: "stale-cursor" }),
  );
});
