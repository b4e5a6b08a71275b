import { toggled } from "#client/state/selection.ts";
import { isOnCanvas } from "#client/state/selectors.ts";
import type { Command } from "./command.ts";

/** Takes a node of the canvas into what is selected, or out of it again; the others stay selected. */
export const toggleSelected: Command<{ node: string }> = {
  id: "toggle-selected",
  label: "toggleSelected",
  enabled: (state, { node }) => isOnCanvas(state, node),
  run: (state, { node }) => ({
    ...state,
    view: { ...state.view, selection: toggled(state, node) },
  }),
};
