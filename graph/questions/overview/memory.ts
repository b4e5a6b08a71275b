import { type MapTheme, type OverviewAnswer, tieRoles } from "#graph/model/answers.ts";
import { byId } from "#graph/model/ids.ts";
import type { Node } from "#graph/model/records.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { type Forest, forestOf } from "../goal-tree/forest.ts";
import { metaInMemory } from "../meta/memory.ts";
import { countTies } from "../ties/count.ts";
import { type GoalTies, tiesOf } from "../ties/goal-ties.ts";
import { answerWorked } from "./worked.ts";

/** Puts the start view together. */
export const overviewInMemory = async (
  graph: MemoryGraph,
  _: Record<string, never>,
  pace: Pace,
): Promise<OverviewAnswer> => {
  const hub = hubOf(graph);
  const forest = forestOf(graph);
  const setOut = new Set(
    (hub === undefined ? [] : graph.outgoing(hub, "SET_OUT")).map(({ to }) => to),
  );
  const themes = await mapThemes(graph, forest, pace, (id) => setOut.has(id));
  const otherRoots = await mapThemes(graph, forest, pace, (id) => !setOut.has(id));
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
  { roots, children }: Forest,
  pace: Pace,
  passes: (id: string) => boolean,
): Promise<MapTheme[]> => {
  const themes: MapTheme[] = [];
  for (const id of roots.filter(passes)) {
    await pace.step();
    const goals: MapTheme["goals"] = [];
    for (const child of children.get(id) ?? []) {
      await pace.step();
      const ties = await tiesOf(graph, child, pace);
      goals.push({ goal: graph.node(child), ties: countTies(ties), marks: marksOf(graph, ties) });
    }
    const ties = countTies(await tiesOf(graph, id, pace));
    themes.push({ goal: graph.node(id), setOutBy: setterOf(graph, id), ties, goals });
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

const marksOf = (graph: MemoryGraph, { roles }: GoalTies): MapTheme["goals"][number]["marks"] =>
  tieRoles.flatMap((role) => roles[role].map(({ node }) => graph.node(node).kind));
