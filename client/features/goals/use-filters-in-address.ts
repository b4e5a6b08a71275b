import { useEffect, useRef } from "react";
import { useSearchParams } from "wouter";
import { useRun } from "#client/commands/runner.ts";
import { setFilters } from "#client/commands/set-filters.ts";
import { filtersIn, withFilters } from "#client/state/filter-address.ts";
import { useView } from "#client/state/store.ts";

/** Keeps the filters of the legend in the query, so that a link shows the same ties: an address that
 * brings filters sets them, and a change of them, or a link without any, writes them. */
export const useFiltersInAddress = (): void => {
  const [query, setQuery] = useSearchParams();
  const filters = useView(({ view }) => view.filters);
  const run = useRun();
  const written = useRef<string | null>(null);
  useEffect(() => {
    const here = query.toString();
    const next = withFilters(query, filters).toString();
    if (here === next) {
      written.current = here;
      return;
    }
    const brought = here === written.current ? null : filtersIn(query);
    written.current = brought === null ? next : here;
    if (brought === null) setQuery(new URLSearchParams(next), { replace: true });
    else void run(setFilters, { filters: brought });
  }, [query, filters, run, setQuery]);
};
