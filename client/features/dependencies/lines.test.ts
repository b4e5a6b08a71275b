import * as fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, curveOf, forwardOf, type Place, routeOf } from "./lines.ts";

const arrow = (text: string) => {
  const [from = "", to = ""] = text.split(">");
  return { id: text, from, to };
};

test("turns round only the lines that would close a ring, and leaves loops out", () => {
  const arrows = ["in>a", "a>b", "b>c", "c>a", "c>out", "b>b"].map(arrow);
  expect(forwardOf(["a", "b", "c", "in", "out"], arrows)).toEqual([
    arrow("in>a"),
    arrow("a>b"),
    arrow("b>c"),
    { id: "c>a", from: "a", to: "c" },
    arrow("c>out"),
  ]);
});

test("leaves no ring, whatever the lines, and loses none but loops", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const ends = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) });
  fc.assert(
    fc.property(fc.array(ends, { maxLength: 14, size: "max" }), (drawn) => {
      const arrows = drawn.map((each, index) => ({ id: String(index), ...each }));
      const forward = forwardOf(ids, arrows);
      expect(forward.map(({ id }) => id)).toEqual(
        arrows.filter(({ from, to }) => from !== to).map(({ id }) => id),
      );
      // What nothing leads to can be taken away, again and again, until nothing is left.
      let left = ids;
      for (let round = 0; round < ids.length; round += 1)
        left = left.filter((id) =>
          forward.some(({ from, to }) => to === id && left.includes(from)),
        );
      expect(left).toEqual([]);
    }),
  );
});

const place = (x: number, width: number, y = 0): Place => ({ x, y, width, height: 10 });

test("boxes that lie over one another share a column, from top to bottom", () => {
  const places = new Map([
    ["low", place(0, 50, 40)],
    ["high", place(20, 50, 0)],
    ["right", place(190, 30)],
  ]);
  expect(columnsOf(places)).toEqual([
    { left: 0, right: 70, ids: ["high", "low"] },
    { left: 190, right: 220, ids: ["right"] },
  ]);
});

test("a line passes a column level where it was laid out, and is free between columns", () => {
  const columns = [
    { left: 0, right: 70, ids: [] },
    { left: 190, right: 220, ids: [] },
    { left: 340, right: 400, ids: [] },
  ];
  const laid = [
    { x: 50, y: 5 },
    { x: 185, y: 80 },
    { x: 225, y: 80 },
    { x: 350, y: 30 },
  ];
  expect(routeOf(laid, columns)).toEqual([
    { x: 50, y: 5 },
    { x: 70, y: 5 },
    { x: 190, y: 80 },
    { x: 220, y: 80 },
    { x: 340, y: 30 },
    { x: 350, y: 30 },
  ]);
});

test("a line between neighbouring columns is one S, level at both ends", () => {
  expect(
    curveOf([
      { x: 0, y: 0 },
      { x: 100, y: 50 },
    ]),
  ).toBe("M0 0Q30 0 50 25Q70 50 100 50");
  expect(curveOf([])).toBe("");
});
