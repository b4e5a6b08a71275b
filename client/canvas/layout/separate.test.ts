import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap } from "./geometry.ts";
import { boardOf, type Item } from "./scene.ts";
import { pad, separate } from "./separate.ts";

const extent = fc.integer({ min: 10, max: 90 });
const place = fc.record({
  x: fc.integer({ min: -60, max: 60 }),
  y: fc.integer({ min: -60, max: 60 }),
});
const crowd = fc.array(
  fc.record({ left: extent, right: extent, top: extent, bottom: extent, start: place }),
  { minLength: 2, maxLength: 40, size: "max" },
);

test("sets a crowd apart with space between, and leaves alone what has its place", () => {
  fc.assert(
    fc.property(crowd, place, (items, fixed) => {
      const all = items.map(({ start: _, ...item }, index): Item => {
        return { ...item, id: `n${index}`, at: index === 0 ? fixed : null };
      });
      const board = boardOf({ items: all, links: [], around: null, aspect: 1 });
      for (const [index, { start }] of items.entries())
        if (index > 0) [board.x[index], board.y[index]] = [start.x, start.y];
      separate(board);
      expect([board.x[0], board.y[0]]).toEqual([fixed.x, fixed.y]);
      for (let one = 0; one < all.length; one += 1)
        for (let other = one + 1; other < all.length; other += 1)
          expect(overlap(board, one, other, pad - 0.5)).toBe(0);
    }),
    { numRuns: 60 },
  );
}, 60_000);
