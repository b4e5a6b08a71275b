import { expect, test } from "vitest";
import { aNode, aRelationship, aState } from "#client/state/fixture.ts";
import type { State } from "#client/state/state.ts";
import { aBox } from "./box-fixture.ts";
import { keptFrom } from "./kept.ts";
import { type Picture, picture } from "./picture.ts";

const drawn = (state: State): Picture =>
  picture(state, { box: () => aBox, edgeLabel: ({ id }) => id });
const state = aState(
  [aNode("goal:a"), aNode("zone:b"), aNode("zone:c")],
  [aRelationship("CONCERNS(goal:a,zone:b)"), aRelationship("CONCERNS(goal:a,zone:c)")],
);

test("is the picture before where the same is drawn", () => {
  const before = drawn(state);
  expect(keptFrom(before, drawn({ ...state }))).toBe(before);
});

test("has the objects of the picture before for all but what changed", () => {
  const before = drawn(state);
  const { view } = state;
  const canvas = { ...view.canvas, pinned: ["zone:b"] };
  const now = keptFrom(before, drawn({ ...state, view: { ...view, canvas } }));
  expect(now.edges).toBe(before.edges);
  const kept = now.nodes.map((node) => before.nodes.includes(node));
  expect(now.nodes.map(({ id }, at) => [id, kept[at]])).toEqual([
    ["goal:a", true],
    ["zone:b", false],
    ["zone:c", true],
  ]);
  expect(now.nodes[1]?.pinned).toBe(true);
});

test("is another picture where something is gone or stands in another order", () => {
  const before = drawn(state);
  const { view } = state;
  for (const nodes of [view.canvas.nodes.slice(1), view.canvas.nodes.toReversed()]) {
    const now = drawn({ ...state, view: { ...view, canvas: { ...view.canvas, nodes } } });
    expect(keptFrom(before, now)).toEqual(now);
  }
});
