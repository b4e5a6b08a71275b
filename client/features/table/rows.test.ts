import { expect, test } from "vitest";
import { aNode, aRelationship, aState } from "#client/state/fixture.ts";
import { legendCounts } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { arranged, columns, type Listed, rowsOf, type Wording } from "./rows.ts";

const words: Wording = {
  name: ({ name }) => name,
  kind: (kind) => kind,
  relation: (type) => type,
  modality: (modality) => modality,
  basis: (basis) => basis,
  sayer: (id) => `voice ${id}`,
  document: (id) => `§ ${id}`,
};

const duty = aRelationship("RESPONSIBLE_FOR(zone:a,goal:b)", {
  voice: "person:x",
  quotes: ["西湖园区负责", "书记说"],
  spans: ["one:0-6", "one:9-12"],
  spanRoles: ["fact", "voice"],
  modality: "called-for",
});
const where = aRelationship("LOCATED_IN(zone:a,place:c)", { basis: "inferred" });
const state = aState(
  [
    aNode("zone:a", { name: "西湖", ties: 9 }),
    aNode("goal:b", { name: "新区", ties: 2, modality: "planned" }),
    aNode("place:c", { name: "湖滨", ties: 10 }),
  ],
  [duty, where],
);
const cells = (listed: Listed, of: State = state) =>
  rowsOf(listed, of, words).map((row) => row.cells);

test("lists each node with its ties in all and in view, stated and inferred apart", () => {
  expect(cells("nodes")).toEqual([
    ["西湖", "Zone", "", 9, 2, 1, 1],
    ["新区", "Goal", "planned", 2, 1, 1, 0],
    ["湖滨", "Place", "", 10, 1, 0, 1],
  ]);
});

test("lists each relationship with who says it, where, and the words for the fact itself", () => {
  expect(cells("relationships")).toEqual([
    ["西湖", "LOCATED_IN", "湖滨", "inferred", "", "", "", ""],
    [
      "西湖",
      "RESPONSIBLE_FOR",
      "新区",
      "stated",
      "called-for",
      "voice person:x",
      "§ one",
      "西湖园区负责",
    ],
  ]);
});

test("has as many rows as the legend counts, and a cell for each column", () => {
  const counts = legendCounts(state);
  const sum = (values: Iterable<number>) => [...values].reduce((all, each) => all + each, 0);
  expect(cells("nodes").length).toBe(sum(counts.kinds.values()));
  expect(cells("relationships").length).toBe(counts.basis.stated + counts.basis.inferred);
  for (const listed of ["nodes", "relationships"] as const)
    for (const row of cells(listed)) expect(row.length).toBe(columns[listed].length);
});

test("leaves out what a filter takes away", () => {
  const filters = { ...state.view.filters, kinds: ["Place" as const] };
  const less = { ...state, view: { ...state.view, filters } };
  expect(cells("nodes", less).map(([name]) => name)).toEqual(["西湖", "新区"]);
  expect(cells("relationships", less).length).toBe(1);
});

test("sorts figures as figures and texts by the order of the language, both ways", () => {
  const rows = rowsOf("nodes", state, words);
  const names = (column: number, descending: boolean, asked = "") =>
    arranged(rows, asked, { column, descending }, "zh-CN").map((row) => row.cells[0]);
  expect(names(3, false)).toEqual(["新区", "西湖", "湖滨"]);
  expect(names(3, true)).toEqual(["湖滨", "西湖", "新区"]);
  expect(names(0, false)).toEqual(["湖滨", "西湖", "新区"]);
  expect(names(0, false, " 湖 ")).toEqual(["湖滨", "西湖"]);
  expect(arranged(rows, "zone", null, "en").length).toBe(1);
  expect(arranged(rows, "无", null, "en")).toEqual([]);
});
