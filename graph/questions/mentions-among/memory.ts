import type { MentionsAnswer } from "#graph/model/answers/nodes.ts";
import { byId, mentionId, parseMentionId } from "#graph/model/ids.ts";
import type { MentionsParameters } from "#graph/model/parameters.ts";
import type { Passage, TextRange } from "#graph/model/records.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { joined } from "../ranges.ts";

/** Sentences that are shown of a pair: who wants all of them reads the article. */
export const shownSentences = 3;

/** Goes through the sentences that name any of the set, and pairs what each of them names. */
export const mentionsAmongInMemory = async (
  graph: MemoryGraph,
  { nodeIds, limit }: MentionsParameters,
  pace: Pace,
): Promise<MentionsAnswer> => {
  const known = new Set(nodeIds.filter((id) => graph.nodes.has(id)));
  const named = new Map<string, Set<string>>();
  const related = new Set<string>();
  for (const id of known) {
    await pace.step();
    for (const { passage } of graph.mentionsOf(id))
      named.set(passage, (named.get(passage) ?? new Set()).add(id));
    for (const { to } of graph.outgoing(id)) if (known.has(to)) related.add(mentionId(id, to));
  }
  const pairs = await pairsOf(graph, named, related, pace);
  const found = [...pairs]
    .map(([id, sentences]) => ({ ends: parseMentionId(id) ?? ["", ""], sentences }) as const)
    .sort(
      (left, right) =>
        right.sentences.length - left.sentences.length ||
        byId(left.ends[0], right.ends[0]) ||
        byId(left.ends[1], right.ends[1]),
    );
  const kept = found.slice(0, limit);
  const passages = new Map(
    kept.flatMap(({ sentences }) =>
      sentences.slice(0, shownSentences).map((passage) => [passage.id, passage] as const),
    ),
  );
  const documents = new Set([...passages.values()].map(({ document }) => document));
  return {
    mentions: kept.map(({ ends: [one, other], sentences }) => ({
      one,
      other,
      sentences: sentences.length,
      places: sentences
        .slice(0, shownSentences)
        .map(({ id }) => ({ passage: id, ranges: rangesOf(graph, id, [one, other]) })),
    })),
    passages: [...passages.values()].sort((left, right) => byId(left.id, right.id)),
    documents: [...graph.documents.values()].filter(({ id }) => documents.has(id)),
    truncated: found.length > limit,
  };
};

/** The sentences of each pair that nothing relates, in the order of the text. */
const pairsOf = async (
  graph: MemoryGraph,
  named: ReadonlyMap<string, ReadonlySet<string>>,
  related: ReadonlySet<string>,
  pace: Pace,
): Promise<Map<string, Passage[]>> => {
  const pairs = new Map<string, Passage[]>();
  for (const passage of graph.passages.values()) {
    const ids = [...(named.get(passage.id) ?? [])].sort(byId);
    if (passage.role !== "sentence" || ids.length < 2) continue;
    await pace.step();
    for (const [at, one] of ids.entries())
      for (const other of ids.slice(at + 1)) {
        const id = mentionId(one, other);
        if (related.has(id)) continue;
        const sentences = pairs.get(id);
        if (sentences === undefined) pairs.set(id, [passage]);
        else sentences.push(passage);
      }
  }
  return pairs;
};

const rangesOf = (graph: MemoryGraph, passage: string, ids: readonly string[]): TextRange[] =>
  joined(
    graph
      .mentionsIn(passage)
      .filter(({ node }) => ids.includes(node))
      .map(({ range }) => range),
  );
