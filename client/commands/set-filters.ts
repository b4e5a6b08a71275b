import type { ViewFilters } from "#graph/model/view.ts";
import type { Command } from "./command.ts";

/** Sets every filter of the legend at once, as an address holds them. */
export const setFilters: Command<{ filters: ViewFilters }> = {
  id: "set-filters",
  label: "toggleFilter",
  run: (state, { filters }) => ({ ...state, view: { ...state.view, filters } }),
};
