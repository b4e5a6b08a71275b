import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { aNode, aRelationship, aState } from "#client/state/fixture.ts";
import { emptyState, type State } from "#client/state/state.ts";
import { clearCanvas } from "./clear-canvas.ts";
import { clearFilter } from "./clear-filter.ts";
import { clearFilters } from "./clear-filters.ts";
import { expand } from "./expand.ts";
import { exploreFrom } from "./explore-from.ts";
import type { FilterRow } from "./filter.ts";
import { toolsOver } from "./fixture.ts";
import { hide } from "./hide.ts";
import { isolate } from "./isolate.ts";
import { move } from "./move.ts";
import { only } from "./only.ts";
import { createRunner } from "./runner.ts";
import { deselect, select } from "./select.ts";
import { show } from "./show.ts";
import { showHidden } from "./show-hidden.ts";
import { showSeveral } from "./show-several.ts";
import { toggleFilter } from "./toggle-filter.ts";

const ids = ["zone:a", "goal:b", "goal:c", "goal:d", "goal:e", "place:f"];
const nodes = ids.map((id) => aNode(id));
const duty = aRelationship("RESPONSIBLE_FOR(zone:a,goal:b)");
const part = aRelationship("PART_OF(goal:b,goal:c)", { basis: "inferred" });
const world = toolsOver({
  nodes,
  neighbours: { "zone:a": ["goal:b", "goal:c", "goal:d", "goal:e", "place:f"], "goal:b": [] },
  relationships: [duty, part],
});

const start = (state: State) => {
  const store = createStore<State>()(() => state);
  return { store, run: createRunner(world, store) };
};

test("exploring from a node begins a canvas with its first neighbours and all ties among them", async () => {
  const { store, run } = start(aState([aNode("place:f")]));
  await run(exploreFrom, { node: "zone:a" });
  const { view, facts } = store.getState();
  expect(view.canvas.nodes.map(({ id }) => id)).toEqual(["zone:a", "goal:b", "goal:c"]);
  expect(Object.keys(facts.relationships)).toEqual([duty.id, part.id]);
  expect(view.canvas.trail).toEqual([{ node: "zone:a", added: 2, brought: ["goal:b", "goal:c"] }]);
  expect(view.selection).toEqual({ type: "node", id: "zone:a" });
});

test("expanding brings what is not there yet, and what is there keeps its place", async () => {
  const before = aState([aNode("zone:a"), aNode("goal:b")]);
  const { store, run } = start(before);
  await run(expand, { nodes: ["zone:a"] });
  const { nodes: placed } = store.getState().view.canvas;
  expect(placed.slice(0, 2)).toEqual(before.view.canvas.nodes);
  expect(placed.slice(2).map(({ id }) => id)).toEqual(["goal:c", "goal:d", "goal:e", "place:f"]);
});

test("expanding leaves hidden nodes hidden", async () => {
  const { store, run } = start(aState([aNode("zone:a"), aNode("goal:b")], [], ["goal:b"]));
  await run(expand, { nodes: ["zone:a"] });
  const { canvas } = store.getState().view;
  expect(canvas.nodes.some(({ id }) => id === "goal:b")).toBe(false);
  expect(canvas.hidden.map(({ id }) => id)).toEqual(["goal:b"]);
});

test("expanding a node whose neighbours are all there changes nothing", async () => {
  const before = aState(nodes);
  const { store, run } = start(before);
  await run(expand, { nodes: ["zone:a"] });
  expect(store.getState()).toEqual(before);
});

test("showing a relationship brings both its ends and selects it", async () => {
  const { store, run } = start(aState([aNode("zone:a")]));
  await run(show, { id: duty.id });
  const { view } = store.getState();
  expect(view.canvas.nodes.map(({ id }) => id)).toEqual(["zone:a", "goal:b"]);
  expect(view.selection).toEqual({ type: "relationship", id: duty.id });
});

test("a command waits for the one before it and finds its canvas", async () => {
  const { store, run } = start(emptyState);
  await Promise.all([run(exploreFrom, { node: "zone:a" }), run(expand, { nodes: ["zone:a"] })]);
  expect(store.getState().view.canvas.nodes.map(({ id }) => id)).toEqual(ids);
});

test("beginning a canvas stops what was loading before", async () => {
  const { store, run } = start(aState([aNode("zone:a")]));
  const [stopped, began] = await Promise.all([
    run(expand, { nodes: ["zone:a"] }),
    run(exploreFrom, { node: "goal:b" }),
  ]);
  expect([stopped, began]).toEqual([false, true]);
  expect(store.getState().view.canvas.nodes.map(({ id }) => id)).toEqual(["goal:b"]);
});

test("a command that fails leaves the state as it was and the next one runs", async () => {
  const before = aState([aNode("zone:a")]);
  const { store, run } = start(before);
  expect(await run(show, { id: "zone:nowhere" })).toBe(false);
  expect(store.getState()).toBe(before);
  expect(await run(show, { id: "goal:b" })).toBe(true);
});

