import { useMemo } from "react";
import { useView } from "#client/state/store.ts";
import { type FactFilter, factFilterOf } from "#graph/model/fact-filter.ts";

/** Which facts the legend leaves, for questions to go by; empty where all of them. */
export const useFactFilter = (): FactFilter => {
  const filters = useView(({ view }) => view.filters);
  return useMemo(() => factFilterOf(filters), [filters]);
};

/** The kinds that the legend has switched off; they are about nodes, and no question goes by them. */
export const useKindsOff = () => useView(({ view }) => view.filters.kinds);
