import type { MapTheme, OverviewAnswer } from "#graph/model/answers/corpus.ts";
import { byId } from "#graph/model/ids.ts";
import type { Node } from "#graph/model/records.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { forestOf } from "../goal-tree/forest.ts";
import { metaInMemory } from "../meta/memory.ts";
import { summaryOf } from "../ties/summary.ts";
import { type ShownRoot, shownOf } from "./shown.ts";
import { answerWorked } from "./worked.ts";

/** Puts the start view together. */
export const overviewInMemory = async (
  graph: MemoryGraph,
  _: Record<string, never>,
  pace: Pace,
): Promise<OverviewAnswer> => {
  const hub = hubOf(graph);
  const setOut = new Set(
    (hub === undefined ? [] : graph.outgoing(hub, "SET_OUT")).map(({ to }) => to),
  );
  const shown = shownOf(forestOf(graph), setOut);
  const themes = await mapThemes(graph, shown.themes, pace);
  const otherRoots = await mapThemes(graph, shown.otherRoots, pace);
  const marked = [...themes, ...otherRoots].flatMap(({ goals }) => goals);
  const { counts, data } = metaInMemory(graph);
  return {
    hub: hub === undefined ? null : graph.node(hub),
    themes,
    otherRoots,
    counts: {
      ...counts,
      ...basisCounts(graph),
      goals: new Set(marked.map(({ goal }) => goal.id)).size,
      ties: marked.reduce((sum, { ties }) => sum + ties, 0),
    },
    documents: [...graph.documents.values()],
    corpora: data.corpora,
    questions: await answerWorked(graph, pace),
    ...shown.more,
  };
};

const hubOf = (graph: MemoryGraph): string | undefined =>
  graph.corpora.flatMap(({ hub }) => (hub !== null && graph.nodes.has(hub) ? [hub] : []))[0];

const basisCounts = (graph: MemoryGraph): { stated: number; inferred: number } => {
  const counts = { stated: 0, inferred: 0 };
  for (const { basis } of graph.relationships.values()) counts[basis] += 1;
  return counts;
};

const mapThemes = async (
  graph: MemoryGraph,
  roots: readonly ShownRoot[],
  pace: Pace,
): Promise<MapTheme[]> => {
  const marked = async (id: string): Promise<MapTheme["goals"][number]> => {
    await pace.step();
    const { stated, inferred, marks } = await summaryOf(graph, id, pace);
    return { goal: graph.node(id), ties: stated + inferred, marks: [...marks] };
  };
  const themes: MapTheme[] = [];
  for (const { id, goals } of roots) {
    const { goal, ties } = await marked(id);
    const below: MapTheme["goals"] = [];
    for (const each of goals) below.push(await marked(each));
    themes.push({ goal, setOutBy: setterOf(graph, id), ties, goals: below });
  }
  return themes;
};

/** Who sets a goal out: stated before inferred, then more ties, then id. */
const setterOf = (graph: MemoryGraph, goal: string): Node | null => {
  const setters = graph
    .incoming(goal, "SET_OUT")
    .map(({ from, basis }) => ({ node: graph.node(from), inferred: basis === "inferred" }))
    .sort(
      (left, right) =>
        Number(left.inferred) - Number(right.inferred) ||
        right.node.ties - left.node.ties ||
        byId(left.node.id, right.node.id),
    );
  return setters[0]?.node ?? null;
};
