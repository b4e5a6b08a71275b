import { expect, test } from "vitest";
import { type MatrixWish, readWish, writeWish } from "./matrix-address.ts";

test.each<MatrixWish>([
  { rows: ["bodies", "zones"], theme: null, order: "theme", cell: null },
  { rows: ["projects"], theme: "goal:a", order: "ties", cell: { node: "org:o", goal: "goal:b" } },
  { rows: ["programmes", "zones"], theme: "none", order: "name", cell: null },
])("an address brings back what the matrix showed: %j", (wish) => {
  expect(readWish(new URLSearchParams(writeWish(wish).toString()))).toEqual(wish);
});

test("what an address does not say, or says wrong, takes its default", () => {
  const usual = { rows: ["bodies", "zones"], theme: null, order: "theme", cell: null };
  for (const query of ["", "rows=", "rows=persons&order=size", "node=org:o", "goal=goal:b"])
    expect(readWish(new URLSearchParams(query))).toEqual(usual);
  expect(readWish(new URLSearchParams("rows=zones,persons")).rows).toEqual(["zones"]);
});
