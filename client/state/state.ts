import type { Node, Relationship } from "#graph/model/records.ts";
import { emptyView, type View } from "#graph/model/view.ts";
import { type BriefingState, emptyBriefing } from "./briefing.ts";

/** Facts fetched so far, by id: a cache beside the view, never undone. */
export interface Facts {
  readonly nodes: Readonly<Record<string, Node>>;
  readonly relationships: Readonly<Record<string, Relationship>>;
}

/** What an act on the canvas changes, and undoing it brings back. Facts are a cache beside it, and
 * where the reader is (screen, goal, source) is the browser's own history. */
export type Moment = Pick<View, "canvas" | "filters" | "layers" | "selection">;

/** The acts that can be undone, latest last, and those that were, next first. */
export interface History {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
}

export const emptyHistory: History = { past: [], future: [] };

/** All that the page's pure parts read. */
export interface State {
  readonly view: View;
  readonly facts: Facts;
  /** Acts on the canvas that can be taken back; no part of a link. */
  readonly history: History;
  /** The scenes that the reader keeps in this browser, with an undo of their own. */
  readonly briefing: BriefingState;
}

export const emptyState: State = {
  view: emptyView,
  facts: { nodes: {}, relationships: {} },
  history: emptyHistory,
  briefing: emptyBriefing,
};

/** The state with more facts in its cache; newer facts replace older ones of the same id. */
export const withFacts = (
  state: State,
  answer: { nodes: readonly Node[]; relationships: readonly Relationship[] },
): State => ({
  ...state,
  facts: {
    nodes: { ...state.facts.nodes, ...Object.fromEntries(answer.nodes.map((n) => [n.id, n])) },
    relationships: {
      ...state.facts.relationships,
      ...Object.fromEntries(answer.relationships.map((r) => [r.id, r])),
    },
  },
});
