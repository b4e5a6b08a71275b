import { isOnCanvas } from "#client/state/selectors.ts";
import type { Node } from "#graph/model/records.ts";
import { type Growth, growth, withGrowth } from "./canvas.ts";
import type { Command } from "./command.ts";

/** Brings several nodes on the canvas beside what is there, which does not move. Where all of them
 * are there already, nothing changes and there is nothing to undo. */
export const showSeveral: Command<{ nodes: readonly Node[] }, Growth> = {
  id: "show-several",
  label: "show",
  enabled: (state, { nodes }) => nodes.some(({ id }) => !isOnCanvas(state, id)),
  load: async ({ nodes }, tools, state, signal) => {
    const { canvas } = state.view;
    const back = canvas.hidden.filter(({ id }) => nodes.some((node) => node.id === id));
    // What was hidden comes back to its place, and the new ones find theirs beside it.
    const there = {
      ...state,
      view: { ...state.view, canvas: { ...canvas, nodes: [...canvas.nodes, ...back] } },
    };
    const around = nodes.find(({ id }) => isOnCanvas(there, id))?.id ?? null;
    const grown = await growth(there, nodes, around, tools, signal);
    return { ...grown, placed: [...back, ...grown.placed] };
  },
  run: (state, { nodes }, loaded) => {
    if (loaded.placed.length === 0) return state;
    const next = withGrowth(state, loaded);
    const { trail } = next.view.canvas;
    const first = nodes[0];
    const begun = trail.length > 0 || first === undefined;
    return {
      ...next,
      view: {
        ...next.view,
        canvas: {
          ...next.view.canvas,
          trail: begun ? trail : [{ node: first.id, added: loaded.placed.length - 1 }],
        },
      },
    };
  },
};
