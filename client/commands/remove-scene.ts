import { changed } from "#client/state/briefing.ts";
import type { Command } from "./command.ts";

/** Takes a scene out of the briefing; it comes back by undoing. */
export const removeScene: Command<{ scene: string }> = {
  id: "remove-scene",
  label: "removeScene",
  run: (state, { scene }) => ({
    ...state,
    briefing: changed(state.briefing, { put: [], drop: [scene] }),
  }),
  notice: () => "sceneRemoved",
};
