import { isOnCanvas } from "#client/state/selectors.ts";
import type { Command } from "./command.ts";

/** Pins a node to its place, or lets it go: a new layout leaves pinned nodes where they are. */
export const pin: Command<{ node: string }> = {
  id: "pin",
  label: "pin",
  shortcuts: ["p"],
  enabled: (state, { node }) => isOnCanvas(state, node),
  run: (state, { node }) => {
    const { canvas } = state.view;
    const pinned = canvas.pinned.includes(node)
      ? canvas.pinned.filter((id) => id !== node)
      : [...canvas.pinned, node];
    return { ...state, view: { ...state.view, canvas: { ...canvas, pinned } } };
  },
};
