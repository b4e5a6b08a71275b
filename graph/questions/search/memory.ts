import type { NodeHit, PassageHit, SearchAnswer } from "#graph/model/answers/corpus.ts";
import { byId } from "#graph/model/ids.ts";
import type { SearchParameters } from "#graph/model/parameters.ts";
import type { PlannedNode, SearchKey } from "#graph/model/plan.ts";
import type { Node, Passage } from "#graph/model/records.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { type Folded, fold } from "#graph/text/fold.ts";
import { passes } from "../ranking.ts";
import { Best } from "./best.ts";
import { everywhere, rangeOf } from "./match-ranges.ts";
import { isSingleLetter, type MatchManner, rankOf } from "./ranks.ts";

interface Match {
  readonly key: SearchKey;
  readonly rank: number;
}

interface Found extends Match {
  readonly node: Node;
}

/** Looks at every key and every folded sentence, so that no index has to be kept in step. */
export const searchInMemory = async (
  graph: MemoryGraph,
  { q, kinds, limit }: SearchParameters,
  pace: Pace,
): Promise<SearchAnswer> => {
  const asked = fold(q).key;
  if (asked === "") return { items: [], truncated: false };
  const nodes = new Best<Found>(limit, byFound);
  await findNodes(graph, asked, kinds, nodes, pace);
  const passages = new Best<Passage>(limit, byLength);
  if (!isSingleLetter(asked) && kinds === undefined)
    await findPassages(graph, asked, passages, pace);
  const kept = Math.min(passages.count, Math.floor(limit / 3));
  const nodeHits = nodes.items.slice(0, limit - kept).map((found) => nodeHit(found, asked));
  const passageHits = passages.items
    .slice(0, limit - nodeHits.length)
    .map((passage) => passageHit(graph, passage, asked));
  return {
    items: [...nodeHits, ...passageHits],
    truncated: nodes.count + passages.count > nodeHits.length + passageHits.length,
  };
};

const findNodes = async (
  graph: MemoryGraph,
  asked: string,
  kinds: SearchParameters["kinds"],
  best: Best<Found>,
  pace: Pace,
): Promise<void> => {
  for (const { planned, text } of linesOf(graph)) {
    const pause = pace.step();
    if (pause !== undefined) await pause;
    const { node, keys } = planned;
    if (!text.includes(asked) || !passes(kinds, node.kind)) continue;
    const match = bestMatch(keys, asked);
    if (match !== undefined) best.add({ node, ...match });
  }
};

interface Line {
  readonly planned: PlannedNode;
  readonly text: string;
}

const lines = new WeakMap<MemoryGraph, readonly Line[]>();

/** All keys of each node as one text: most nodes are passed over by one look instead of ten, which
 * at 100,000 nodes is the difference between a keystroke that is felt and one that is not. */
const linesOf = (graph: MemoryGraph): readonly Line[] => {
  const known = lines.get(graph);
  if (known !== undefined) return known;
  const made = Array.from(graph.nodes.values(), (planned) => ({
    planned,
    text: planned.keys.map(({ key }) => key).join("\n"),
  }));
  lines.set(graph, made);
  return made;
};

const byFound = (left: Found, right: Found): number =>
  left.rank - right.rank ||
  left.key.key.length - right.key.key.length ||
  right.node.ties - left.node.ties ||
  byId(left.node.id, right.node.id);

/** The best of a node's keys: by rank, then the shorter, then the first. */
const bestMatch = (keys: readonly SearchKey[], asked: string): Match | undefined => {
  let best: Match | undefined;
  for (const key of keys) {
    if (isSingleLetter(asked) && key.field !== "name") continue;
    const manner = mannerOf(key, asked);
    const rank = manner === undefined ? undefined : rankOf(key.field, manner);
    if (rank === undefined) continue;
    const better =
      best === undefined ||
      rank < best.rank ||
      (rank === best.rank && key.key.length < best.key.key.length);
    if (better) best = { key, rank };
  }
  return best;
};

const mannerOf = (searchKey: SearchKey, asked: string): MatchManner | undefined => {
  const { key } = searchKey;
  if (key === asked) return isFromStart(searchKey) ? "whole" : "prefix";
  if (key.startsWith(asked)) return "prefix";
  return key.includes(asked) ? "contains" : undefined;
};

/** Whether a spelling is that of the whole text: there are others that begin at a later word, and
 * wujin is to find 武进 before a longer name that ends in it. */
const isFromStart = ({ text, offsets }: SearchKey): boolean => offsets[0] === fold(text).offsets[0];

const nodeHit = ({ node, key }: Found, asked: string): NodeHit => ({
  type: "node",
  node,
  match: {
    field: key.field,
    text: key.text,
    // In a spelling only its start matches; further in, letters of other syllables would light up.
    ranges:
      key.field === "name" || key.field === "alias"
        ? everywhere(key, key.text, asked)
        : [rangeOf(key, key.text, 0, asked.length)],
  },
});

const foldedPassages = new WeakMap<Passage, Folded>();

/** Folding takes far longer than comparing, so each sentence is folded once. */
const foldedOf = (passage: Passage): Folded => {
  const known = foldedPassages.get(passage);
  if (known !== undefined) return known;
  const made = fold(passage.text);
  foldedPassages.set(passage, made);
  return made;
};

const findPassages = async (
  graph: MemoryGraph,
  asked: string,
  best: Best<Passage>,
  pace: Pace,
): Promise<void> => {
  for (const passage of graph.passages.values()) {
    const pause = pace.step();
    if (pause !== undefined) await pause;
    if (foldedOf(passage).key.includes(asked)) best.add(passage);
  }
};

const byLength = (left: Passage, right: Passage): number =>
  foldedOf(left).key.length - foldedOf(right).key.length || byId(left.id, right.id);

const passageHit = (graph: MemoryGraph, passage: Passage, asked: string): PassageHit => ({
  type: "passage",
  passage,
  nodes: nodesOf(graph, passage.id),
  ranges: everywhere(foldedOf(passage), passage.text, asked),
});

/** Nodes that a sentence mentions or is evidence for; who merely speaks is none of them. */
const nodesOf = (graph: MemoryGraph, passage: string): Node[] => {
  const ids = new Set(graph.mentionsIn(passage).map(({ node }) => node));
  for (const { type, id, role } of graph.citationsIn(passage)) {
    if (role === "voice") continue;
    if (type === "node") ids.add(id);
    else {
      const { from, to } = graph.relationship(id);
      ids.add(from).add(to);
    }
  }
  return Array.from(ids, (id) => graph.node(id)).sort(
    (left, right) => right.ties - left.ties || byId(left.id, right.id),
  );
};
