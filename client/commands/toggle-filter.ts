import type { Command } from "./command.ts";
import { type FilterRow, isOff, offValues, withFilter } from "./filter.ts";

/** Switches a legend row off, or on again. */
export const toggleFilter: Command<FilterRow> = {
  id: "toggle-filter",
  label: "toggleFilter",
  run: (state, row) => {
    const off = offValues(state.view.filters, row.filter);
    const next = isOff(state, row) ? off.filter((each) => each !== row.value) : [...off, row.value];
    return withFilter(state, row.filter, next);
  },
};
