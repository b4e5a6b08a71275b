import fc from "fast-check";
import { expect, test } from "vitest";
import { stepFrom } from "./walk.ts";

const places = [
  { id: "middle", x: 0, y: 0 },
  { id: "right", x: 100, y: 10 },
  { id: "far right", x: 260, y: 0 },
  { id: "below", x: 5, y: 90 },
];

test("leads to the nearest node ahead", () => {
  expect(stepFrom(places, "middle", "ArrowRight")).toBe("right");
  expect(stepFrom(places, "right", "ArrowRight")).toBe("far right");
  expect(stepFrom(places, "middle", "ArrowDown")).toBe("below");
});

test("leads nowhere where nothing is ahead, and to the middle from nowhere", () => {
  expect(stepFrom(places, "middle", "ArrowUp")).toBeUndefined();
  expect(stepFrom(places, null, "ArrowUp")).toBe("right");
  expect(stepFrom([], null, "ArrowUp")).toBeUndefined();
});

test("never stays and never goes back", () => {
  const points = fc.array(fc.record({ x: fc.integer(), y: fc.integer() }), { minLength: 2 });
  fc.assert(
    fc.property(points, (list) => {
      const all = list.map((point, index) => ({ ...point, id: `${index}` }));
      const next = stepFrom(all, "0", "ArrowRight");
      if (next !== undefined) expect(all[Number(next)]?.x).toBeGreaterThan(all[0]?.x ?? 0);
    }),
  );
});
