import type { RestLink } from "#graph/analyse/slip.ts";
import type { SlipAnswer } from "#graph/model/answers/rest.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import { byId } from "#graph/model/ids.ts";
import type { SlipParameters } from "#graph/model/parameters.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { gather } from "../gather.ts";
import { restSteps } from "../rest-steps.ts";
import { analysed, maxAffected, restLink, type Walked } from "./answer.ts";

/** Walks downstream layer by layer from all that slips at once, then looks at what affected goals
 * rest on. */
export const slipInMemory = async (
  graph: MemoryGraph,
  { ids, depth, ...filter }: SlipParameters,
  pace: Pace,
): Promise<SlipAnswer> => {
  for (const id of ids) graph.node(id, "ids");
  const slipping = [...new Set(ids)].sort(byId);
  const { layers, found } = await layersFrom(graph, slipping, depth, filter, pace);
  const walked: RestLink[] = [];
  let truncated = false;
  for (const [distance, layer] of layers.entries())
    for (const id of layer) {
      await pace.step();
      for (const { relationship, to } of restSteps(graph, id, "downstream", filter))
        if (distance < depth && found.has(to)) walked.push(restLink(relationship, to, id));
        else truncated = true;
    }
  const goals = layers
    .slice(1)
    .flat()
    .filter((id) => graph.node(id).kind === "Goal");
  const goalLinks = await linksOfGoals(graph, goals, filter, pace);
  const walk: Walked = { slipping, found: [...found], walked, goals, goalLinks };
  const { nodeIds, relationshipIds, ...answer } = analysed(walk);
  return { ...answer, ...gather(graph, nodeIds, relationshipIds), truncated };
};

const layersFrom = async (
  graph: MemoryGraph,
  slipping: readonly string[],
  depth: number,
  filter: FactFilter,
  pace: Pace,
): Promise<{ layers: (readonly string[])[]; found: Set<string> }> => {
  const found = new Set(slipping);
  const most = slipping.length + maxAffected;
  const layers: (readonly string[])[] = [slipping];
  for (let frontier = slipping; frontier.length > 0 && layers.length <= depth; ) {
    const next = new Set<string>();
    for (const id of frontier) {
      await pace.step();
      for (const { to } of restSteps(graph, id, "downstream", filter))
        if (!found.has(to)) next.add(to);
    }
    frontier = [...next].sort(byId).slice(0, most - found.size);
    for (const id of frontier) found.add(id);
    layers.push(frontier);
  }
  return { layers, found };
};

const linksOfGoals = async (
  graph: MemoryGraph,
  goals: readonly string[],
  filter: FactFilter,
  pace: Pace,
): Promise<RestLink[]> => {
  const links: RestLink[] = [];
  for (const id of goals) {
    await pace.step();
    for (const { relationship, to } of restSteps(graph, id, "upstream", filter))
      links.push(restLink(relationship, id, to));
  }
  return links;
};
