import { received, type SceneChange } from "#client/state/briefing.ts";
import type { Command } from "./command.ts";

/** Takes up what the browser has kept, or what another tab did; no act of the reader. */
export const receiveScenes: Command<{ change: SceneChange }> = {
  id: "receive-scenes",
  label: "receiveScenes",
  run: (state, { change }) => ({ ...state, briefing: received(state.briefing, change) }),
};
