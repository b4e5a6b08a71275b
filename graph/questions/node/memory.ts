import type { NodeAnswer, TieGroup } from "#graph/model/answers/nodes.ts";
import { placeOfKind } from "#graph/model/kinds.ts";
import type { TextRange } from "#graph/model/records.ts";
import { placeOfType } from "#graph/model/relations.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import { joined } from "../ranges.ts";
import { typeRank } from "../ranking.ts";

/** Sentences shown with a node; a name that stands everywhere would drown the rest. */
const maxPassages = 50;

/** Looks a node up with its groups and its sentences. */
export const nodeInMemory = (graph: MemoryGraph, { id }: { id: string }): NodeAnswer => {
  const node = graph.node(id);
  const places = placesOf(graph, id);
  const passages = [...graph.passages.values()].filter((passage) => places.has(passage.id));
  const counts = new Map<string, number>();
  for (const { document } of passages) counts.set(document, (counts.get(document) ?? 0) + 1);
  return {
    node,
    claims: graph.nodes.get(id)?.claims ?? [],
    ties: { total: graph.around(id).length, groups: tieGroups(graph, id) },
    documents: [...graph.documents.values()].flatMap((document) => {
      const count = counts.get(document.id);
      return count === undefined ? [] : [{ document, passages: count }];
    }),
    passages: passages
      .slice(0, maxPassages)
      .map((passage) => ({ passage, ranges: joined(places.get(passage.id) ?? []) })),
  };
};

/** The ties of a node by type, direction and the other end's kind. */
export const tieGroups = (graph: MemoryGraph, id: string): TieGroup[] => {
  const groups = new Map<string, TieGroup>();
  for (const { type, from, to, basis } of graph.around(id)) {
    const direction = from === id ? "out" : "in";
    const { kind } = graph.node(from === id ? to : from);
    const key = `${type} ${direction} ${kind}`;
    const group = groups.get(key) ?? { type, direction, kind, stated: 0, inferred: 0 };
    group[basis] += 1;
    groups.set(key, group);
  }
  return [...groups.values()].sort(byLegend);
};

const byLegend = (left: TieGroup, right: TieGroup): number =>
  typeRank(left) - typeRank(right) ||
  placeOfType(left.type) - placeOfType(right.type) ||
  (left.direction === right.direction ? 0 : left.direction === "out" ? -1 : 1) ||
  placeOfKind(left.kind) - placeOfKind(right.kind);

/** Where a node is named or cited for what it says of itself, by passage. The clause that says who
 * speaks is left out: it says nothing of the node. */
const placesOf = (graph: MemoryGraph, id: string): Map<string, TextRange[]> => {
  const places = new Map<string, TextRange[]>();
  const add = (passage: string, range: TextRange): void => {
    const ranges = places.get(passage);
    if (ranges === undefined) places.set(passage, [range]);
    else ranges.push(range);
  };
  for (const { passage, range } of graph.mentionsOf(id)) add(passage, range);
  for (const { spans, spanRoles } of graph.nodes.get(id)?.claims ?? [])
    for (const [index, span] of spans.entries()) {
      const place = spanRoles[index] === "voice" ? undefined : graph.placeOf(span);
      if (place !== undefined) add(place.passage.id, place.range);
    }
  return places;
};
