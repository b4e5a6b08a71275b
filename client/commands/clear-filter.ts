import { emptyView, type ViewFilters } from "#graph/model/view.ts";
import type { Command } from "./command.ts";

/** Switches every row of one part of the legend on. */
export const clearFilter: Command<{ filter: keyof ViewFilters }> = {
  id: "clear-filter",
  label: "clearFilters",
  enabled: ({ view }, { filter }) => view.filters[filter].length > 0,
  run: (state, { filter }) => ({
    ...state,
    view: {
      ...state.view,
      filters: { ...state.view.filters, [filter]: emptyView.filters[filter] },
    },
  }),
};
