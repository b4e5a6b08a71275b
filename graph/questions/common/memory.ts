import { relaxationsBySort } from "#graph/analyse/relaxations.ts";
import type { CommonAnswer } from "#graph/model/answers/paths.ts";
import { passesFact } from "#graph/model/fact-filter.ts";
import { byId } from "#graph/model/ids.ts";
import type { CommonParameters } from "#graph/model/parameters.ts";
import { leastOf, relaxedCommon } from "#graph/model/relax.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { inTurn } from "../all-of.ts";
import { gather } from "../gather.ts";
import { passes } from "../ranking.ts";

interface Found {
  /** All of them, in the order of the answer. */
  readonly neighbours: readonly { readonly id: string; readonly of: readonly string[] }[];
  /** Relationships among the given nodes. */
  readonly between: readonly string[];
}

/** Walks once round each of the given nodes. */
export const commonInMemory = async (
  graph: MemoryGraph,
  parameters: CommonParameters,
  pace: Pace,
): Promise<CommonAnswer> => {
  for (const id of parameters.ids) graph.node(id, "ids");
  const { neighbours, between } = await find(graph, parameters, pace);
  const { limit } = parameters;
  const listed = neighbours.slice(0, limit).map(({ id, of }) => ({ id, of: [...of] }));
  const set = new Set([...parameters.ids, ...listed.map(({ id }) => id)]);
  const { types: _, ...anyType } = parameters;
  const count = async (asked: CommonParameters): Promise<number> => {
    const found = await find(graph, asked, pace);
    return found.neighbours.length + found.between.length;
  };
  return {
    neighbours: listed,
    total: neighbours.length,
    ...gather(graph, set, await among(graph, parameters, set, pace)),
    relaxations:
      neighbours.length + between.length > 0
        ? []
        : await relaxationsBySort(relaxedCommon(parameters), { type: anyType }, limit, (each) =>
            inTurn(each, count),
          ),
    truncated: neighbours.length > limit,
  };
};

const find = async (
  graph: MemoryGraph,
  parameters: CommonParameters,
  pace: Pace,
): Promise<Found> => {
  const given = new Set(parameters.ids);
  const shared = new Map<string, Set<string>>();
  for (const id of given)
    for (const link of graph.around(id)) {
      await pace.step();
      const other = link.from === id ? link.to : link.from;
      if (given.has(other) || !passesFact(parameters, link)) continue;
      if (!passes(parameters.kinds, graph.node(other).kind)) continue;
      const of = shared.get(other);
      if (of === undefined) shared.set(other, new Set([id]));
      else of.add(id);
    }
  const neighbours = Array.from(shared, ([id, of]) => ({ id, of: [...of] }))
    .filter(({ of }) => of.length >= leastOf(parameters))
    .sort(
      (left, right) =>
        right.of.length - left.of.length ||
        graph.node(left.id).ties - graph.node(right.id).ties ||
        byId(left.id, right.id),
    );
  return { neighbours, between: await among(graph, parameters, given, pace) };
};

const among = async (
  graph: MemoryGraph,
  parameters: CommonParameters,
  set: ReadonlySet<string>,
  pace: Pace,
): Promise<string[]> => {
  const links: string[] = [];
  for (const id of set)
    for (const link of graph.outgoing(id)) {
      await pace.step();
      if (set.has(link.to) && passesFact(parameters, link)) links.push(link.id);
    }
  return links;
};