test("what is hidden comes back to where it was", async () => {
  const before = aState(nodes);
  const hidden = hide.run(before, { nodes: ["goal:c"] }, undefined);
  const { store, run } = start(hidden);
  await run(showHidden, {});
  const back = store.getState();
  const places = (state: State) => new Map(state.view.canvas.nodes.map((each) => [each.id, each]));
  expect(places(hidden).has("goal:c")).toBe(false);
  expect(places(back)).toEqual(places(before));
});

test("several nodes come beside what is there, what was hidden to its place, and then only they stay", async () => {
  const { store, run } = start(aState([aNode("zone:a"), aNode("goal:b")], [], ["goal:b"]));
  const wanted = { nodes: [aNode("zone:a"), aNode("goal:b"), aNode("goal:c")] };
  await run(showSeveral, wanted);
  const { canvas, selection } = store.getState().view;
  expect(canvas.nodes).toEqual([
    { id: "zone:a", x: 0, y: 0 },
    { id: "goal:b", x: 1, y: 0 },
    { id: "goal:c", x: 0, y: 7 },
  ]);
  expect([canvas.hidden, selection]).toEqual([[], null]);
  expect(await run(showSeveral, wanted)).toBe(false);

  await run(only, { nodes: ["goal:c", "goal:b"] });
  const after = store.getState().view.canvas;
  expect(after.nodes.map(({ id }) => id)).toEqual(["goal:b", "goal:c"]);
  expect(after.hidden).toEqual([{ id: "zone:a", x: 0, y: 0 }]);
  expect(only.enabled?.(store.getState(), { nodes: ["goal:c", "goal:b"] })).toBe(false);
  expect(store.getState().history.past).toHaveLength(2);
});

test("one part of the legend is cleared without the others", () => {
  const off = rows.reduce((state, each) => toggleFilter.run(state, each, undefined), canvas);
  const after = clearFilter.run(off, { filter: "basis" }, undefined).view.filters;
  expect([after.basis, after.kinds.length]).toEqual([[], 2]);
});

test("hiding a node takes the selection from it and from its relationships only", () => {
  const at = (id: string, type: "node" | "relationship"): State =>
    select.run(aState(nodes, [duty]), { selection: { type, id } }, undefined);
  const hidden = (state: State) => hide.run(state, { nodes: ["zone:a"] }, undefined).view.selection;
  expect(hidden(at("zone:a", "node"))).toBeNull();
  expect(hidden(at(duty.id, "relationship"))).toBeNull();
  expect(hidden(at("goal:b", "node"))).toEqual({ type: "node", id: "goal:b" });
});

test("Escape clears a selection and is not enabled without one", () => {
  const selected = select.run(emptyState, { selection: { type: "node", id: "zone:a" } }, undefined);
  expect(deselect.run(selected, {}, undefined).view.selection).toBeNull();
  expect(deselect.enabled?.(emptyState, {})).toBe(false);
});

test("dragging moves what was dragged and nothing else", () => {
  const before = aState(nodes);
  const after = move.run(before, { places: [{ id: "goal:b", x: 99, y: 98 }] }, undefined);
  expect(after.view.canvas.nodes[1]).toEqual({ id: "goal:b", x: 99, y: 98 });
  expect(after.view.canvas.nodes.toSpliced(1, 1)).toEqual(before.view.canvas.nodes.toSpliced(1, 1));
});

test("clearing the canvas keeps facts and filters", () => {
  const before = toggleFilter.run(aState(nodes), { filter: "kinds", value: "Place" }, undefined);
  const after = clearCanvas.run(before, {}, undefined);
  expect(after.view.canvas).toEqual(emptyState.view.canvas);
  expect(after.view.filters.kinds).toEqual(["Place"]);
  expect(after.facts).toEqual(before.facts);
});

const rows: FilterRow[] = [
  { filter: "kinds", value: "Zone" },
  { filter: "kinds", value: "Goal" },
  { filter: "types", value: "PART_OF" },
  { filter: "types", value: "RESPONSIBLE_FOR" },
  { filter: "basis", value: "stated" },
  { filter: "basis", value: "inferred" },
];
const canvas = aState(nodes, [duty, part]);

test("switching a row twice leaves the legend as it was, whatever is off", () => {
  fc.assert(
    fc.property(fc.subarray(rows), fc.constantFrom(...rows), (off, row) => {
      const before = off.reduce((state, each) => toggleFilter.run(state, each, undefined), canvas);
      const twice = toggleFilter.run(toggleFilter.run(before, row, undefined), row, undefined).view
        .filters;
      expect(new Set(twice[row.filter])).toEqual(new Set(before.view.filters[row.filter]));
    }),
  );
});

test("isolating leaves one row on, and done again all rows of its part", () => {
  const alone = isolate.run(canvas, { filter: "kinds", value: "Goal" }, undefined);
  expect(alone.view.filters.kinds).toEqual(["Zone", "Place"]);
  const again = isolate.run(alone, { filter: "kinds", value: "Goal" }, undefined);
  expect(again.view.filters).toEqual(emptyState.view.filters);
});

test("clearing filters switches everything on", () => {
  const off = rows.reduce((state, each) => toggleFilter.run(state, each, undefined), canvas);
  expect(clearFilters.run(off, {}, undefined).view.filters).toEqual(emptyState.view.filters);
});
