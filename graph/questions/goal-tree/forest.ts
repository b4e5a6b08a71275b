import { components, type Link } from "#graph/analyse/cycles.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import { inTextOrder } from "../text-order.ts";
import { partsOf } from "../ties/below.ts";

/** Which goals stand at the top and which directly below which, in the order of the text. */
export interface Forest {
  readonly roots: readonly string[];
  readonly children: ReadonlyMap<string, readonly string[]>;
}

const remembered = new WeakMap<MemoryGraph, Forest>();

/** The goals of a graph by `PART_OF`, kept with the graph. Roots are the goals that are part of no
 * other goal, and of each ring that is part of nothing outside it the goal that the text names
 * first, so that every goal hangs from a root. */
export const forestOf = (graph: MemoryGraph): Forest => {
  const known = remembered.get(graph);
  if (known !== undefined) return known;
  const goals = inTextOrder(
    graph,
    [...graph.nodes.values()].filter(({ node }) => node.kind === "Goal").map(({ node }) => node.id),
  );
  const place = new Map(goals.map((id, index) => [id, index]));
  const byPlace = (left: string, right: string): number =>
    (place.get(left) ?? 0) - (place.get(right) ?? 0);
  const children = new Map(
    goals.map((id) => [id, [...new Set(partsOf(graph, id).map(({ from }) => from))].sort(byPlace)]),
  );
  const made = { roots: rootsOf(goals, children).sort(byPlace), children };
  remembered.set(graph, made);
  return made;
};

const rootsOf = (
  goals: readonly string[],
  children: ReadonlyMap<string, readonly string[]>,
): string[] => {
  const links: Link[] = goals.flatMap((id) =>
    (children.get(id) ?? []).map((child): Link => [id, child]),
  );
  const rings = components(goals, links);
  const ringOf = new Map(rings.flatMap((ring) => ring.map((id) => [id, ring])));
  const below = new Set(
    links
      .filter(([from, to]) => ringOf.get(from) !== ringOf.get(to))
      .map(([, to]) => ringOf.get(to)),
  );
  const started = new Set<readonly string[]>();
  return goals.filter((id) => {
    const ring = ringOf.get(id);
    if (ring === undefined || below.has(ring) || started.has(ring)) return false;
    started.add(ring);
    return true;
  });
};
