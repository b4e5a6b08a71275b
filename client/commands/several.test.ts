import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { aNode, aRelationship, aState } from "#client/state/fixture.ts";
import { selectedNodes } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { collapse } from "./collapse.ts";
import { expand, mostOpened } from "./expand.ts";
import { toolsOver } from "./fixture.ts";
import { fold } from "./fold.ts";
import { hide } from "./hide.ts";
import { hideFew } from "./hide-few.ts";
import { only } from "./only.ts";
import { pin } from "./pin.ts";
import { keyedFor, registry } from "./registry.ts";
import { remove } from "./remove.ts";
import { createRunner } from "./runner.ts";
import { deselect, select } from "./select.ts";
import { selectAll, selectSeveral } from "./select-several.ts";
import { toggleFilter } from "./toggle-filter.ts";
import { toggleSelected } from "./toggle-selected.ts";
import { undo } from "./undo.ts";

const ids = ["zone:a", "zone:b", "goal:c", "place:d"];
const tie = aRelationship("RESPONSIBLE_FOR(zone:a,goal:c)");
const canvas = aState(
  ids.map((id) => aNode(id)),
  [tie],
);

const start = (state: State, world = toolsOver({ nodes: ids.map((id) => aNode(id)) })) => {
  const store = createStore<State>()(() => state);
  return { store, run: createRunner(world, store) };
};
const idsOn = ({ view }: State): string[] => view.canvas.nodes.map(({ id }) => id);
const chosen = (...nodes: string[]): State => selectSeveral.run(canvas, { nodes }, undefined);

test("a node is added to what is selected and taken out again, and the last one is what single acts are about", () => {
  const one = toggleSelected.run(canvas, { node: "zone:a" }, undefined);
  expect(one.view.selection).toEqual({ type: "node", id: "zone:a" });
  const two = toggleSelected.run(one, { node: "goal:c" }, undefined);
  expect(two.view.selection).toEqual({ type: "node", id: "goal:c", others: ["zone:a"] });
  expect(toggleSelected.run(two, { node: "goal:c" }, undefined).view.selection).toEqual(
    one.view.selection,
  );
  const none = toggleSelected.run(one, { node: "zone:a" }, undefined);
  expect(none.view.selection).toBeNull();
});

test("a relationship is selected alone and gives way to a node that is added", () => {
  const line = select.run(canvas, { selection: { type: "relationship", id: tie.id } }, undefined);
  expect(selectedNodes(line)).toEqual([]);
  expect(selectedNodes(toggleSelected.run(line, { node: "zone:a" }, undefined))).toEqual([
    "zone:a",
  ]);
});

test("all that is drawn is selected, and nothing that a filter hides", () => {
  const filtered = toggleFilter.run(canvas, { filter: "kinds", value: "Place" }, undefined);
  expect(selectedNodes(selectAll.run(filtered, {}, undefined))).toEqual([
    "zone:a",
    "zone:b",
    "goal:c",
  ]);
  expect(selectSeveral.run(filtered, { nodes: ["place:d"] }, undefined).view.selection).toBeNull();
  const last = selectAll.run(chosen("zone:b"), {}, undefined);
  expect(selectedNodes(last).at(-1)).toBe("zone:b");
  expect(deselect.run(last, {}, undefined).view.selection).toBeNull();
});

test("hiding several is one step, and undoing it brings them and the selection back", async () => {
  const before = chosen("zone:a", "goal:c");
  const { store, run } = start(before);
  await run(hide, { nodes: selectedNodes(before) });
  expect(idsOn(store.getState())).toEqual(["zone:b", "place:d"]);
  expect(store.getState().view.selection).toBeNull();
  await run(undo, {});
  expect(store.getState().view).toEqual(before.view);
});

