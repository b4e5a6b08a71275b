import { changed, lastOrder } from "#client/state/briefing.ts";
import { mostScenes, type Scene } from "#graph/model/briefing.ts";
import type { Command } from "./command.ts";

/** Keeps a view as the last scene of the briefing. */
export const addScene: Command<Omit<Scene, "order">> = {
  id: "add-scene",
  label: "addScene",
  enabled: ({ briefing }, { view }) =>
    view.canvas.nodes.length > 0 && briefing.scenes.length < mostScenes,
  run: (state, { spoken = "", ...scene }) => ({
    ...state,
    briefing: changed(state.briefing, {
      put: [
        {
          ...scene,
          ...(spoken === "" ? {} : { spoken }),
          order: lastOrder(state.briefing.scenes),
        },
      ],
      drop: [],
    }),
  }),
  notice: () => "sceneAdded",
};
