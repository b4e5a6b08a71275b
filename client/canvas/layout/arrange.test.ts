import * as fc from "fast-check";
import { expect, test } from "vitest";
import { layoutNames } from "#graph/model/view.ts";
import { arrange, settle } from "./arrange.ts";
import { overlap } from "./geometry.ts";
import { boardOf, type Item, type Scene } from "./scene.ts";

const extent = fc.integer({ min: 14, max: 70 });
const kinds = ["Goal", "Zone", "Project"];
/** Scenes in which every third item or so is pinned, far from the others. */
const scenes: fc.Arbitrary<Scene> = fc
  .record({
    items: fc.array(
      fc.record({
        left: extent,
        right: extent,
        top: extent,
        bottom: extent,
        group: fc.constantFrom(...kinds),
        pinned: fc.boolean(),
      }),
      { minLength: 1, maxLength: 24 },
    ),
    pairs: fc.array(fc.tuple(fc.nat(23), fc.nat(23), fc.boolean()), { maxLength: 40 }),
    somePinned: fc.boolean(),
  })
  .map(({ items, pairs, somePinned }) => ({
    items: items.map(({ pinned, ...item }, index) => ({
      ...item,
      id: `n${index}`,
      at: somePinned && pinned && index % 3 === 0 ? { x: 150 * index, y: 150 * (index % 4) } : null,
    })),
    links: pairs.map(([from, to, rests]) => ({
      from: `n${from}`,
      to: `n${to}`,
      length: 90,
      rests,
    })),
    around: null,
    aspect: 1.2,
  }));

const withPlaces = (scene: Scene, placed: ReturnType<typeof arrange>): Scene => {
  const places = new Map(placed.map((place) => [place.id, place]));
  const items = scene.items.map((item): Item => {
    return { ...item, at: item.at ?? places.get(item.id) ?? null };
  });
  return { ...scene, items };
};

/** Pairs of items that lie on one another, but for pairs that both keep their place. */
const overlaps = (scene: Scene, fixed: ReadonlySet<string>): string[] => {
  const board = boardOf(scene);
  return board.ids.flatMap((id, one) =>
    board.ids.slice(one + 1).flatMap((other, at) => {
      const both = fixed.has(id) && fixed.has(other);
      return !both && overlap(board, one, one + 1 + at, 0) > 0 ? [`${id} on ${other}`] : [];
    }),
  );
};

test.each(layoutNames)(
  "the layout %s lays no box over another, around what is pinned too",
  (name) => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const fixed = new Set(scene.items.flatMap(({ id, at }) => (at === null ? [] : [id])));
        const placed = arrange(scene, name);
        expect(placed.map(({ id }) => id)).toEqual(
          scene.items.map(({ id }) => id).filter((id) => !fixed.has(id)),
        );
        expect(overlaps(withPlaces(scene, placed), fixed)).toEqual([]);
      }),
      { numRuns: name === "force" ? 10 : 150 },
    );
  },
  60_000,
);

const square = { left: 20, right: 20, top: 20, bottom: 20 };
const sceneOf = (links: readonly (readonly [string, string, boolean])[], around = ""): Scene => {
  const ids = [...new Set([...links.map(([from]) => from), ...links.map(([, to]) => to)])].sort();
  return {
    items: ids.map((id) => ({ id, at: null, ...square, group: id[0] ?? "" })),
    links: links.map(([from, to, rests]) => ({ from, to, rests, length: 90 })),
    around,
    aspect: 1,
  };
};
const placesOf = (scene: Scene, name: (typeof layoutNames)[number]) =>
  new Map(arrange(scene, name).map(({ id, x, y }) => [id, { x, y }]));

test("in layers what rests stands to the right of what it rests on, whatever the graph without cycles", () => {
  const links = fc.array(
    fc.tuple(fc.nat(11), fc.nat(11)).filter(([from, to]) => from < to),
    { minLength: 1, maxLength: 24 },
  );
  fc.assert(
    fc.property(links, (pairs) => {
      const places = placesOf(
        sceneOf(pairs.map(([from, to]) => [`n${from}`, `n${to}`, true])),
        "layered",
      );
      for (const [from, to] of pairs)
        expect(places.get(`n${from}`)?.x).toBeLessThan(places.get(`n${to}`)?.x ?? 0);
    }),
  );
});

