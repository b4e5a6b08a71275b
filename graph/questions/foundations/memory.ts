import type { FoundationsAnswer } from "#graph/model/answers/rest.ts";
import { byId } from "#graph/model/ids.ts";
import type { FoundationsParameters } from "#graph/model/parameters.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { restSteps } from "../rest-steps.ts";

type Item = FoundationsAnswer["items"][number];

/** Looks at every node. */
export const foundationsInMemory = async (
  graph: MemoryGraph,
  { limit, ...filter }: FoundationsParameters,
  pace: Pace,
): Promise<FoundationsAnswer> => {
  const items: Item[] = [];
  for (const { node } of graph.nodes.values()) {
    await pace.step();
    const best = new Map<string, "stated" | "inferred">();
    for (const { relationship, to } of restSteps(graph, node.id, "downstream", filter))
      if (to !== node.id && best.get(to) !== "stated") best.set(to, relationship.basis);
    if (best.size === 0) continue;
    const stated = [...best.values()].filter((basis) => basis === "stated").length;
    items.push({ node, stated, inferred: best.size - stated });
  }
  return { items: items.sort(byCount).slice(0, limit) };
};

const countOf = ({ stated, inferred }: Item): number => stated + inferred;

const byCount = (left: Item, right: Item): number =>
  countOf(right) - countOf(left) || byId(left.node.id, right.node.id);
