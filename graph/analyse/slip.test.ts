import * as fc from "fast-check";
import { expect, test } from "vitest";
import { affectedBy, othersOf, type RestLink } from "./slip.ts";

/** `a>b` rests b on a; `~` makes it inferred, `.` a part. */
const link = (text: string): RestLink => {
  const [on = "", rests = ""] = text.replace(/[~.]/g, "").split(">");
  return { id: text, on, rests, stated: !text.includes("~"), part: text.includes(".") };
};

test("takes the shortest chain, among equals the stated one, among these the least by ids", () => {
  const links = ["s>a", "s>b", "s>c~", "a>t", "b>t", "c>u", "a>u~", "u>t", "t>s"].map(link);
  expect(affectedBy(["s"], links)).toEqual([
    { id: "a", chain: ["s>a"], stated: true },
    { id: "b", chain: ["s>b"], stated: true },
    { id: "c", chain: ["s>c~"], stated: false },
    { id: "t", chain: ["s>a", "a>t"], stated: true },
    { id: "u", chain: ["s>a", "a>u~"], stated: false },
  ]);
});

test("prefers a stated chain to one of its length that comes first by ids", () => {
  const links = ["s>a~", "s>b", "a>t", "b>t"].map(link);
  expect(affectedBy(["s"], links).at(-1)).toEqual({ id: "t", chain: ["s>b", "b>t"], stated: true });
});

test("tells what else a goal rests on, once each, and whether what is out was its only stated means", () => {
  const links = ["m>g", "n>g~", "o>g~", "o>g", "p>g.", "g>g.", "m>h", "n>h~", "x>i~"].map(link);
  const others = othersOf(["g", "h", "i", "j"], links, new Set(["m", "x"]));
  expect(Object.fromEntries(others)).toEqual({
    g: {
      means: [
        { node: "o", link: "o>g", stated: true },
        { node: "n", link: "n>g~", stated: false },
      ],
      parts: [{ node: "p", link: "p>g.", stated: true }],
      onlyMeans: false,
    },
    h: { means: [{ node: "n", link: "n>h~", stated: false }], parts: [], onlyMeans: true },
    i: { means: [], parts: [], onlyMeans: false },
    j: { means: [], parts: [], onlyMeans: false },
  });
});

const names = ["a", "b", "c", "d", "e", "f", "g"];

/** Links among a few things: with `forward` a graph without cycles. */
const graphs = (forward: boolean): fc.Arbitrary<RestLink[]> =>
  fc
    .array(
      fc.record({
        from: fc.nat(6),
        to: fc.nat(6),
        stated: fc.boolean(),
        part: fc.boolean(),
        id: fc.nat(999),
      }),
      { maxLength: 24, size: "max" },
    )
    .map((drawn) =>
      drawn
        .filter(({ from, to }) => !forward || from < to)
        .map(({ from, to, stated, part, id }, at) => ({
          id: `${String(id).padStart(3, "0")}-${at}`,
          on: names[from] ?? "",
          rests: names[to] ?? "",
          stated,
          part,
        })),
    );

/** Every chain from what slips that meets nothing twice, tried one by one. */
const naive = (slipping: readonly string[], links: readonly RestLink[]) => {
  const chains: RestLink[][] = [];
  const walk = (at: string, chain: RestLink[]): void => {
    for (const each of links)
      if (each.on === at && !slipping.includes(each.rests)) {
        if (chain.some(({ rests }) => rests === each.rests)) continue;
        chains.push([...chain, each]);
        walk(each.rests, [...chain, each]);
      }
  };
  for (const id of new Set(slipping)) walk(id, []);
  const weight = (chain: readonly RestLink[]): string =>
    [
      chain.length,
      chain.every(({ stated }) => stated) ? 0 : 1,
      ...chain.map(({ id }) => id),
    ].join();
  return names.flatMap((id) => {
    const [best] = chains
      .filter((chain) => chain.at(-1)?.rests === id)
      .sort((left, right) => (weight(left) < weight(right) ? -1 : 1));
    if (best === undefined) return [];
    const stated = best.every((each) => each.stated);
    return [{ id, chain: best.map((each) => each.id), stated }];
  });
};

test.each([
  ["without cycles", true],
  ["with cycles", false],
] as const)("equals every chain tried one by one, on random graphs %s", (_, forward) => {
  fc.assert(
    fc.property(
      graphs(forward),
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
      (links, slipping) => {
        const found = affectedBy(slipping, links);
        expect(found.toSorted((left, right) => (left.id < right.id ? -1 : 1))).toEqual(
          naive(slipping, links),
        );
        const order = found.map(({ id, chain, stated }) => `${chain.length}${stated ? 0 : 1}${id}`);
        expect(order).toEqual(order.toSorted());
      },
    ),
    { numRuns: 400 },
  );
});

test("an only means is one without which no stated means is left", () => {
  fc.assert(
    fc.property(graphs(false), fc.constantFrom(...names), (links, slipping) => {
      const out = new Set([slipping, ...affectedBy([slipping], links).map(({ id }) => id)]);
      const statedMeans = (goal: string, among: readonly RestLink[]): number =>
        among.filter((each) => {
          const { rests, on, stated, part } = each;
          return rests === goal && on !== goal && stated && !part;
        }).length;
      const left = links.filter(({ on }) => !out.has(on));
      for (const [goal, { onlyMeans }] of othersOf(names, links, out))
        expect(onlyMeans).toBe(statedMeans(goal, links) > 0 && statedMeans(goal, left) === 0);
    }),
    { numRuns: 300 },
  );
});
