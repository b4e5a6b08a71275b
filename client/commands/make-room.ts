import type { Placed } from "#graph/model/view.ts";
import type { Command } from "./command.ts";

/** Moves nodes off one another, as where names have become longer in another language. What lies on
 * nothing stays, and so does what is pinned. */
export const makeRoom: Command<Record<string, never>, readonly Placed[]> = {
  id: "make-room",
  label: "makeRoom",
  enabled: ({ view: { canvas } }) => canvas.nodes.length > 1,
  load: (_, { layouter }, state, signal) => {
    const { nodes, pinned } = state.view.canvas;
    const loose = nodes.filter(({ id }) => !pinned.includes(id));
    return layouter.settle(state, loose, signal);
  },
  run: (state, _, placed) => {
    const { canvas } = state.view;
    const places = new Map(placed.map((each) => [each.id, each]));
    const nodes = canvas.nodes.map((each) => {
      const { x, y } = places.get(each.id) ?? each;
      return x === Math.round(each.x) && y === Math.round(each.y) ? each : { ...each, x, y };
    });
    if (nodes.every((each, at) => each === canvas.nodes[at])) return state;
    return { ...state, view: { ...state.view, canvas: { ...canvas, nodes } } };
  },
};
