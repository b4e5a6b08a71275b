import type { Command } from "./command.ts";
import { type FilterRow, isOff, offValues, presentValues, withOff } from "./filter.ts";

/** Leaves one row of its part of the legend on and switches the others off; done again, it
 * switches them all on. */
export const isolate: Command<FilterRow> = {
  id: "isolate",
  label: "isolate",
  run: (state, row) => {
    const others = presentValues(state, row.filter).filter((value) => value !== row.value);
    const off = offValues(state, row.filter);
    const alone = !isOff(state, row) && others.every((value) => off.includes(value));
    return withOff(state, row.filter, alone ? [] : others);
  },
};
