import type { Placed } from "#graph/model/view.ts";
import type { Command } from "./command.ts";

/** Puts nodes where the reader has dragged them. */
export const move: Command<{ places: readonly Placed[] }> = {
  id: "move",
  label: "move",
  run: (state, { places }) => {
    const moved = new Map(places.map((placed) => [placed.id, placed]));
    const { canvas } = state.view;
    const nodes = canvas.nodes.map((placed) => moved.get(placed.id) ?? placed);
    return { ...state, view: { ...state.view, canvas: { ...canvas, nodes } } };
  },
};
