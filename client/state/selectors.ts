import type { Basis, Modality } from "#graph/model/claims.ts";
import { documentsOf, factFilterOf, passesFact } from "#graph/model/fact-filter.ts";
import { byId } from "#graph/model/ids.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import type { AnyRelationType } from "#graph/model/relations.ts";
import type { State } from "./state.ts";

/** A selector that answers once for each state: many parts of the page ask the same of it. What it
 * answers is shared, and nobody may change it. */
const once = <Answer>(select: (state: State) => Answer): ((state: State) => Answer) => {
  const answers = new WeakMap<State, { readonly answer: Answer }>();
  return (state) => {
    const known = answers.get(state) ?? { answer: select(state) };
    answers.set(state, known);
    return known.answer;
  };
};

/** Nodes on the canvas, filtered or not, in the canvas' order. */
export const canvasNodes = once(({ view, facts }): readonly Node[] =>
  view.canvas.nodes.flatMap(({ id }) => facts.nodes[id] ?? []),
);

/** Relationships among the nodes on the canvas, filtered or not, by id. */
export const canvasRelationships = once(({ view, facts }): readonly Relationship[] => {
  const there = new Set(view.canvas.nodes.map(({ id }) => id));
  return Object.values(facts.relationships)
    .filter(({ from, to }) => there.has(from) && there.has(to))
    .sort((left, right) => byId(left.id, right.id));
});

/** Ids of what is on the canvas, with what is folded into it. */
export const presentIds = once(
  ({ view: { canvas } }): ReadonlySet<string> =>
    new Set(
      [...canvas.nodes, ...canvas.folded.flatMap(({ leaves }) => leaves)].map(({ id }) => id),
    ),
);

/** How many relationships of a node the canvas draws, stated and inferred apart. A loop counts once. */
export const tiesInView = once((state): ReadonlyMap<string, Readonly<Record<Basis, number>>> => {
  const counts = new Map<string, Record<Basis, number>>();
  for (const { id } of visibleNodes(state)) counts.set(id, { stated: 0, inferred: 0 });
  for (const { from, to, basis } of visibleRelationships(state))
    for (const end of new Set([from, to])) {
      const count = counts.get(end);
      if (count !== undefined) count[basis] += 1;
    }
  return counts;
});

/** Nodes that the canvas draws: those on it whose kind and modality no filter takes away. */
export const visibleNodes = once((state): readonly Node[] =>
  canvasNodes(state).filter((node) => passesNode(state, node)),
);

/** Relationships that the canvas draws: among visible nodes, and none that a filter takes away. */
export const visibleRelationships = once((state): readonly Relationship[] => {
  const shown = new Set(visibleNodes(state).map(({ id }) => id));
  const { types, ...others } = state.view.filters;
  const only = state.view.only === undefined ? null : new Set(state.view.only);
  // Types are compared here, since a filter of facts lists what is left of the model's alone.
  const left = factFilterOf({ ...others, types: [] });
  return canvasRelationships(state).filter(
    (relationship) =>
      shown.has(relationship.from) &&
      shown.has(relationship.to) &&
      !types.includes(relationship.type) &&
      only?.has(relationship.id) !== false &&
      passesFact(left, relationship),
  );
});

const passesNode = ({ view }: State, { kind, modality }: Node): boolean =>
  !view.filters.kinds.includes(kind) &&
  (modality === null || !view.filters.modalities.includes(modality));

/** What a legend row counts: all that is on the canvas, and stated and inferred apart. */
export interface LegendCounts {
  readonly kinds: ReadonlyMap<AnyKind, number>;
  readonly types: ReadonlyMap<AnyRelationType, Readonly<Record<Basis, number>>>;
  readonly basis: Readonly<Record<Basis, number>>;
  readonly modalities: ReadonlyMap<Modality, number>;
  /** Relationships by the id of who says them, and by the documents that are cited for them. */
  readonly voices: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, number>;
}

/** Counts of what is on the canvas, with no regard to filters, so that a row that is switched off
 * still says what it would bring back. */
export const legendCounts = (state: State): LegendCounts => {
  const kinds = new Map<AnyKind, number>();
  const modalities = new Map<Modality, number>();
  for (const { kind, modality } of canvasNodes(state)) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (modality !== null) modalities.set(modality, (modalities.get(modality) ?? 0) + 1);
  }
  const types = new Map<AnyRelationType, Record<Basis, number>>();
  const basis: Record<Basis, number> = { stated: 0, inferred: 0 };
  const voices = new Map<string, number>();
  const documents = new Map<string, number>();
  for (const relationship of canvasRelationships(state)) {
    const counts = types.get(relationship.type) ?? { stated: 0, inferred: 0 };
    counts[relationship.basis] += 1;
    basis[relationship.basis] += 1;
    types.set(relationship.type, counts);
    if (relationship.voice !== null)
      voices.set(relationship.voice, (voices.get(relationship.voice) ?? 0) + 1);
    for (const id of documentsOf(relationship)) documents.set(id, (documents.get(id) ?? 0) + 1);
  }
  return { kinds, types, basis, modalities, voices, documents };
};

/** Whether any filter is on. */
export const isFiltered = ({ view }: State): boolean =>
  Object.values(view.filters).some((list) => list.length > 0);

/** Id of the node that was selected last, if nodes are selected. */
export const selectedNode = ({ view }: State): string | null =>
  view.selection?.type === "node" ? view.selection.id : null;

/** Ids of all selected nodes in the order in which they were selected; empty while a relationship is. */
export const selectedNodes = ({ view: { selection } }: State): readonly string[] =>
  selection?.type === "node" ? [...(selection.others ?? []), selection.id] : [];

/** Ids of all that is selected, of whatever type. */
export const selectedIds = once(
  ({ view: { selection } }): ReadonlySet<string> =>
    new Set(selection === null ? [] : [...(selection.others ?? []), selection.id]),
);

/** Whether a node is on the canvas, hidden by a filter or not. */
export const isOnCanvas = ({ view }: State, id: string): boolean =>
  view.canvas.nodes.some((placed) => placed.id === id);
