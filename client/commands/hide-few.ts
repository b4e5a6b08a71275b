import { selectedIds, tiesInView } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { withHidden } from "./canvas.ts";
import type { Command } from "./command.ts";

/** Nodes with fewer relationships in view than a number. What is pinned or selected is not among
 * them: the reader has said that it matters. */
export const withFewTies = (state: State, fewer: number): Set<string> => {
  const { canvas } = state.view;
  const selected = selectedIds(state);
  return new Set(
    [...tiesInView(state)]
      .filter(([id, { stated, inferred }]) => {
        const kept = canvas.pinned.includes(id) || selected.has(id);
        return stated + inferred < fewer && !kept;
      })
      .map(([id]) => id),
  );
};

/** Hides the nodes that have fewer relationships in view than a number, counted once, before
 * anything is hidden. */
export const hideFew: Command<{ fewer: number }> = {
  id: "hide-few",
  label: "hideFew",
  enabled: (state, { fewer }) => withFewTies(state, fewer).size > 0,
  run: (state, { fewer }) => withHidden(state, withFewTies(state, fewer)),
};
