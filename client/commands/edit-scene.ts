import { changed } from "#client/state/briefing.ts";
import type { Scene } from "#graph/model/briefing.ts";
import type { Command } from "./command.ts";

/** Gives a scene another title or note, or other words to be spoken; without such words the
 * description of the picture is what there is to say. */
export const editScene: Command<Pick<Scene, "id" | "title" | "note" | "spoken">> = {
  id: "edit-scene",
  label: "editScene",
  run: (state, { id, title, note, spoken = "" }) => {
    const scene = state.briefing.scenes.find((each) => each.id === id);
    if (scene === undefined) return state;
    const { spoken: before = "", ...rest } = scene;
    if (scene.title === title && scene.note === note && before === spoken) return state;
    const words = spoken === "" ? {} : { spoken };
    const change = { put: [{ ...rest, title, note, ...words }], drop: [] };
    return { ...state, briefing: changed(state.briefing, change) };
  },
};
