import type { Command } from "./command.ts";

/** Brings hidden nodes back to where they were.
 * `nodes` names which; without it all of them. */
export const showHidden: Command<{ nodes?: readonly string[] }> = {
  id: "show-hidden",
  label: "showHidden",
  enabled: ({ view }) => view.canvas.hidden.length > 0,
  run: (state, { nodes }) => {
    const { canvas } = state.view;
    const back = canvas.hidden.filter(({ id }) => nodes === undefined || nodes.includes(id));
    return {
      ...state,
      view: {
        ...state.view,
        canvas: {
          ...canvas,
          nodes: [...canvas.nodes, ...back],
          hidden: canvas.hidden.filter((placed) => !back.includes(placed)),
        },
      },
    };
  },
};
