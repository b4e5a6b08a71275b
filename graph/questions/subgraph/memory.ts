import type { SubgraphAnswer } from "#graph/model/answers/nodes.ts";
import type { SubgraphParameters } from "#graph/model/parameters.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { gather } from "../gather.ts";

/** Keeps of each node's outgoing relationships those that end within the set. */
export const subgraphInMemory = async (
  graph: MemoryGraph,
  { nodeIds }: SubgraphParameters,
  pace: Pace,
): Promise<SubgraphAnswer> => {
  const known = new Set(nodeIds.filter((id) => graph.nodes.has(id)));
  const among: string[] = [];
  for (const id of known) {
    await pace.step();
    for (const { id: relationship, to } of graph.outgoing(id))
      if (known.has(to)) among.push(relationship);
  }
  return gather(graph, known, among);
};
