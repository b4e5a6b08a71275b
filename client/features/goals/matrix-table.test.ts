import { expect, test } from "vitest";
import { aNode } from "#client/state/fixture.ts";
import type { MatrixAnswer } from "#graph/model/answers/goals.ts";
import { tableOf } from "./matrix-table.ts";

const [late, hub] = [aNode("goal:late"), aNode("goal:hub")];
const [a, b, c] = [aNode("goal:a"), aNode("goal:b"), aNode("goal:c")];
const [zone, org] = [aNode("zone:z"), aNode("org:o")];
const owns = { role: "owned-by" as const, basis: "stated" as const };
const lies = { role: "where" as const, basis: "inferred" as const };
const answer: MatrixAnswer = {
  groups: [
    { theme: late, goals: [a] },
    { theme: hub, goals: [b, a] },
    { theme: null, goals: [c] },
  ],
  rows: [zone, org],
  cells: [
    { node: zone.id, goal: a.id, roles: [owns, lies] },
    { node: org.id, goal: b.id, roles: [owns] },
    { node: org.id, goal: c.id, roles: [owns] },
  ],
  truncated: false,
};
const set = (change: Partial<Parameters<typeof tableOf>[1]> = {}) =>
  tableOf(answer, {
    first: new Set([hub.id]),
    theme: null,
    order: "theme",
    nameOf: ({ id }) => id,
    ...change,
  });

test("the hub's themes come first, others follow as answered", () => {
  const { heads, columns } = set();
  expect(heads.map(({ theme, start, count }) => [theme?.id ?? null, start, count])).toEqual([
    ["goal:hub", 0, 2],
    ["goal:late", 2, 1],
    [null, 3, 1],
  ]);
  expect(columns.map(({ goal, first }) => [goal.id, first])).toEqual([
    ["goal:b", true],
    ["goal:a", false],
    ["goal:a", true],
    ["goal:c", true],
  ]);
});

test("a goal in two columns counts once", () => {
  const { total, rowTotals, goalTotals } = set();
  expect([total, rowTotals.get("zone:z"), goalTotals.get("goal:a")]).toEqual([4, 2, 2]);
});

test("one theme alone shows its goals and the rows that are tied to them", () => {
  const { columns, rows, total } = set({ theme: "goal:late" });
  expect([columns.length, rows.map(({ id }) => id), total]).toEqual([1, ["zone:z"], 2]);
  expect(set({ theme: "none" }).rows.map(({ id }) => id)).toEqual(["org:o"]);
  expect(set({ theme: "goal:gone" }).rows).toEqual([]);
});

test("rows are ordered by the first column, by their ties, or by name", () => {
  const rowsBy = (order: "theme" | "ties" | "name") => set({ order }).rows.map(({ id }) => id);
  expect(rowsBy("theme")).toEqual(["org:o", "zone:z"]);
  expect(rowsBy("ties")).toEqual(["org:o", "zone:z"]);
  expect(rowsBy("name")).toEqual(["org:o", "zone:z"]);
  const byName = set({ order: "name", nameOf: ({ id }) => (id === "zone:z" ? "a" : "b") });
  expect(byName.rows.map(({ id }) => id)).toEqual(["zone:z", "org:o"]);
});
