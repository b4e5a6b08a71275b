import type { NeighboursAnswer } from "#graph/model/answers/nodes.ts";
import { byId } from "#graph/model/ids.ts";
import type { NeighboursParameters } from "#graph/model/parameters.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { type CursorContext, type CursorKey, readCursor, writeCursor } from "../cursor.ts";
import { basisRank, byTier, passes, typeRank } from "../ranking.ts";

type Key = readonly [tier: number, basis: number, lessTies: number, id: string];

interface Neighbour {
  readonly node: Node;
  readonly relationships: readonly Relationship[];
  readonly key: Key;
}

/** Groups a node's relationships by their other end, ranks the groups and cuts a page. */
export const neighboursInMemory = async (
  graph: MemoryGraph,
  parameters: NeighboursParameters,
  pace: Pace,
): Promise<NeighboursAnswer> => {
  const { id, limit, cursor, ...filter } = parameters;
  graph.node(id);
  const context: CursorContext = {
    version: graph.version,
    question: "neighbours",
    filter: [id, filter.direction, filter.types, filter.kinds, filter.basis],
  };
  const ranked = await rankNeighbours(graph, parameters, pace);
  const after = cursor === undefined ? undefined : readCursor(cursor, 4, context);
  const rest = after === undefined ? ranked : ranked.filter(({ key }) => byKey(key, after) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    nodes: page.map(({ node }) => node),
    relationships: page.flatMap(({ relationships }) => relationships),
    page: {
      next: last === undefined || rest.length <= limit ? null : writeCursor([...last.key], context),
      total: ranked.length,
      exact: true,
    },
  };
};

const rankNeighbours = async (
  graph: MemoryGraph,
  { id, direction, types, kinds, basis }: NeighboursParameters,
  pace: Pace,
): Promise<Neighbour[]> => {
  const groups = new Map<string, Relationship[]>();
  for (const relationship of relationshipsAt(graph, id, direction)) {
    await pace.step();
    if (!passes(types, relationship.type) || !passes(basis, relationship.basis)) continue;
    const other = relationship.from === id ? relationship.to : relationship.from;
    if (!passes(kinds, graph.node(other).kind)) continue;
    const group = groups.get(other);
    if (group === undefined) groups.set(other, [relationship]);
    else group.push(relationship);
  }
  return Array.from(groups, ([other, group]) => neighbourOf(graph.node(other), group)).sort(
    (left, right) => byKey(left.key, right.key),
  );
};

const relationshipsAt = (
  graph: MemoryGraph,
  id: string,
  direction: NeighboursParameters["direction"],
): readonly Relationship[] => {
  if (direction === "out") return graph.outgoing(id);
  return direction === "in" ? graph.incoming(id) : graph.around(id);
};

const neighbourOf = (node: Node, group: readonly Relationship[]): Neighbour => {
  const relationships = group.toSorted(byTier);
  const [best] = relationships;
  return {
    node,
    relationships,
    key: [best ? typeRank(best) : 0, best ? basisRank(best) : 0, -node.ties, node.id],
  };
};

const byKey = (left: Key | CursorKey, right: Key | CursorKey): number => {
  for (const at of [0, 1, 2]) {
    const difference = Number(left[at]) - Number(right[at]);
    if (difference !== 0) return difference;
  }
  return byId(String(left[3]), String(right[3]));
};
