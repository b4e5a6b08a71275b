import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type TieRole, tieRoles } from "#graph/model/answers/goals.ts";
import { type Extent, lensPlaces, type Point } from "./lens-places.ts";
import { placeOf, traysFor } from "./trays.ts";

const extent: fc.Arbitrary<Extent> = fc.record({
  left: fc.integer({ min: 14, max: 90 }),
  right: fc.integer({ min: 14, max: 90 }),
  top: fc.integer({ min: 14, max: 40 }),
  bottom: fc.integer({ min: 14, max: 70 }),
});

/** Ties by role, over a dozen nodes that may have several roles, and how much room each takes. */
const lenses = fc
  .tuple(
    fc.array(extent, { minLength: 25, maxLength: 25 }),
    fc.array(fc.tuple(fc.constantFrom(...tieRoles), fc.nat(23)), { maxLength: 40 }),
  )
  .map(([extents, ties]) => {
    const roles = new Map<TieRole, string[]>();
    for (const [role, node] of ties) {
      const ids = roles.get(role) ?? [];
      if (!ids.includes(`n${node}`)) roles.set(role, [...ids, `n${node}`]);
    }
    const extentOf = (id: string): Extent =>
      extents[id === "goal" ? 24 : Number(id.slice(1))] ?? { left: 0, right: 0, top: 0, bottom: 0 };
    return { roles, extentOf };
  });

const isOn = (one: Point, a: Extent, other: Point, b: Extent): boolean =>
  one.x - a.left < other.x + b.right &&
  other.x - b.left < one.x + a.right &&
  one.y - a.top < other.y + b.bottom &&
  other.y - b.top < one.y + a.bottom;

test("the goal and every tied node have one place, and none lies on another", () => {
  fc.assert(
    fc.property(lenses, ({ roles, extentOf }) => {
      const places = [...lensPlaces("goal", roles, extentOf)];
      const ids = new Set(["goal", ...[...roles.values()].flat()]);
      expect(new Set(places.map(([id]) => id))).toEqual(ids);
      for (const [at, [id, place]] of places.entries())
        for (const [other, its] of places.slice(at + 1))
          expect(isOn(place, extentOf(id), its, extentOf(other)), `${id} on ${other}`).toBe(false);
    }),
  );
});

test("a node stands on the side of the goal where the tray of its role is", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...tieRoles),
      fc.integer({ min: 1, max: 30 }),
      extent,
      (role, count, room) => {
        const ids = Array.from({ length: count }, (_, at) => `n${at}`);
        const places = lensPlaces("goal", new Map([[role, ids]]), () => room);
        const place = placeOf(role, traysFor(role === "parts" ? count : 0));
        for (const id of ids) {
          const { x, y } = places.get(id) ?? { x: 0, y: 0 };
          if (place === "left") expect(x).toBeLessThan(0);
          else if (place === "right") expect(x).toBeGreaterThan(0);
          else if (place === "bottom") expect(y).toBeGreaterThan(0);
          else expect(y).toBeLessThan(0);
        }
      },
    ),
  );
});
