import type { Node, Relationship } from "#graph/model/records.ts";
import { emptyView, type View } from "#graph/model/view.ts";

/** Facts fetched so far, by id: a cache beside the view, never undone. */
export interface Facts {
  readonly nodes: Readonly<Record<string, Node>>;
  readonly relationships: Readonly<Record<string, Relationship>>;
}

/** All that the page's pure parts read. */
export interface State {
  readonly view: View;
  readonly facts: Facts;
}

export const emptyState: State = { view: emptyView, facts: { nodes: {}, relationships: {} } };

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
