import { legendCounts } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import type { ViewFilters } from "#graph/model/view.ts";

/** A row of the legend: which list of filters it belongs to, and its value there. */
export type FilterRow = {
  [Key in keyof ViewFilters]: { readonly filter: Key; readonly value: ViewFilters[Key][number] };
}[keyof ViewFilters];

/** Whether a legend row is switched off. */
export const isOff = ({ view }: State, { filter, value }: FilterRow): boolean =>
  offValues(view.filters, filter).includes(value);

/** Values that are off in a list of filters. */
export const offValues = (filters: ViewFilters, filter: keyof ViewFilters): readonly string[] =>
  filters[filter];

/** All values of a list that stand on the canvas. */
export const presentValues = (state: State, filter: keyof ViewFilters): readonly string[] => {
  const counts = legendCounts(state);
  if (filter === "basis") return ["stated", "inferred"];
  return [...counts[filter].keys()];
};

/** The state with a list of filters replaced. */
export const withFilter = (
  state: State,
  filter: keyof ViewFilters,
  values: readonly string[],
): State => ({
  ...state,
  view: { ...state.view, filters: { ...state.view.filters, [filter]: values } },
});
