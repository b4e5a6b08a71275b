import { changed, lastOrder } from "#client/state/briefing.ts";
import type { Briefing } from "#graph/model/briefing.ts";
import type { Command } from "./command.ts";

/** Puts the scenes of a file behind those that are there; one that is there by its id becomes as the
 * file has it, in its place. The title is the file's where there was none. */
export const openBriefing: Command<{ briefing: Briefing }> = {
  id: "open-briefing",
  label: "openBriefing",
  run: (state, { briefing }) => {
    const { scenes, title } = state.briefing;
    const here = new Map(scenes.map((scene) => [scene.id, scene.order]));
    const first = lastOrder(scenes);
    const put = [...briefing.scenes]
      .sort((left, right) => left.order - right.order)
      .map((scene, index) => ({ ...scene, order: here.get(scene.id) ?? first + index }));
    const change = { put, drop: [], ...(title === "" ? { title: briefing.title } : {}) };
    return { ...state, briefing: changed(state.briefing, change) };
  },
  notice: () => "briefingOpened",
};
