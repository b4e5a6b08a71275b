import { changed } from "#client/state/briefing.ts";
import type { Scene } from "#graph/model/briefing.ts";
import type { Command } from "./command.ts";

/** Gives a scene another title or note. */
export const editScene: Command<Pick<Scene, "id" | "title" | "note">> = {
  id: "edit-scene",
  label: "editScene",
  run: (state, { id, title, note }) => {
    const scene = state.briefing.scenes.find((each) => each.id === id);
    if (scene === undefined || (scene.title === title && scene.note === note)) return state;
    const change = { put: [{ ...scene, title, note }], drop: [] };
    return { ...state, briefing: changed(state.briefing, change) };
  },
};
