import { without } from "#client/state/selection.ts";
import type { Command } from "./command.ts";

/** Leaves some nodes on the canvas and hides all others, whose places are kept. */
export const only: Command<{ nodes: readonly string[] }> = {
  id: "only",
  label: "onlyPath",
  enabled: ({ view }, { nodes }) => view.canvas.nodes.some(({ id }) => !nodes.includes(id)),
  run: (state, { nodes }) => {
    const { canvas, selection } = state.view;
    const left = new Set(nodes);
    return {
      ...state,
      view: {
        ...state.view,
        canvas: {
          ...canvas,
          nodes: canvas.nodes.filter(({ id }) => left.has(id)),
          pinned: canvas.pinned.filter((id) => left.has(id)),
          hidden: [...canvas.hidden, ...canvas.nodes.filter(({ id }) => !left.has(id))],
        },
        selection: selection?.type === "node" ? without(selection, (id) => !left.has(id)) : null,
      },
    };
  },
};
