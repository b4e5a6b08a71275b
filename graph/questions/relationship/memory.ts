import type { RelationshipAnswer } from "#graph/model/answers/nodes.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import { voiceOf } from "../voice.ts";

/** Looks a relationship up and puts each quote into its sentence. */
export const relationshipInMemory = (
  graph: MemoryGraph,
  { id }: { id: string },
): RelationshipAnswer => {
  const relationship = graph.relationship(id);
  const { quotes, spans, spanRoles } = relationship;
  return {
    relationship,
    from: graph.node(relationship.from),
    to: graph.node(relationship.to),
    voice: voiceOf(graph, relationship.voice),
    evidence: quotes.flatMap((quote, index) => {
      const place = graph.placeOf(spans[index] ?? "");
      if (place === undefined) return [];
      const { passage, document, range } = place;
      return [{ quote, role: spanRoles[index] ?? "fact", passage, document, ranges: [range] }];
    }),
  };
};
