import { byId } from "#graph/model/ids.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";

/** The records of ids, each once, in id order. */
export const gather = (
  graph: MemoryGraph,
  nodeIds: Iterable<string>,
  relationshipIds: Iterable<string>,
): { nodes: Node[]; relationships: Relationship[] } => ({
  nodes: inOrder(nodeIds).map((id) => graph.node(id)),
  relationships: inOrder(relationshipIds).map((id) => graph.relationship(id)),
});

const inOrder = (ids: Iterable<string>): string[] => [...new Set(ids)].sort(byId);
