import { expect, test } from "vitest";
import { aNode, aRelationship, aState } from "#client/state/fixture.ts";
import { rowsOf, stepInTree, treeOf } from "./tree.ts";

const duty = aRelationship("RESPONSIBLE_FOR(zone:a,goal:b)");
const loop = aRelationship("DEPENDS_ON(goal:b,goal:b)");
const outside = aRelationship("LOCATED_IN(zone:a,place:far)");
const state = aState([aNode("goal:b"), aNode("zone:a")], [duty, loop, outside]);
const tree = treeOf(state);
const keys = (open: readonly string[]) => rowsOf(tree, new Set(open)).map(({ key }) => key);

test("nodes stand in legend order, a relationship under both its ends, a loop once", () => {
  expect(
    tree.map(({ node, ties }) => [
      node.id,
      ties.map(({ direction, relationship, other }) => [direction, relationship.id, other.id]),
    ]),
  ).toEqual([
    ["zone:a", [["out", duty.id, "goal:b"]]],
    [
      "goal:b",
      [
        ["out", loop.id, "goal:b"],
        ["in", duty.id, "zone:a"],
      ],
    ],
  ]);
});

test("only the relationships of open nodes show, each line with its own name", () => {
  expect(keys([])).toEqual(["zone:a", "goal:b"]);
  expect(keys(["zone:a", "goal:b"])).toEqual([
    "zone:a",
    `zone:a ${duty.id}`,
    "goal:b",
    `goal:b ${loop.id}`,
    `goal:b ${duty.id}`,
  ]);
});

test("keys walk lines, open and close nodes, and lead from a relationship to its node", () => {
  const open = new Set(["goal:b"]);
  const rows = rowsOf(tree, open);
  const step = (at: number, key: string) => stepInTree(rows, at, key, open);
  expect(step(0, "ArrowDown")).toEqual({ to: 1 });
  expect(step(0, "ArrowUp")).toEqual({ to: 0 });
  expect(step(0, "ArrowRight")).toEqual({ open: "zone:a" });
  expect(step(1, "ArrowRight")).toEqual({ to: 2 });
  expect(step(1, "ArrowLeft")).toEqual({ close: "goal:b" });
  expect(step(3, "ArrowLeft")).toEqual({ to: 1 });
  expect(step(1, "End")).toEqual({ to: 3 });
  expect(step(3, "Home")).toEqual({ to: 0 });
  expect(step(1, "x")).toBeNull();
});
