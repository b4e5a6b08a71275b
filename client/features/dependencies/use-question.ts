import { useEffect, useMemo, useRef } from "react";
import { useLocation, useSearchParams } from "wouter";
import { holdFacts } from "#client/commands/hold-facts.ts";
import { openDependencies } from "#client/commands/open-dependencies.ts";
import { useRun } from "#client/commands/runner.ts";
import { useView } from "#client/state/store.ts";
import { dependenciesUrl, restQuestionOf, restUrl } from "#client/state/url.ts";
import { type FactFilter, factFilterOf, factFilters } from "#graph/model/fact-filter.ts";
import type { RestQuestion } from "#graph/model/view.ts";

/** The facts that the legend leaves, which every question of this screen goes by. */
export const useFactFilter = (): FactFilter => {
  const filters = useView(({ view }) => view.filters);
  return useMemo(() => factFilterOf(filters), [filters]);
};

/** The question in the address, and a way to ask another. The address also holds the facts that are
 * used: one that is opened from outside brings them, and afterwards follows what the reader does. */
export const useQuestion = (
  id: string | null,
): { question: RestQuestion | null; ask: (change: Partial<RestQuestion>) => void } => {
  const run = useRun();
  const [, navigate] = useLocation();
  const [query] = useSearchParams();
  const text = query.toString();
  const question = useMemo(
    () => (id === null ? null : restQuestionOf(id, new URLSearchParams(text))),
    [id, text],
  );
  useEffect(() => void run(openDependencies, { question }), [question, run]);
  useFactsInAddress(question);
  return {
    question,
    ask: (change) => {
      if (question !== null) navigate(restUrl({ ...question, ...change }));
    },
  };
};

const useFactsInAddress = (question: RestQuestion | null): void => {
  const run = useRun();
  const filter = useFactFilter();
  const brought = useRef(false);
  useEffect(() => {
    if (!brought.current) {
      brought.current = true;
      const facts = factsIn(new URLSearchParams(location.search));
      if (facts !== null) {
        void run(holdFacts, { facts });
        return;
      }
    }
    if (question === null || !location.pathname.startsWith(dependenciesUrl)) return;
    const address = restUrl(question, filter);
    if (address !== `${location.pathname}${location.search}`)
      history.replaceState(history.state, "", address);
  }, [question, filter, run]);
};

/** The facts that an address names.
 * @returns null where it names none, or what the model does not know */
const factsIn = (query: URLSearchParams): FactFilter | null => {
  const facts: Record<string, string[]> = {};
  for (const [key, schema] of Object.entries(factFilters)) {
    const value = query.get(key);
    if (value === null) continue;
    const list = schema.safeParse(value.split(",").filter((each) => each !== ""));
    if (!list.success) return null;
    facts[key] = list.data ?? [];
  }
  return Object.keys(facts).length === 0 ? null : (facts as FactFilter);
};
