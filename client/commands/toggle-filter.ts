import type { Command } from "./command.ts";
import { type FilterRow, isOff, offValues, withOff } from "./filter.ts";

/** Switches a legend row off, or on again. */
export const toggleFilter: Command<FilterRow> = {
  id: "toggle-filter",
  label: "toggleFilter",
  run: (state, row) => {
    const off = offValues(state, row.filter);
    const next = isOff(state, row) ? off.filter((each) => each !== row.value) : [...off, row.value];
    return withOff(state, row.filter, next);
  },
};
