import { type FactFilter, viewFiltersOf } from "#graph/model/fact-filter.ts";
import type { Command } from "./command.ts";

/** Leaves the facts that a link names, and no others; the filters of kinds stay. */
export const holdFacts: Command<{ facts: FactFilter }> = {
  id: "hold-facts",
  label: "holdFacts",
  run: (state, { facts }) => ({
    ...state,
    view: { ...state.view, filters: viewFiltersOf(facts, state.view.filters) },
  }),
};
