import { without } from "#client/state/selection.ts";
import { presentIds } from "#client/state/selectors.ts";
import { type State, withFacts } from "#client/state/state.ts";
import { unique } from "#client/state/unique.ts";
import { parseMentionId } from "#graph/model/ids.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { emptyView, type Fold, type Placed, type Selection } from "#graph/model/view.ts";
import type { Tools } from "./command.ts";

/** Nodes that one step brings at most: what a reader can take in at once. */
export const stepSize = 12;

/** What a step brings on the canvas. */
export interface Growth {
  readonly nodes: readonly Node[];
  /** Every relationship among the canvas and the new nodes. */
  readonly relationships: readonly Relationship[];
  readonly placed: readonly Placed[];
}

/** The state before a canvas is begun anew; facts and filters stay. */
export const withEmptyCanvas = (state: State): State => ({
  ...state,
  view: { ...state.view, canvas: emptyView.canvas, selection: null },
});

/** Fetches all relationships among the canvas and some new nodes, and finds their places.
 * @param around node that the new ones were opened from, if any */
export const growth = async (
  state: State,
  added: readonly Node[],
  around: string | null,
  { api, layouter }: Tools,
  signal: AbortSignal,
): Promise<Growth> => {
  const { nodes, hidden } = state.view.canvas;
  const there = new Set(nodes.map(({ id }) => id));
  const fresh = added.filter(({ id }) => !there.has(id));
  if (fresh.length === 0) return { nodes: [], relationships: [], placed: [] };
  // What is hidden or folded may come back: its relationships with what is new must be known then.
  const away = [...hidden.map(({ id }) => id), ...presentIds(state)];
  const all = unique([...fresh, ...away.map((id) => ({ id }))]).map(({ id }) => id);
  const answer = await api.subgraph(all, signal);
  const facts = { nodes: fresh, relationships: answer.relationships };
  const placed = await layouter.place(withFacts(state, facts), facts, around, signal);
  return { ...facts, placed };
};

/** The canvas with what a step brought; what was there keeps its place. */
export const withGrowth = (state: State, { nodes, relationships, placed }: Growth): State => {
  const next = withFacts(state, { nodes, relationships });
  const { canvas } = state.view;
  const there = new Set(canvas.nodes.map(({ id }) => id));
  const added = placed.filter(({ id }) => !there.has(id));
  const shown = new Set(added.map(({ id }) => id));
  return {
    ...next,
    view: {
      ...next.view,
      canvas: {
        ...canvas,
        nodes: [...canvas.nodes, ...added],
        hidden: canvas.hidden.filter(({ id }) => !shown.has(id)),
        folded: unfolded(canvas.folded, shown),
      },
    },
  };
};

/** Folds without some leaves; one that holds none any more is gone. */
export const unfolded = (folds: readonly Fold[], ids: ReadonlySet<string>): Fold[] =>
  folds.flatMap((fold) => {
    const leaves = fold.leaves.filter(({ id }) => !ids.has(id));
    return leaves.length === 0
      ? []
      : [leaves.length === fold.leaves.length ? fold : { ...fold, leaves }];
  });

/** The state with another canvas. What is no longer on it is not selected either. */
export const withCanvas = (state: State, canvas: State["view"]["canvas"]): State => {
  const there = new Set(canvas.nodes.map(({ id }) => id));
  const gone = state.view.canvas.nodes.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  return {
    ...state,
    view: { ...state.view, canvas, selection: stillSelected(state, new Set(gone)) },
  };
};

/** The state with nodes taken off the canvas, which can be brought back to their places. What is
 * folded into one of them stays folded into it. */
export const withHidden = (state: State, ids: ReadonlySet<string>): State => {
  const { canvas } = state.view;
  return withCanvas(state, {
    ...canvas,
    nodes: canvas.nodes.filter(({ id }) => !ids.has(id)),
    pinned: canvas.pinned.filter((id) => !ids.has(id)),
    hidden: [...canvas.hidden, ...canvas.nodes.filter(({ id }) => ids.has(id))],
  });
};

const stillSelected = ({ view, facts }: State, gone: ReadonlySet<string>): Selection | null => {
  const { selection } = view;
  if (selection === null) return null;
  if (selection.type === "node") {
    const left = without(selection, (id) => gone.has(id));
    return left?.id === selection.id && left.others?.length === selection.others?.length
      ? selection
      : left;
  }
  const { from, to } = facts.relationships[selection.id] ?? {};
  const ends = selection.type === "mention" ? parseMentionId(selection.id) : [from, to];
  return ends?.some((end) => end !== undefined && gone.has(end)) ? null : selection;
};
