import { withEmptyCanvas } from "./canvas.ts";
import type { Command } from "./command.ts";

/** Takes everything off the canvas. */
export const clearCanvas: Command<Record<string, never>> = {
  id: "clear-canvas",
  label: "clearCanvas",
  interrupts: true,
  enabled: ({ view }) => view.canvas.nodes.length + view.canvas.hidden.length > 0,
  run: withEmptyCanvas,
};
