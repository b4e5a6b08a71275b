import { isOnCanvas } from "#client/state/selectors.ts";
import type { Command } from "./command.ts";

/** Pins nodes to their places, or lets them go where all of them are pinned: a new layout leaves
 * pinned nodes where they are. */
export const pin: Command<{ nodes: readonly string[] }> = {
  id: "pin",
  label: "pin",
  shortcuts: ["p"],
  enabled: (state, { nodes }) => nodes.some((node) => isOnCanvas(state, node)),
  run: (state, { nodes }) => {
    const { canvas } = state.view;
    const before = new Set(canvas.pinned);
    const loose = nodes.filter((node) => !before.has(node) && isOnCanvas(state, node));
    const given = new Set(nodes);
    const pinned =
      loose.length === 0
        ? canvas.pinned.filter((id) => !given.has(id))
        : [...canvas.pinned, ...loose];
    return { ...state, view: { ...state.view, canvas: { ...canvas, pinned } } };
  },
};
