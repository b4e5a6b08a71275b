import { doneAgain, takenBack } from "#client/state/briefing.ts";
import type { Command } from "./command.ts";

/** Takes back the last act on the scenes. */
export const undoScenes: Command<Record<string, never>> = {
  id: "undo-scenes",
  label: "undoScenes",
  enabled: ({ briefing }) => briefing.past.length > 0,
  run: (state) => ({ ...state, briefing: takenBack(state.briefing) }),
};

/** Does again what was taken back last. */
export const redoScenes: Command<Record<string, never>> = {
  id: "redo-scenes",
  label: "redoScenes",
  enabled: ({ briefing }) => briefing.future.length > 0,
  run: (state) => ({ ...state, briefing: doneAgain(state.briefing) }),
};
