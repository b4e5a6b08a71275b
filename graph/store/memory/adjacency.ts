import type { PlanRelationship } from "#graph/model/records.ts";
import type { RelationType } from "#graph/model/relations.ts";

const none: readonly PlanRelationship[] = [];

/** The relationships at the one end or at the other, by node, and by node and type. */
export class Adjacency {
  private readonly all = new Map<string, PlanRelationship[]>();
  private readonly byType = new Map<
    string,
    ReadonlyMap<RelationType, readonly PlanRelationship[]>
  >();

  constructor(private readonly end: "from" | "to") {}

  add(relationship: PlanRelationship): void {
    const id = relationship[this.end];
    const list = this.all.get(id);
    if (list === undefined) this.all.set(id, [relationship]);
    else list.push(relationship);
  }

  /** Those of a node, in the order in which they were added; of one type if it is named. */
  at(id: string, type?: RelationType): readonly PlanRelationship[] {
    const all = this.all.get(id) ?? none;
    if (type === undefined || all.length === 0) return all;
    return this.typesAt(id, all).get(type) ?? none;
  }

  /** A node's relationships sorted by type when they are first asked for by type: a hub has tens of
   * thousands of one and a few of another, and most nodes are never asked. */
  private typesAt(
    id: string,
    all: readonly PlanRelationship[],
  ): ReadonlyMap<RelationType, readonly PlanRelationship[]> {
    const known = this.byType.get(id);
    if (known !== undefined) return known;
    const types = new Map<RelationType, PlanRelationship[]>();
    for (const relationship of all) {
      const list = types.get(relationship.type);
      if (list === undefined) types.set(relationship.type, [relationship]);
      else list.push(relationship);
    }
    this.byType.set(id, types);
    return types;
  }
}