test("in layers a cycle of rest is drawn, and what carries no rest stands beside what it is tied to", () => {
  const places = placesOf(
    sceneOf([
      ["a", "b", true],
      ["b", "c", true],
      ["c", "a", true],
      ["duty", "c", false],
      ["c", "place", false],
    ]),
    "layered",
  );
  const x = (id: string): number => places.get(id)?.x ?? 0;
  expect(new Set(["a", "b", "c"].map(x)).size).toBe(3);
  expect(x("duty")).toBeLessThan(x("c"));
  expect(x("place")).toBeGreaterThan(x("c"));
});

test("in layers a hub has its neighbours next to it", () => {
  const places = placesOf(
    sceneOf([
      ["one", "two", true],
      ["two", "three", true],
      ["three", "hub", false],
      ...Array.from({ length: 8 }, (_, at) => [`in${at}`, "hub", false] as const),
    ]),
    "layered",
  );
  const x = (id: string): number => places.get(id)?.x ?? 0;
  for (let at = 0; at < 8; at += 1) expect(x(`in${at}`)).toBe(x("three"));
});

test("in layers what nothing leads to stands next to what it leads to", () => {
  const chain = ["a b", "b c", "c d", "source d"].map((pair) => pair.split(" "));
  const places = placesOf(
    sceneOf(chain.map(([from = "", to = ""]) => [from, to, true])),
    "layered",
  );
  expect(places.get("source")?.x).toBe(places.get("c")?.x);
});

test("about one, what is nearer by links is nearer to it", () => {
  const places = placesOf(
    sceneOf(
      [
        ["mid", "a", true],
        ["mid", "b", false],
        ["mid", "c", false],
        ["c", "d", false],
        ["d", "e", false],
        ["far", "away", false],
      ],
      "mid",
    ),
    "concentric",
  );
  const middle = places.get("mid") ?? { x: 0, y: 0 };
  const far = (id: string): number => {
    const { x, y } = places.get(id) ?? middle;
    return Math.hypot(x - middle.x, y - middle.y);
  };
  for (const near of ["a", "b", "c"]) expect(far(near)).toBeLessThan(far("d"));
  expect(far("d")).toBeLessThan(far("e"));
  expect(far("e")).toBeLessThan(far("away"));
});

test("grouped, no item of one kind stands within the block of another", () => {
  const scene = sceneOf(
    ["a1 a2", "a3 b1", "b2 c1", "c2 c3", "c4 a4"].map((pair) => {
      const [from = "", to = ""] = pair.split(" ");
      return [from, to, false] as const;
    }),
  );
  const places = placesOf(scene, "grouped");
  const block = (kind: string) => {
    const all = [...places].filter(([id]) => id.startsWith(kind)).map(([, place]) => place);
    return {
      left: Math.min(...all.map(({ x }) => x)),
      right: Math.max(...all.map(({ x }) => x)),
      top: Math.min(...all.map(({ y }) => y)),
      bottom: Math.max(...all.map(({ y }) => y)),
    };
  };
  for (const [id, { x, y }] of places)
    for (const kind of ["a", "b", "c"].filter((each) => !id.startsWith(each))) {
      const { left, right, top, bottom } = block(kind);
      expect(x >= left && x <= right && y >= top && y <= bottom).toBe(false);
    }
});

test("what comes back stands where it was, or beside what stands there now", () => {
  const scene: Scene = {
    items: [
      { id: "there", at: { x: 0, y: 0 }, ...square },
      { id: "free", at: null, wish: { x: 41, y: 0 }, ...square },
      { id: "taken", at: null, wish: { x: 5, y: 5 }, ...square },
    ],
    links: [],
    around: null,
    aspect: 1,
  };
  const placed = settle(scene);
  expect(placed[0]).toEqual({ id: "free", x: 41, y: 0 });
  expect(overlaps(withPlaces(scene, placed), new Set())).toEqual([]);
});
