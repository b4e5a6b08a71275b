import { type FactFilter, passesFact } from "#graph/model/fact-filter.ts";
import type { PlanRelationship } from "#graph/model/records.ts";
import type { RelationType } from "#graph/model/relations.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";

/** What ties are read from: nodes, and relationships by end and type. */
export type TieGraph = Pick<MemoryGraph, "nodes" | "node" | "outgoing" | "incoming">;

/** The graph of the facts that a filter leaves, as if there were no others. What is remembered of it
 * lasts as long as the question; only the whole graph's is kept, since filters are without number.
 * @returns the graph itself where everything passes */
export const filtered = (graph: MemoryGraph, filter: FactFilter): TieGraph => {
  if (Object.values(filter).every((list) => list === undefined)) return graph;
  const left = (
    links: (id: string, type?: RelationType) => readonly PlanRelationship[],
  ): TieGraph["outgoing"] => {
    const known = new Map<string, readonly PlanRelationship[]>();
    return (id, type) => {
      const key = `${type ?? ""} ${id}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = links(id, type).filter((link) => passesFact(filter, link));
      known.set(key, found);
      return found;
    };
  };
  return {
    nodes: graph.nodes,
    node: (id, path) => graph.node(id, path),
    outgoing: left((id, type) => graph.outgoing(id, type)),
    incoming: left((id, type) => graph.incoming(id, type)),
  };
};
