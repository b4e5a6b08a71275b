import type { Selection } from "#graph/model/view.ts";
import type { Command } from "./command.ts";

/** Selects a node or relationship for the inspector, or nothing. */
export const select: Command<{ selection: Selection | null }> = {
  id: "select",
  label: "select",
  run: (state, { selection }) => ({ ...state, view: { ...state.view, selection } }),
};

/** Clears the selection. */
export const deselect: Command<Record<string, never>> = {
  id: "deselect",
  label: "deselect",
  shortcuts: ["Escape"],
  enabled: ({ view }) => view.selection !== null,
  run: (state) => ({ ...state, view: { ...state.view, selection: null } }),
};
