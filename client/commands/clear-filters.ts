import { isFiltered } from "#client/state/selectors.ts";
import { emptyView } from "#graph/model/view.ts";
import type { Command } from "./command.ts";

/** Switches every row of the legend on. */
export const clearFilters: Command<Record<string, never>> = {
  id: "clear-filters",
  label: "clearFilters",
  enabled: isFiltered,
  run: (state) => ({ ...state, view: { ...state.view, filters: emptyView.filters } }),
};
