import { selectedNodes, visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { byId } from "#graph/model/ids.ts";
import { type AnyKind, placeOfKind } from "#graph/model/kinds.ts";
import type { Node, Relationship } from "#graph/model/records.ts";

/** The selected nodes in the order in which they were selected. */
export const chosenNodes = (state: State): Node[] =>
  selectedNodes(state).flatMap((id) => state.facts.nodes[id] ?? []);

/** Relationships whose two ends are selected, as far as no filter takes them away, by id. */
export const among = (state: State): Relationship[] => {
  const chosen = new Set(selectedNodes(state));
  return visibleRelationships(state).filter(({ from, to }) => chosen.has(from) && chosen.has(to));
};

/** How many nodes of each kind, in the order of the legend. */
export const countsByKind = (nodes: readonly Node[]): [kind: AnyKind, count: number][] => {
  const counts = new Map<AnyKind, number>();
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(
    ([left], [right]) => placeOfKind(left) - placeOfKind(right) || byId(left, right),
  );
};
