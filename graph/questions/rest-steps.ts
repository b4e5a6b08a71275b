import { type FactFilter, passesFact } from "#graph/model/fact-filter.ts";
import type { ClosureParameters } from "#graph/model/parameters.ts";
import type { PlanRelationship } from "#graph/model/records.ts";
import { type Rest, restOf } from "#graph/model/relations.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";

/** A link that carries rest, and where it leads from the node that was asked about. */
interface RestStep {
  readonly relationship: PlanRelationship;
  readonly to: string;
}

/** The links from a node to what it rests on (upstream), or to what rests on it, of the facts that a
 * filter leaves. A link from a node to itself is among them. */
export const restSteps = (
  graph: MemoryGraph,
  id: string,
  direction: ClosureParameters["direction"],
  filter: FactFilter,
): RestStep[] => {
  const upstream = direction === "upstream";
  const carries = (link: PlanRelationship, way: Rest): boolean =>
    passesFact(filter, link) && restWithin(graph, link) === way;
  return [
    ...graph
      .outgoing(id)
      .filter((link) => carries(link, upstream ? "from-on-to" : "to-on-from"))
      .map((relationship) => ({ relationship, to: relationship.to })),
    ...graph
      .incoming(id)
      .filter((link) => carries(link, upstream ? "to-on-from" : "from-on-to"))
      .map((relationship) => ({ relationship, to: relationship.from })),
  ];
};

const restWithin = (graph: MemoryGraph, { type, from, to }: PlanRelationship): Rest | undefined =>
  restOf(type, graph.node(from).kind, graph.node(to).kind);
