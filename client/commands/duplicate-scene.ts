import { between, changed, lastOrder, moveChange, received } from "#client/state/briefing.ts";
import { mostScenes } from "#graph/model/briefing.ts";
import type { Command } from "./command.ts";

/** Puts a copy of a scene behind it.
 * @param id of the copy */
export const duplicateScene: Command<{ scene: string; id: string }> = {
  id: "duplicate-scene",
  label: "duplicateScene",
  enabled: ({ briefing }) => briefing.scenes.length < mostScenes,
  run: (state, { scene, id }) => {
    const { briefing } = state;
    const at = briefing.scenes.findIndex((each) => each.id === scene);
    const original = briefing.scenes[at];
    if (original === undefined) return state;
    const order = between(original.order, briefing.scenes[at + 1]?.order);
    const copy = { ...original, id, order: order ?? lastOrder(briefing.scenes) };
    const put = { put: [copy], drop: [] };
    if (order !== undefined) return { ...state, briefing: changed(briefing, put) };
    // No room behind the original: all are numbered anew, in the same act.
    const moved = moveChange(received(briefing, put).scenes, id, at + 1);
    return { ...state, briefing: changed(briefing, moved ?? put) };
  },
};
