import { cycles, type Link } from "#graph/analyse/cycles.ts";
import type { ClosureAnswer } from "#graph/model/answers/rest.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import { byId } from "#graph/model/ids.ts";
import type { ClosureParameters } from "#graph/model/parameters.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { gather } from "../gather.ts";
import { restSteps } from "../rest-steps.ts";

/** More nodes than this no picture shows and no one reads. */
const maxNodes = 2000;

/** Walks layer by layer, breadth first. */
export const closureInMemory = async (
  graph: MemoryGraph,
  { id: root, direction, depth, ...filter }: ClosureParameters,
  pace: Pace,
): Promise<ClosureAnswer> => {
  graph.node(root);
  const found = new Set([root]);
  const layers: string[][] = [];
  let frontier = [root];
  while (layers.length < depth && found.size <= maxNodes) {
    const next = new Set<string>();
    for (const id of frontier) {
      await pace.step();
      for (const { to } of restSteps(graph, id, direction, filter))
        if (!found.has(to)) next.add(to);
    }
    if (next.size === 0) break;
    frontier = [...next].sort(byId).slice(0, maxNodes + 1 - found.size);
    for (const id of frontier) found.add(id);
    layers.push(frontier);
  }
  const walked = await linksWithin(graph, { root, layers, depth, found, direction, filter }, pace);
  return {
    root,
    layers,
    ...gather(graph, found, walked.relationships),
    cycles: cycles([...found], walked.links),
    truncated: walked.leadsOn,
  };
};

interface Walked {
  readonly root: string;
  readonly layers: readonly (readonly string[])[];
  readonly depth: number;
  readonly found: ReadonlySet<string>;
  readonly direction: ClosureParameters["direction"];
  readonly filter: FactFilter;
}

/** The links that walks within the depth follow. A link from the last layer would be one hop too
 * far even where it ends at a node that was found, so it only tells that there is more. */
const linksWithin = async (
  graph: MemoryGraph,
  { root, layers, depth, found, direction, filter }: Walked,
  pace: Pace,
): Promise<{ relationships: string[]; links: Link[]; leadsOn: boolean }> => {
  const relationships: string[] = [];
  const links: Link[] = [];
  let leadsOn = false;
  for (const [distance, layer] of [[root], ...layers].entries())
    for (const id of layer) {
      await pace.step();
      for (const { relationship, to } of restSteps(graph, id, direction, filter))
        if (distance < depth && found.has(to)) {
          relationships.push(relationship.id);
          links.push([id, to]);
        } else leadsOn = true;
    }
  return { relationships, links, leadsOn };
};
