import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap } from "./geometry.ts";
import { layOut } from "./layout.ts";
import { boardOf, type Item, type Scene } from "./scene.ts";

const extent = fc.integer({ min: 14, max: 70 });
const scenes: fc.Arbitrary<Scene> = fc
  .record({
    items: fc.array(fc.record({ left: extent, right: extent, top: extent, bottom: extent }), {
      minLength: 1,
      maxLength: 24,
    }),
    pairs: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 40 }),
  })
  .map(({ items, pairs }) => ({
    items: items.map((item, index) => ({ ...item, id: `n${index}`, at: null })),
    links: pairs.map(([from, to]) => ({ from: `n${from}`, to: `n${to}`, length: 90 })),
    around: null,
    aspect: 1,
  }));

const placed = (scene: Scene): Scene => {
  const places = new Map(layOut(scene).map((place) => [place.id, place]));
  return {
    ...scene,
    items: scene.items.map(
      (item): Item => ({ ...item, at: item.at ?? places.get(item.id) ?? null }),
    ),
  };
};

const overlaps = (scene: Scene): number => {
  const board = boardOf(scene);
  let count = 0;
  for (let one = 0; one < board.ids.length; one += 1)
    for (let other = one + 1; other < board.ids.length; other += 1)
      if (overlap(board, one, other, 0) > 0) count += 1;
  return count;
};

test("lays no box over another, whatever the graph", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      expect(overlaps(placed(scene))).toBe(0);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test("places new items beside those that are there, which keep their place to the pixel", () => {
  fc.assert(
    fc.property(scenes, scenes, (first, second) => {
      const before = placed(first);
      const added: Scene = {
        ...before,
        around: "n0",
        items: [...before.items, ...second.items.map((item) => ({ ...item, id: `m${item.id}` }))],
        links: [
          ...before.links,
          ...second.items.map(({ id }) => ({ from: "n0", to: `m${id}`, length: 90 })),
        ],
      };
      const after = placed(added);
      expect(after.items.slice(0, before.items.length)).toEqual(before.items);
      expect(layOut(added).map(({ id }) => id)).toEqual(second.items.map(({ id }) => `m${id}`));
      expect(overlaps(after)).toBe(0);
    }),
    { numRuns: 10 },
  );
}, 60_000);

test("comes out the same each time", () => {
  const scene = fc.sample(scenes, { numRuns: 1, seed: 4 })[0];
  if (scene === undefined) throw new Error("no scene was made");
  expect(layOut(scene)).toEqual(layOut(scene));
});
