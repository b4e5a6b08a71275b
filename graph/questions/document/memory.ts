import type { DocumentAnswer, Mark } from "#graph/model/answers/sources.ts";
import type { Claim } from "#graph/model/claims.ts";
import { byId } from "#graph/model/ids.ts";
import { unknownId } from "#graph/model/problems.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { gather } from "../gather.ts";
import { voiceOf } from "../voice.ts";

/** Collects the marks of a document's passages, and what they name. */
export const documentInMemory = async (
  graph: MemoryGraph,
  { id }: { id: string },
  pace: Pace,
): Promise<DocumentAnswer> => {
  const document = graph.documents.get(id);
  if (document === undefined) throw unknownId(id);
  const passages: DocumentAnswer["passages"] = [];
  const claims = new Set<Claim>();
  for (const passage of graph.passagesOf(id)) {
    await pace.step();
    passages.push({
      ...passage,
      marks: marksOf(graph, passage.id),
      uncited: graph.uncited.get(passage.id) ?? null,
      filed: graph.filed.get(passage.id) ?? passage.text,
    });
    for (const { claim } of graph.citationsIn(passage.id)) claims.add(claim);
  }
  const marks = passages.flatMap((passage) => passage.marks);
  const relationships = marks.filter(({ type }) => type === "relationship").map((mark) => mark.id);
  const ends = relationships.map((key) => graph.relationship(key));
  const nodes = marks.filter(({ type }) => type !== "relationship").map((mark) => mark.id);
  return {
    document,
    passages,
    voices: voicesOf(graph, claims),
    ...gather(graph, [...nodes, ...ends.flatMap(({ from, to }) => [from, to])], relationships),
  };
};

const marksOf = (graph: MemoryGraph, passage: string): Mark[] => {
  const marks = new Map<string, Mark>();
  const add = (mark: Mark): void => {
    // A node may cite one stretch for two claims; the reader sees one mark.
    marks.set([mark.type, mark.id, mark.role, mark.start, mark.end].join("\n"), mark);
  };
  for (const { type, id, role, range } of graph.citationsIn(passage))
    add({ type, id, role, start: range.start, end: range.end });
  for (const { node, range } of graph.mentionsIn(passage))
    add({ type: "mention", id: node, role: "fact", start: range.start, end: range.end });
  return [...marks.values()].sort(byMark);
};

const byMark = (left: Mark, right: Mark): number =>
  left.start - right.start ||
  right.end - left.end ||
  byId(left.type, right.type) ||
  byId(left.id, right.id) ||
  byId(left.role, right.role);

const voicesOf = (graph: MemoryGraph, claims: Iterable<Claim>): DocumentAnswer["voices"] => {
  const counts = new Map<string, number>();
  for (const { voice } of claims)
    if (voice !== null) counts.set(voice, (counts.get(voice) ?? 0) + 1);
  return Array.from(counts, ([id, count]) => ({ voice: voiceOf(graph, id), count }))
    .flatMap(({ voice, count }) => (voice === null ? [] : [{ ...voice, claims: count }]))
    .sort((left, right) => right.claims - left.claims || byId(left.id, right.id));
};
