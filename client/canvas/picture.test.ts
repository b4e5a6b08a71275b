import { expect, test } from "vitest";
import { aNode, aRelationship, aState } from "#client/state/fixture.ts";
import type { Relationship } from "#graph/model/records.ts";
import { aBox } from "./box-fixture.ts";
import { picture } from "./picture.ts";

const setting = { box: () => aBox, edgeLabel: ({ id }: Relationship) => `label of ${id}` };

const stated = "CONCERNS(goal:a,zone:b)";
const inferred = "CONCERNS(goal:a,zone:b)~2";
const onCanvas = aState(
  [aNode("goal:a", { ties: 4 }), aNode("zone:b", { ties: 2 })],
  [
    aRelationship(stated),
    aRelationship(inferred, { basis: "inferred" }),
    aRelationship("CONCERNS(goal:a,place:c)"),
  ],
);
/** a goal —> a zone twice, once inferred; a relationship to a place that is not on the canvas. */
const state = {
  ...onCanvas,
  view: { ...onCanvas.view, selection: { type: "relationship" as const, id: stated } },
};

test("draws every relationship among the nodes of the canvas, and tells what is not drawn", () => {
  const drawn = picture(state, setting);
  expect(drawn.nodes.map(({ id, more }) => [id, more])).toEqual([
    ["goal:a", 2],
    ["zone:b", 0],
  ]);
  expect(drawn.edges.map(({ id, inferred, selected }) => [id, inferred, selected])).toEqual([
    [stated, false, true],
    [inferred, true, false],
  ]);
});

test("lays parallel relationships apart", () => {
  const bends = picture(state, setting).edges.map(({ bend }) => bend);
  expect(new Set(bends).size).toBe(2);
  expect(Math.abs((bends[0] ?? 0) - (bends[1] ?? 0))).toBeGreaterThanOrEqual(16);
});

test("hides what a filter takes away, and the relationships of a hidden node with it", () => {
  const filters = { ...state.view.filters, basis: ["inferred" as const] };
  const less = picture({ ...state, view: { ...state.view, filters } }, setting);
  expect(less.edges.map(({ id }) => id)).toEqual([stated]);
  const none = { ...state.view.filters, kinds: ["Zone" as const] };
  const alone = picture({ ...state, view: { ...state.view, filters: none } }, setting);
  expect([alone.nodes.map(({ id }) => id), alone.edges]).toEqual([["goal:a"], []]);
});

test("tells what is pinned and how many are folded into it, which are not told as missing", () => {
  const canvas = {
    ...onCanvas.view.canvas,
    nodes: onCanvas.view.canvas.nodes.filter(({ id }) => id === "goal:a"),
    pinned: ["goal:a"],
    folded: [{ into: "goal:a", leaves: [{ id: "zone:b", x: 1, y: 0 }] }],
  };
  const [goal] = picture({ ...onCanvas, view: { ...onCanvas.view, canvas } }, setting).nodes;
  expect([goal?.pinned, goal?.folded, goal?.more]).toEqual([true, 1, 2]);
});

test("draws mentions while their layer is on, between what is drawn, and never as relationships", () => {
  const pairs = [["goal:a", "zone:b"] as const, ["goal:a", "place:away"] as const];
  const off = picture(onCanvas, setting, null, pairs);
  const layers = { mentions: true };
  const on = picture({ ...onCanvas, view: { ...onCanvas.view, layers } }, setting, null, pairs);
  expect(off.mentions).toEqual([]);
  expect(on.mentions.map(({ id }) => id)).toEqual(["goal:a zone:b"]);
  expect(on.edges).toEqual(off.edges);
  expect(on.nodes).toEqual(off.nodes);
});
