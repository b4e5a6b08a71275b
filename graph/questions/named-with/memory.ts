import type { NamedWithAnswer } from "#graph/model/answers/nodes.ts";
import { byId } from "#graph/model/ids.ts";
import type { NamedWithParameters } from "#graph/model/parameters.ts";
import type { Passage } from "#graph/model/records.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { gather } from "../gather.ts";
import { joined } from "../ranges.ts";

/** Sentences that are shown of a node: who wants all of them reads the article. */
export const shownSentences = 3;

/** Goes through the sentences that name any of the given nodes, in the order of the text. */
export const namedWithInMemory = async (
  graph: MemoryGraph,
  { ids, limit }: NamedWithParameters,
  pace: Pace,
): Promise<NamedWithAnswer> => {
  for (const id of ids) graph.node(id, "ids");
  const given = new Set(ids);
  const apart = new Set<string>(given);
  const naming = new Set<string>();
  for (const id of given) {
    await pace.step();
    for (const { from, to } of graph.around(id)) apart.add(from).add(to);
    for (const { passage } of graph.mentionsOf(id)) naming.add(passage);
  }
  const found = new Map<string, Passage[]>();
  for (const passage of graph.passages.values()) {
    if (passage.role !== "sentence" || !naming.has(passage.id)) continue;
    await pace.step();
    for (const node of new Set(graph.mentionsIn(passage.id).map((mention) => mention.node)))
      if (!apart.has(node)) {
        const sentences = found.get(node);
        if (sentences === undefined) found.set(node, [passage]);
        else sentences.push(passage);
      }
  }
  const ranked = [...found].sort(
    ([one, left], [other, right]) => right.length - left.length || byId(one, other),
  );
  const kept = ranked.slice(0, limit);
  const shown = kept.flatMap(([, sentences]) => sentences.slice(0, shownSentences));
  const passages = new Map(shown.map((passage) => [passage.id, passage]));
  const documents = new Set(shown.map(({ document }) => document));
  return {
    named: kept.map(([node, sentences]) => ({
      node,
      sentences: sentences.length,
      places: sentences.slice(0, shownSentences).map(({ id }) => ({
        passage: id,
        ranges: joined(
          graph
            .mentionsIn(id)
            .filter((mention) => mention.node === node || given.has(mention.node))
            .map(({ range }) => range),
        ),
      })),
    })),
    total: ranked.length,
    nodes: gather(
      graph,
      kept.map(([node]) => node),
      [],
    ).nodes,
    passages: [...passages.values()].sort((left, right) => byId(left.id, right.id)),
    documents: [...graph.documents.values()].filter(({ id }) => documents.has(id)),
  };
};
