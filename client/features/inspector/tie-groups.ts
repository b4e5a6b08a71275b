import type { NeighboursAnswer, TieGroup } from "#graph/model/answers/nodes.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import type { AnyRelationType } from "#graph/model/relations.ts";

/** A tie as a row: the relationship and the node at its other end. */
export interface TieRowData {
  readonly relationship: Relationship;
  readonly other: Node;
}

/** Ties of one type and direction. */
export interface TieGroupData {
  readonly type: AnyRelationType;
  readonly direction: "out" | "in";
  /** All that there are, fetched or not. */
  readonly count: number;
  readonly rows: readonly TieRowData[];
}

/** Ties of a node by type and direction, with the rows fetched so far.
 * @param groups what the node answers of its ties, by type, direction and kind
 * @param pages neighbours fetched; a relationship in several of them counts once */
export const tieGroups = (
  node: string,
  groups: readonly TieGroup[],
  pages: readonly NeighboursAnswer[],
): TieGroupData[] => {
  const merged = new Map<
    string,
    { type: AnyRelationType; direction: "out" | "in"; count: number }
  >();
  for (const { type, direction, stated, inferred } of groups) {
    const key = `${type} ${direction}`;
    const before = merged.get(key)?.count ?? 0;
    merged.set(key, { type, direction, count: before + stated + inferred });
  }
  const rows = rowsOf(node, pages);
  return [...merged.values()].map((group) => ({
    ...group,
    rows: rows.filter(
      ({ relationship }) =>
        relationship.type === group.type &&
        (relationship.from === node ? "out" : "in") === group.direction,
    ),
  }));
};

const rowsOf = (node: string, pages: readonly NeighboursAnswer[]): TieRowData[] => {
  const nodes = new Map(pages.flatMap((page) => page.nodes.map((each) => [each.id, each])));
  const relationships = new Map(
    pages.flatMap((page) => page.relationships.map((each) => [each.id, each])),
  );
  const rank = new Map([...nodes.keys()].map((id, index) => [id, index]));
  return [...relationships.values()]
    .flatMap((relationship) => {
      const other = nodes.get(relationship.from === node ? relationship.to : relationship.from);
      return other === undefined ? [] : [{ relationship, other }];
    })
    .sort(
      (a, b) =>
        Number(a.relationship.basis === "inferred") - Number(b.relationship.basis === "inferred") ||
        (rank.get(a.other.id) ?? 0) - (rank.get(b.other.id) ?? 0),
    );
};
