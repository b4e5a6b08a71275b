import type { PathsAnswer } from "#graph/model/answers.ts";
import { byId } from "#graph/model/ids.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import { Problem } from "#graph/model/problems.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { gather } from "../gather.ts";
import { isHub, Streets } from "./streets.ts";
import { findWalks } from "./walks.ts";

/** Searches from both ends; then once more with hubs, to name those that were left out. */
export const pathsInMemory = async (
  graph: MemoryGraph,
  parameters: PathsParameters,
  pace: Pace,
): Promise<PathsAnswer> => {
  const { from, to, hubs, limit } = parameters;
  graph.node(from, "from");
  graph.node(to, "to");
  if (from === to)
    throw new Problem("bad-parameter", "A path needs two different ends.", [
      { path: "to", message: "is the same node as `from`" },
    ]);
  const streets = new Streets(graph, parameters);
  const walks = await findWalks(streets, parameters, pace);
  const paths = walks.slice(0, limit).map((nodes) => ({ nodes, hops: hopsOf(streets, nodes) }));
  return {
    paths,
    ...gather(
      graph,
      paths.flatMap(({ nodes }) => nodes),
      paths.flatMap(({ hops }) => hops.flat()),
    ),
    hubsLeftOut: hubs ? [] : await hubsOnTheWay(graph, parameters, pace),
    truncated: walks.length > limit,
  };
};

const hopsOf = (streets: Streets, nodes: readonly string[]): string[][] =>
  nodes.slice(1).map((id, index) => {
    const street = streets.leaving(nodes[index] ?? "").find(({ to }) => to === id);
    return [...(street?.relationships ?? [])];
  });

const hubsOnTheWay = async (
  graph: MemoryGraph,
  parameters: PathsParameters,
  pace: Pace,
): Promise<string[]> => {
  const allowed = { ...parameters, hubs: true };
  const walks = await findWalks(new Streets(graph, allowed), allowed, pace);
  const between = walks.slice(0, parameters.limit).flatMap((nodes) => nodes.slice(1, -1));
  return [...new Set(between)].filter((id) => isHub(graph.node(id))).sort(byId);
};