test("what is hidden of several selected leaves the others selected", () => {
  const left = hide.run(chosen("zone:a", "zone:b", "goal:c"), { nodes: ["goal:c"] }, undefined);
  expect(selectedNodes(left)).toEqual(["zone:a", "zone:b"]);
});

test("only the selected stay, still selected, and hiding what has few ties spares them", () => {
  const left = only.run(chosen("zone:a", "place:d"), { nodes: ["zone:a", "place:d"] }, undefined);
  expect(idsOn(left)).toEqual(["zone:a", "place:d"]);
  expect(selectedNodes(left)).toEqual(["zone:a", "place:d"]);
  const few = hideFew.run(chosen("zone:b", "place:d"), { fewer: 2 }, undefined);
  expect(idsOn(few)).toEqual(["zone:b", "place:d"]);
});

test("pinning several pins those that are loose, and lets all go where none is", () => {
  const one = pin.run(canvas, { nodes: ["zone:a"] }, undefined);
  const both = pin.run(one, { nodes: ["zone:a", "zone:b"] }, undefined);
  expect(both.view.canvas.pinned).toEqual(["zone:a", "zone:b"]);
  expect(pin.run(both, { nodes: ["zone:a", "zone:b"] }, undefined).view.canvas.pinned).toEqual([]);
});

test("of two nodes that are tied to each other alone one holds the other when both are folded", async () => {
  const { store, run } = start(chosen("zone:a", "goal:c"));
  await run(fold, { nodes: ["zone:a", "goal:c"] });
  expect(idsOn(store.getState())).toEqual(["zone:a", "zone:b", "place:d"]);
  await run(fold, { nodes: ["zone:a"] });
  expect(idsOn(store.getState()).toSorted()).toEqual(ids.toSorted());
});

test("what is removed is neither on the canvas nor among the hidden, and comes back by undoing", async () => {
  const { store, run } = start(chosen("zone:a", "zone:b"));
  await run(remove, { nodes: ["zone:a", "zone:b"] });
  const { view } = store.getState();
  expect([idsOn(store.getState()), view.canvas.hidden, view.selection]).toEqual([
    ["goal:c", "place:d"],
    [],
    null,
  ]);
  await run(undo, {});
  expect(idsOn(store.getState())).toEqual(ids);
});

test("several are opened in turns up to a bound, in one step, and each can be taken back by itself", async () => {
  const around = (name: string) => Array.from({ length: 40 }, (_, at) => `goal:${name}${at}`);
  const neighbours = {
    "zone:a": around("a"),
    "zone:b": around("b"),
    "goal:c": around("c"),
    "place:d": around("d"),
  };
  const all = [...ids, ...Object.values(neighbours).flat()].map((id) => aNode(id));
  const { store, run } = start(canvas, toolsOver({ nodes: all, neighbours }));
  await run(expand, { nodes: ids });
  const { trail } = store.getState().view.canvas;
  expect(trail.map(({ node, added }) => [node, added])).toEqual(ids.map((id) => [id, 9]));
  expect(store.getState().history.past).toHaveLength(1);
  await run(collapse, { node: "zone:b" });
  expect(idsOn(store.getState())).toHaveLength(4 + 27);
  const many = Array.from({ length: mostOpened + 1 }, (_, at) => `zone:z${at}`);
  expect(expand.enabled?.(canvas, { nodes: many })).toBe(false);
});

test("what is asked of several nodes is offered for as many as it can be asked of", () => {
  const can = (id: string, state: State) => registry.find((each) => each.id === id)?.can(state);
  expect(can("only-selected", chosen("zone:a"))).toBe(false);
  expect(can("only-selected", chosen("zone:a", "zone:b"))).toBe(true);
  expect(can("collapse", chosen("zone:a", "zone:b"))).toBe(false);
});

test("the key that selects all is the canvas' own", () => {
  const press = { key: "a", ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };
  expect(keyedFor({ ...press, isComposing: false })).toMatchObject({
    id: "select-all",
    onCanvas: true,
  });
});
