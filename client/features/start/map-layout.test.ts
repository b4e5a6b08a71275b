import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, layoutMap, type MapSizes } from "./map-layout.ts";

const length = fc.integer({ min: 8, max: 320 });
const goal = fc.record({
  width: length,
  height: fc.integer({ min: 10, max: 90 }),
  ties: fc.nat({ max: 200 }),
});
const theme = fc.record({
  width: length,
  height: fc.integer({ min: 20, max: 120 }),
  ties: fc.nat({ max: 400 }),
  goals: fc.array(goal, { maxLength: 12 }),
});
const sizes: fc.Arbitrary<MapSizes> = fc.record({
  hub: fc.option(
    fc.record({
      body: fc.integer({ min: 20, max: 60 }),
      label: fc.record({ width: length, height: fc.integer({ min: 12, max: 90 }) }),
    }),
  ),
  themes: fc.array(theme, { maxLength: 9 }),
  area: fc.record({
    width: fc.integer({ min: 200, max: 2000 }),
    height: fc.integer({ min: 100, max: 1200 }),
  }),
});

const boxesOf = ({ hub, themes }: ReturnType<typeof layoutMap>): Box[] => [
  ...(hub === null ? [] : [hub.body, hub.label]),
  ...themes.flatMap(({ box, goals }) => [box, ...goals]),
];

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.001 &&
  b.x < a.x + a.width - 0.001 &&
  a.y < b.y + b.height - 0.001 &&
  b.y < a.y + a.height - 0.001;

test("no box of the map lies over another, whatever the corpus", () => {
  fc.assert(
    fc.property(sizes, (given) => {
      const boxes = boxesOf(layoutMap(given));
      const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
    }),
  );
});

test("every box lies within the map, which fills its area or grows beyond it", () => {
  fc.assert(
    fc.property(sizes, (given) => {
      const layout = layoutMap(given);
      expect(layout.width).toBeGreaterThanOrEqual(given.area.width);
      expect(layout.height).toBeGreaterThanOrEqual(given.area.height);
      for (const { x, y, width, height } of boxesOf(layout)) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.001);
        expect(x + width).toBeLessThanOrEqual(layout.width + 0.001);
        expect(y + height).toBeLessThanOrEqual(layout.height + 0.001);
      }
    }),
  );
});

test("the first half of the themes stands at the left of the hub, the rest at the right", () => {
  const one = { width: 100, height: 50, ties: 1, goals: [] };
  const layout = layoutMap({
    hub: { body: 48, label: { width: 80, height: 40 } },
    themes: [one, one, one, one, one],
    area: { width: 1000, height: 800 },
  });
  expect(layout.themes.map(({ side }) => side)).toEqual(["left", "left", "left", "right", "right"]);
});

test("a vein grows with the ties of what it leads to", () => {
  const goals = [
    { width: 80, height: 30, ties: 2 },
    { width: 80, height: 30, ties: 17 },
  ];
  const { veins } = layoutMap({
    hub: { body: 48, label: { width: 80, height: 40 } },
    themes: [{ width: 100, height: 50, ties: 30, goals }],
    area: { width: 1000, height: 800 },
  });
  expect(veins.map(({ width }) => width)).toEqual([4 + 0.42 * 30, 1.2 + 0.5 * 2, 1.2 + 0.5 * 17]);
});
