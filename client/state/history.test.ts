import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aNode, aState } from "./fixture.ts";
import { historyDepth, redone, remembering, undone } from "./history.ts";
import type { State } from "./state.ts";

const start = aState(["goal:a", "goal:b", "goal:c"].map((id) => aNode(id)));

/** An act that puts a node somewhere. */
const moved = (state: State, x: number): State => {
  const { canvas } = state.view;
  const nodes = canvas.nodes.map((placed, index) => (index === 0 ? { ...placed, x } : placed));
  return remembering(state, { ...state, view: { ...state.view, canvas: { ...canvas, nodes } } });
};

const step = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((x) => ({ act: "move" as const, x })),
  fc.constant({ act: "undo" as const }),
  fc.constant({ act: "redo" as const }),
);

test("undo and redo lead back and forth through the very views, in any order", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 150 }), (steps) => {
      let state = start;
      let views = [start.view];
      let at = 0;
      for (const each of steps) {
        if (each.act === "move") {
          state = moved(state, each.x);
          views = [...views.slice(0, at + 1), state.view];
          at += 1;
        } else if (each.act === "undo") {
          state = undone(state);
          at = Math.max(0, at - 1);
        } else {
          state = redone(state);
          at = Math.min(views.length - 1, at + 1);
        }
        expect(state.view).toEqual(views[at]);
      }
    }),
  );
});

test("selecting is no act, and facts fetched stay when an act is taken back", () => {
  const selected = {
    ...start,
    view: { ...start.view, selection: { type: "node" as const, id: "goal:a" } },
  };
  expect(remembering(start, selected)).toBe(selected);
  const acted = moved(selected, 5);
  const fetched = { ...acted, facts: { ...acted.facts, nodes: { "goal:z": aNode("goal:z") } } };
  expect(undone(fetched).facts).toBe(fetched.facts);
  expect(undone(fetched).view.selection).toEqual(selected.view.selection);
});

test("as many acts are remembered as is promised, and no more", () => {
  let state = start;
  for (let x = 1; x <= historyDepth + 5; x += 1) state = moved(state, x);
  for (let back = 0; back < historyDepth + 5; back += 1) state = undone(state);
  expect(state.view.canvas.nodes[0]?.x).toBe(5);
  expect(undone(state)).toBe(state);
});
