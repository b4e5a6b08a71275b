import type { OverviewAnswer } from "#graph/model/answers/corpus.ts";
import { mostOnMap } from "#graph/model/limits.ts";

/** A goal at the top with those directly below it, by their ids. */
export interface ShownRoot {
  readonly id: string;
  readonly goals: readonly string[];
}

export interface Shown {
  readonly themes: readonly ShownRoot[];
  readonly otherRoots: readonly ShownRoot[];
  /** What is left out, as the answer tells it; nothing where nothing is. */
  readonly more: Pick<OverviewAnswer, "more">;
}

/** What of a forest of goals the start map shows: the first in the order of the text.
 * @param setOut ids of the goals that the hub sets out */
export const shownOf = (
  forest: {
    readonly roots: readonly string[];
    readonly children: ReadonlyMap<string, readonly string[]>;
  },
  setOut: ReadonlySet<string>,
): Shown => {
  const themes = forest.roots.filter((id) => setOut.has(id));
  const others = forest.roots.filter((id) => !setOut.has(id));
  const partsOf = (id: string): readonly string[] => forest.children.get(id) ?? [];
  const cut = (ids: readonly string[], most: number): ShownRoot[] =>
    ids.slice(0, most).map((id) => ({ id, goals: partsOf(id).slice(0, mostOnMap.goals) }));
  const shown = {
    themes: cut(themes, mostOnMap.themes),
    otherRoots: cut(others, mostOnMap.otherRoots),
  };
  const more = {
    themes: themes.length - shown.themes.length,
    otherRoots: others.length - shown.otherRoots.length,
    goals: [...shown.themes, ...shown.otherRoots].reduce(
      (sum, { id, goals }) => sum + partsOf(id).length - goals.length,
      0,
    ),
  };
  return { ...shown, more: Object.values(more).some((count) => count > 0) ? { more } : {} };
};
