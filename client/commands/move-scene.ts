import { changed, moveChange } from "#client/state/briefing.ts";
import type { Command } from "./command.ts";

/** Brings a scene to another place among the scenes.
 * @param to its index afterwards */
export const moveScene: Command<{ scene: string; to: number }> = {
  id: "move-scene",
  label: "moveScene",
  run: (state, { scene, to }) => {
    const change = moveChange(state.briefing.scenes, scene, to);
    return change === undefined ? state : { ...state, briefing: changed(state.briefing, change) };
  },
};
