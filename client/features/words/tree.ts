import { visibleNodes, visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { byId } from "#graph/model/ids.ts";
import { placeOfKind } from "#graph/model/kinds.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { placeOfType } from "#graph/model/relations.ts";

/** A relationship under one of its ends. */
export interface TreeTie {
  readonly relationship: Relationship;
  /** Which way it runs, seen from the node that it stands under. */
  readonly direction: "out" | "in";
  readonly other: Node;
}

/** A node with its relationships in view. */
export interface TreeNode {
  readonly node: Node;
  readonly ties: readonly TreeTie[];
}

/** What the canvas draws as a tree: nodes in legend order, under each its relationships in view. A
 * relationship stands under both its ends, one from a node to itself once. */
export const treeOf = (state: State): TreeNode[] => {
  const nodes = visibleNodes(state);
  const known = new Map(nodes.map((node) => [node.id, node]));
  const ties = new Map<string, TreeTie[]>();
  const add = (at: string, tie: Omit<TreeTie, "other">, other: string): void => {
    const node = known.get(other);
    if (node !== undefined) ties.set(at, [...(ties.get(at) ?? []), { ...tie, other: node }]);
  };
  for (const relationship of visibleRelationships(state)) {
    const { from, to } = relationship;
    add(from, { relationship, direction: "out" }, to);
    if (from !== to) add(to, { relationship, direction: "in" }, from);
  }
  return nodes
    .toSorted(
      (left, right) => placeOfKind(left.kind) - placeOfKind(right.kind) || byId(left.id, right.id),
    )
    .map((node) => ({ node, ties: (ties.get(node.id) ?? []).sort(byType) }));
};

const byType = (left: TreeTie, right: TreeTie): number =>
  placeOfType(left.relationship.type) - placeOfType(right.relationship.type) ||
  byId(left.direction, right.direction) ||
  byId(left.relationship.id, right.relationship.id);

/** A line of the tree as it is walked. */
export interface TreeRow {
  /** Names the line alone: a relationship has one under each end. */
  readonly key: string;
  readonly level: 1 | 2;
  readonly node: TreeNode;
  /** The relationship of a line of the second level. */
  readonly tie: TreeTie | null;
  readonly place: number;
  readonly among: number;
}

/** The lines that show while some nodes are open.
 * @param open ids of the nodes whose relationships show */
export const rowsOf = (tree: readonly TreeNode[], open: ReadonlySet<string>): TreeRow[] =>
  tree.flatMap((node, at): TreeRow[] => [
    { key: node.node.id, level: 1, node, tie: null, place: at + 1, among: tree.length },
    ...(open.has(node.node.id)
      ? node.ties.map(
          (tie, place): TreeRow => ({
            key: `${node.node.id} ${tie.relationship.id}`,
            level: 2,
            node,
            tie,
            place: place + 1,
            among: node.ties.length,
          }),
        )
      : []),
  ]);

/** What a key does in the tree: goes to a line, opens or closes a node; nothing for other keys.
 * @see WAI-ARIA Authoring Practices, Tree View */
export const stepInTree = (
  rows: readonly TreeRow[],
  at: number,
  key: string,
  open: ReadonlySet<string>,
): { readonly to: number } | { readonly open: string } | { readonly close: string } | null => {
  const row = rows[at];
  if (row === undefined) return null;
  const { id } = row.node.node;
  const isOpen = row.level === 1 && open.has(id);
  switch (key) {
    case "ArrowDown":
      return { to: Math.min(rows.length - 1, at + 1) };
    case "ArrowUp":
      return { to: Math.max(0, at - 1) };
    case "Home":
      return { to: 0 };
    case "End":
      return { to: rows.length - 1 };
    case "ArrowRight":
      if (row.level === 2 || row.node.ties.length === 0) return null;
      return isOpen ? { to: at + 1 } : { open: id };
    case "ArrowLeft":
      if (isOpen) return { close: id };
      return row.level === 2 ? { to: rows.findIndex((each) => each.key === id) } : null;
    default:
      return null;
  }
};
