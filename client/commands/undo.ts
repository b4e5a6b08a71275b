import { redone, undone } from "#client/state/history.ts";
import type { Command } from "./command.ts";

/** Takes back the last act on the canvas. */
export const undo: Command<Record<string, never>> = {
  id: "undo",
  label: "undo",
  shortcuts: ["Mod+z"],
  interrupts: true,
  enabled: ({ history }) => history.past.length > 0,
  run: undone,
};

/** Does again what was taken back last. */
export const redo: Command<Record<string, never>> = {
  id: "redo",
  label: "redo",
  shortcuts: ["Mod+Shift+z", "Mod+y"],
  interrupts: true,
  enabled: ({ history }) => history.future.length > 0,
  run: redone,
};
