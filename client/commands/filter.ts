import { legendCounts } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import type { ViewFilters } from "#graph/model/view.ts";

/** A row of the legend: which list of filters it belongs to, and its value there. */
export type FilterRow = {
  [Key in keyof ViewFilters]: { readonly filter: Key; readonly value: ViewFilters[Key][number] };
}[keyof ViewFilters];

/** The lists that hold what is left on. */
const kept: readonly (keyof ViewFilters)[] = ["voices", "documents"];

/** Whether a legend row is switched off. */
export const isOff = ({ view }: State, { filter, value }: FilterRow): boolean => {
  const list: readonly string[] = view.filters[filter];
  return kept.includes(filter) ? list.length > 0 && !list.includes(value) : list.includes(value);
};

/** The rows of a part of the legend that are switched off. */
export const offValues = (state: State, filter: keyof ViewFilters): readonly string[] =>
  kept.includes(filter)
    ? presentValues(state, filter).filter((value) => isOff(state, { filter, value } as FilterRow))
    : state.view.filters[filter];

/** All values of a list that stand on the canvas. */
export const presentValues = (state: State, filter: keyof ViewFilters): readonly string[] => {
  const counts = legendCounts(state);
  if (filter === "basis") return ["stated", "inferred"];
  return [...counts[filter].keys()];
};

/** The state with the rows of a part of the legend that are off replaced. Where that would leave
 * nothing on of a list that holds what is left on, all of it comes on again: an empty list is all. */
export const withOff = (state: State, filter: keyof ViewFilters, off: readonly string[]): State => {
  const left = presentValues(state, filter).filter((value) => !off.includes(value));
  const list = !kept.includes(filter) ? off : off.length === 0 ? [] : left;
  return { ...state, view: { ...state.view, filters: { ...state.view.filters, [filter]: list } } };
};
