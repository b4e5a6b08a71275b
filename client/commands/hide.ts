import { isOnCanvas } from "#client/state/selectors.ts";
import { withHidden } from "./canvas.ts";
import type { Command } from "./command.ts";

/** Takes a node off the canvas; its place is kept for when it comes back. */
export const hide: Command<{ node: string }> = {
  id: "hide",
  label: "hide",
  shortcuts: ["h", "Delete"],
  enabled: (state, { node }) => isOnCanvas(state, node),
  run: (state, { node }) => withHidden(state, new Set([node])),
};
