import { isOnCanvas } from "#client/state/selectors.ts";
import { withHidden } from "./canvas.ts";
import type { Command } from "./command.ts";

/** Takes nodes off the canvas; their places are kept for when they come back. */
export const hide: Command<{ nodes: readonly string[] }> = {
  id: "hide",
  label: "hide",
  shortcuts: ["h", "Delete"],
  enabled: (state, { nodes }) => nodes.some((node) => isOnCanvas(state, node)),
  run: (state, { nodes }) => withHidden(state, new Set(nodes)),
};
