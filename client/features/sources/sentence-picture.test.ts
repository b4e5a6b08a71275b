import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aRelationship } from "#client/state/fixture.ts";
import { pictureOf } from "./sentence-picture.ts";

const fact = (id: string) => ({ relationship: aRelationship(id), ranges: [] });
const duties = [
  fact("RESPONSIBLE_FOR(zone:x,goal:a)"),
  fact("RESPONSIBLE_FOR(zone:y,goal:b)"),
  fact("RESPONSIBLE_FOR(zone:x,goal:c)"),
];
const parts = [fact("PART_OF(goal:a,goal:whole)"), fact("PART_OF(goal:b,goal:whole)")];
const groups = [{ facts: duties }, { facts: parts }];

test("the first group is drawn, and what is not drawn is counted", () => {
  const { left, right, links, more } = pictureOf(groups, null, null);
  expect(left.map(({ node }) => node)).toEqual(["zone:x", "zone:y"]);
  expect(right.map(({ node }) => node)).toEqual(["goal:a", "goal:c", "goal:b"]);
  expect([links.length, more]).toEqual([3, 2]);
});

test("of a node that is read all facts are drawn, of every group", () => {
  const { links } = pictureOf(groups, "goal:a", null);
  expect(links.map(({ type }) => type)).toEqual(["RESPONSIBLE_FOR", "PART_OF"]);
});

test("the fact that is open is drawn in any case", () => {
  const open = parts[1]?.relationship.id ?? "";
  expect(pictureOf(groups, null, open).links.map(({ id }) => id)).toContain(open);
});

test("without facts there is no picture", () => {
  expect(pictureOf([], "goal:a", null)).toEqual({
    left: [],
    right: [],
    links: [],
    height: 0,
    more: 0,
  });
});

test("no node lies on another, and all lie in the picture", () => {
  const link = fc
    .tuple(fc.nat(6), fc.nat(9))
    .map(([from, to]) => fact(`RESPONSIBLE_FOR(zone:z${from},goal:g${to})`));
  fc.assert(
    fc.property(fc.array(link, { minLength: 1, maxLength: 30 }), (facts) => {
      const { left, right, height } = pictureOf([{ facts }], null, null);
      for (const [column, step] of [
        [left, 74],
        [right, 50],
      ] as const)
        for (const [at, { y }] of column.entries()) {
          expect(y).toBeGreaterThanOrEqual(30);
          expect(y).toBeLessThanOrEqual(height - 40);
          if (at > 0) expect(y - (column[at - 1]?.y ?? 0)).toBeGreaterThanOrEqual(step - 0.001);
        }
    }),
  );
});
