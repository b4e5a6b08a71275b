import { type State, withFacts } from "#client/state/state.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { emptyView, type Placed } from "#graph/model/view.ts";
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
  const there = state.view.canvas.nodes.map(({ id }) => id);
  const fresh = added.filter(({ id }) => !there.includes(id));
  if (fresh.length === 0) return { nodes: [], relationships: [], placed: [] };
  const answer = await api.subgraph([...there, ...fresh.map(({ id }) => id)], signal);
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
      },
    },
  };
};
