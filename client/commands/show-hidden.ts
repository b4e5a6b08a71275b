import type { Placed } from "#graph/model/view.ts";
import type { Command } from "./command.ts";

/** Brings hidden nodes back to where they were, or beside it where something else stands there now.
 * `nodes` names which; without it all of them. */
export const showHidden: Command<{ nodes?: readonly string[] }, readonly Placed[]> = {
  id: "show-hidden",
  label: "showHidden",
  enabled: ({ view }) => view.canvas.hidden.length > 0,
  load: async ({ nodes }, { layouter }, state, signal) => {
    const back = state.view.canvas.hidden.filter(
      ({ id }) => nodes === undefined || nodes.includes(id),
    );
    return layouter.settle(state, back, signal);
  },
  run: (state, _args, placed) => {
    const { canvas } = state.view;
    const wanted = new Set(placed.map(({ id }) => id));
    const hidden = canvas.hidden.filter(({ id }) => !wanted.has(id));
    const back = placed.filter(({ id }) => canvas.hidden.some((each) => each.id === id));
    return {
      ...state,
      view: {
        ...state.view,
        canvas: {
          ...canvas,
          nodes: [...canvas.nodes, ...back],
          hidden,
        },
      },
    };
  },
};
