import { changed } from "#client/state/briefing.ts";
import type { Command } from "./command.ts";

/** Gives the briefing a title. */
export const nameBriefing: Command<{ title: string }> = {
  id: "name-briefing",
  label: "nameBriefing",
  run: (state, { title }) =>
    title === state.briefing.title
      ? state
      : { ...state, briefing: changed(state.briefing, { put: [], drop: [], title }) },
};
