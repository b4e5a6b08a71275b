import type { UnsaidAnswer, UnsaidGoal } from "#graph/model/answers/unsaid.ts";
import type { Claim } from "#graph/model/claims.ts";
import { byId } from "#graph/model/ids.ts";
import type { Passage, PlanRelationship, SourceDocument } from "#graph/model/records.ts";
import { maxGoalDepth } from "#graph/model/relations.ts";
import type { MemoryGraph, Place } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { gather } from "../gather.ts";
import { inTextOrder } from "../text-order.ts";
import { summaryOf } from "../ties/summary.ts";
import { asksAbove, type FoundGoal, maxGoals, namedIn, unsaidAmong } from "./answer.ts";

/** Reads what is told of every goal in numbers, in the order of the text. */
export const unsaidInMemory = async (
  graph: MemoryGraph,
  _: Record<string, never>,
  pace: Pace,
): Promise<UnsaidAnswer> => {
  const all = [...graph.nodes.values()].map(({ node }) => node);
  const ids = inTextOrder(
    graph,
    all.filter(({ kind }) => kind === "Goal").map(({ id }) => id),
  );
  const found: FoundGoal[] = [];
  for (const goal of ids.slice(0, maxGoals)) {
    await pace.step();
    const summary = await summaryOf(graph, goal, pace);
    found.push({
      summary,
      sentence: sentenceOf(graph, goal),
      above: asksAbove(summary) ? nearestAbove(graph, goal) : null,
    });
  }
  const { goals, counts } = unsaidAmong(found);
  const { nodeIds, relationshipIds, passageIds } = namedIn(goals);
  const ends = relationshipIds.map((id) => graph.relationship(id));
  const passages = [...new Set(passageIds)]
    .sort(byId)
    .flatMap((id) => graph.passages.get(id) ?? []);
  return {
    goals,
    counts,
    ...gather(graph, [...nodeIds, ...ends.flatMap(({ from, to }) => [from, to])], relationshipIds),
    passages,
    documents: documentsOf(graph, passages),
    truncated: ids.length > maxGoals,
  };
};

const documentsOf = (graph: MemoryGraph, passages: readonly Passage[]): SourceDocument[] => {
  const named = new Set(passages.map(({ document }) => document));
  return [...graph.documents.values()].filter(({ id }) => named.has(id));
};

const rank = { fact: 0, heading: 1 } as const;

interface Cited extends Place {
  readonly role: "fact" | "heading";
}

/** The first place that is evidence for what the goal says of itself, for who sets it out or for what
 * it is part of; headings after facts; who speaks never. */
const sentenceOf = (graph: MemoryGraph, id: string): UnsaidGoal["sentence"] => {
  const claims: Claim[] = [
    ...(graph.nodes.get(id)?.claims ?? []),
    ...graph.outgoing(id, "PART_OF"),
    ...graph.incoming(id, "SET_OUT"),
  ];
  const [first] = claims
    .flatMap(({ spans, spanRoles }) =>
      spans.flatMap((span, index): Cited[] => {
        const place = graph.placeOf(span);
        const role = spanRoles[index];
        if (place === undefined || role === undefined || role === "voice") return [];
        return [{ ...place, role }];
      }),
    )
    .sort(byPlace);
  if (first === undefined) return null;
  const { passage, range, role } = first;
  const quote = passage.text.slice(range.start, range.end);
  return { passage: passage.id, quote, role, ranges: [range] };
};

const byPlace = (left: Cited, right: Cited): number =>
  rank[left.role] - rank[right.role] ||
  left.document.number - right.document.number ||
  left.passage.start + left.range.start - right.passage.start - right.range.start ||
  left.range.end - right.range.end ||
  byId(left.passage.id, right.passage.id);

/** A way down from a goal above, nearest link last. */
interface WaysDown {
  readonly any: readonly PlanRelationship[];
  readonly stated: readonly PlanRelationship[] | undefined;
}

/** The body that is responsible for the nearest goal above: of all on that level the one whose chain is
 * stated, then the least by ids. */
const nearestAbove = (graph: MemoryGraph, goal: string): FoundGoal["above"] => {
  let level = new Map<string, WaysDown>([[goal, { any: [], stated: [] }]]);
  const seen = new Set([goal]);
  for (let depth = 1; depth <= maxGoalDepth && level.size > 0; depth += 1) {
    level = levelAbove(graph, level, seen);
    const chains = [...level].flatMap(([id, ways]) => chainsAt(graph, id, ways));
    const [best] = chains.sort(byChain);
    if (best !== undefined) return { node: best[0]?.from ?? "", chain: best.map(({ id }) => id) };
  }
  return null;
};

const levelAbove = (
  graph: MemoryGraph,
  level: ReadonlyMap<string, WaysDown>,
  seen: Set<string>,
): Map<string, WaysDown> => {
  const links = [...level.keys()]
    .flatMap((id) => graph.outgoing(id, "PART_OF"))
    .filter(({ to }) => graph.node(to).kind === "Goal" && !seen.has(to))
    .sort((left, right) => byId(left.id, right.id));
  const next = new Map<string, WaysDown>();
  // The first link decides the order of ways, so the least link that fits is the least way.
  for (const link of links) {
    const down = level.get(link.from);
    if (down === undefined) continue;
    const known = next.get(link.to);
    const stated =
      link.basis === "stated" && down.stated !== undefined ? [link, ...down.stated] : undefined;
    next.set(link.to, {
      any: known?.any ?? [link, ...down.any],
      stated: known?.stated ?? stated,
    });
  }
  for (const id of next.keys()) seen.add(id);
  return next;
};

const chainsAt = (graph: MemoryGraph, id: string, ways: WaysDown): PlanRelationship[][] =>
  graph
    .incoming(id, "RESPONSIBLE_FOR")
    .filter(({ from }) => graph.node(from).kind !== "Person")
    .map((link) => [link, ...((link.basis === "stated" ? ways.stated : undefined) ?? ways.any)]);

const byChain = (left: readonly PlanRelationship[], right: readonly PlanRelationship[]): number => {
  const inferred = (chain: readonly PlanRelationship[]): number =>
    chain.every(({ basis }) => basis === "stated") ? 0 : 1;
  const [first, other] = [left[0]?.id ?? "", right[0]?.id ?? ""];
  return inferred(left) - inferred(right) || byId(first, other);
};
