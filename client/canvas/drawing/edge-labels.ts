import { visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import type { Words } from "#client/ui/words.ts";

/** What stands on the lines: numbers of sources, and on an inferred one without any the word. */
export const edgeLabels = (
  state: State,
  numbers: ReadonlyMap<string, readonly number[]> | undefined,
  { t }: Words,
): Map<string, string> =>
  new Map(
    numbers === undefined
      ? []
      : visibleRelationships(state).flatMap(({ id, basis }): [string, string][] => {
          const own = numbers.get(id);
          if (own !== undefined) return [[id, inRuns(own)]];
          return basis === "inferred" ? [[id, t("basis.inferred")]] : [];
        }),
  );

/** Ascending numbers as they are printed, three and more in a row as a run: 1–3, 7. */
export const inRuns = (numbers: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) =>
      first === last ? `${first}` : `${first}${last === first + 1 ? "," : "–"}${last}`,
    )
    .join(",");
};
