import { expect, test } from "vitest";
import { type GridShape, moveFrom } from "./grid-moves.ts";

const filled = new Set(["0 0", "0 3", "4 3"]);
const shape: GridShape = {
  rows: 20,
  columns: 5,
  filled: ({ row, column }) => filled.has(`${row} ${column}`),
};
const move = (row: number, column: number, key: string, ctrl = false) => {
  const to = moveFrom({ row, column }, { key, ctrl }, shape);
  return to === null ? null : [to.row, to.column];
};

test("arrows go from cell to cell and on to the names, and stop at the edges", () => {
  expect(move(3, 3, "ArrowUp")).toEqual([2, 3]);
  expect(move(3, 3, "ArrowRight")).toEqual([3, 4]);
  expect(move(3, 4, "ArrowRight")).toEqual([3, 4]);
  expect(move(0, 2, "ArrowUp")).toEqual([-1, 2]);
  expect(move(2, 0, "ArrowLeft")).toEqual([2, -1]);
  expect(move(19, 2, "ArrowDown")).toEqual([19, 2]);
});

test("nothing leads into the corner above the names", () => {
  expect(move(-1, 0, "ArrowLeft")).toEqual([-1, 0]);
  expect(move(0, -1, "ArrowUp")).toEqual([-1, 0]);
  expect(move(-1, 3, "Home")).toEqual([-1, 0]);
});

test("Home, End and the page keys go as in any grid", () => {
  expect(move(3, 3, "Home")).toEqual([3, -1]);
  expect(move(3, 1, "End")).toEqual([3, 4]);
  expect(move(3, 3, "Home", true)).toEqual([0, 0]);
  expect(move(3, 3, "End", true)).toEqual([19, 4]);
  expect(move(3, 3, "PageDown")).toEqual([13, 3]);
  expect(move(13, 3, "PageDown")).toEqual([19, 3]);
  expect(move(3, 3, "PageUp")).toEqual([0, 3]);
});

test("with Ctrl an arrow goes to the next cell that holds something, or to the edge", () => {
  expect(move(0, 0, "ArrowRight", true)).toEqual([0, 3]);
  expect(move(0, 3, "ArrowDown", true)).toEqual([4, 3]);
  expect(move(4, 3, "ArrowLeft", true)).toEqual([4, 0]);
  expect(move(4, 3, "ArrowDown", true)).toEqual([19, 3]);
  expect(move(0, -1, "ArrowRight", true)).toEqual([0, 0]);
});

test("a grid of one cell keeps its place, and other keys move nowhere", () => {
  const one: GridShape = { rows: 1, columns: 1, filled: () => true };
  expect(moveFrom({ row: 0, column: 0 }, { key: "End", ctrl: true }, one)).toEqual({
    row: 0,
    column: 0,
  });
  expect(move(0, 0, "a")).toBeNull();
});
