import type { Moment, State } from "./state.ts";

/** Acts that are remembered at most. */
export const historyDepth = 200;

const momentOf = ({ view: { canvas, filters, layers, selection } }: State): Moment => ({
  canvas,
  filters,
  layers,
  selection,
});

/** The state after an act, with how it was before remembered. Selecting alone is no act, and an
 * act that leaves the canvas, the filters and the layers as they were leaves nothing to undo. */
export const remembering = (before: State, after: State): State => {
  const same = (["canvas", "filters", "layers"] as const).every(
    (part) => before.view[part] === after.view[part],
  );
  if (same || before.history !== after.history) return after;
  const past = [...before.history.past, momentOf(before)].slice(-historyDepth);
  return { ...after, history: { past, future: [] } };
};

/** The state before its last act; the same where there is none. */
export const undone = (state: State): State => {
  const moment = state.history.past.at(-1);
  if (moment === undefined) return state;
  return {
    ...state,
    view: { ...state.view, ...moment },
    history: {
      past: state.history.past.slice(0, -1),
      future: [momentOf(state), ...state.history.future],
    },
  };
};

/** The state after the act that was undone last; the same where there is none. */
export const redone = (state: State): State => {
  const [moment, ...future] = state.history.future;
  if (moment === undefined) return state;
  return {
    ...state,
    view: { ...state.view, ...moment },
    history: { past: [...state.history.past, momentOf(state)], future },
  };
};
