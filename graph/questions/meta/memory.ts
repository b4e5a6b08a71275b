import type { MetaAnswer } from "#graph/model/answers/corpus.ts";
import { type Kind, kindNames } from "#graph/model/kinds.ts";
import { type RelationType, relationTypes } from "#graph/model/relations.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";

/** Counts what a graph holds. */
export const metaInMemory = (graph: MemoryGraph): MetaAnswer => {
  const kinds = new Map<Kind, number>();
  for (const { node } of graph.nodes.values())
    kinds.set(node.kind, (kinds.get(node.kind) ?? 0) + 1);
  const types = new Map<RelationType, { stated: number; inferred: number }>();
  for (const { type, basis } of graph.relationships.values()) {
    const counts = types.get(type) ?? { stated: 0, inferred: 0 };
    counts[basis] += 1;
    types.set(type, counts);
  }
  return {
    counts: {
      nodes: graph.nodes.size,
      relationships: graph.relationships.size,
      documents: graph.documents.size,
      passages: sentencesOf(graph),
    },
    model: {
      kinds: kindNames.map((kind) => ({ kind, count: kinds.get(kind) ?? 0 })),
      types: relationTypes.map((type) => ({
        type,
        ...(types.get(type) ?? { stated: 0, inferred: 0 }),
      })),
    },
    data: {
      version: graph.version,
      corpora: graph.corpora.map(({ id, name }) => ({ id, name })),
    },
  };
};

/** How many passages a graph holds; headings and bylines are no sentences and do not count. */
const sentencesOf = (graph: MemoryGraph): number => {
  let sentences = 0;
  for (const { role } of graph.passages.values()) if (role === "sentence") sentences += 1;
  return sentences;
};
