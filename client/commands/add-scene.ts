import { changed, lastOrder } from "#client/state/briefing.ts";
import { mostScenes, type Scene } from "#graph/model/briefing.ts";
import type { Command } from "./command.ts";

/** Keeps the view as it is as the last scene of the briefing. */
export const addScene: Command<Pick<Scene, "id" | "title" | "note" | "spoken">> = {
  id: "add-scene",
  label: "addScene",
  enabled: ({ view, briefing }) =>
    view.canvas.nodes.length > 0 && briefing.scenes.length < mostScenes,
  run: (state, { id, title, note, spoken = "" }) => ({
    ...state,
    briefing: changed(state.briefing, {
      put: [
        {
          id,
          title,
          note,
          ...(spoken === "" ? {} : { spoken }),
          view: state.view,
          order: lastOrder(state.briefing.scenes),
        },
      ],
      drop: [],
    }),
  }),
  notice: () => "sceneAdded",
};
