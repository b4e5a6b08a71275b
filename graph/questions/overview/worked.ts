import type { AnsweredQuestion } from "#graph/model/answers/corpus.ts";
import type { Claim } from "#graph/model/claims.ts";
import type { WorkedQuestion } from "#graph/model/records.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { tieGroups } from "../node/memory.ts";
import { summaryOf } from "../ties/summary.ts";

type Numbers = AnsweredQuestion["answer"];

/** Answers the worked questions of all corpora in numbers. */
export const answerWorked = async (graph: MemoryGraph, pace: Pace): Promise<AnsweredQuestion[]> => {
  const answered: AnsweredQuestion[] = [];
  for (const question of graph.corpora.flatMap(({ questions }) => questions)) {
    const answer = await numbersOf(graph, question, pace);
    if (answer !== undefined) answered.push({ ...question, answer });
  }
  return answered;
};

const numbersOf = async (
  graph: MemoryGraph,
  { asks, about }: WorkedQuestion,
  pace: Pace,
): Promise<Numbers | undefined> => {
  if (asks === "passage") return graph.passages.has(about) ? factsIn(graph, about) : undefined;
  const kind = graph.nodes.get(about)?.node.kind;
  if (kind === undefined || (asks === "ties" && kind !== "Goal")) return undefined;
  return asks === "ties" ? tiesAt(graph, about, pace) : groupsAt(graph, about);
};

const tiesAt = async (graph: MemoryGraph, goal: string, pace: Pace): Promise<Numbers> => {
  const { stated, inferred, roles } = await summaryOf(graph, goal, pace);
  return { stated, inferred, parts: roles };
};

const groupsAt = (graph: MemoryGraph, node: string): Numbers => ({
  ...counted(graph.around(node)),
  parts: tieGroups(graph, node).length,
});

/** Claims that a sentence is evidence for, and how many types of relationship are among them. */
const factsIn = (graph: MemoryGraph, passage: string): Numbers => {
  const cited = graph.citationsIn(passage).filter(({ role }) => role !== "voice");
  const types = cited
    .filter(({ type }) => type === "relationship")
    .map(({ id }) => graph.relationship(id).type);
  return { ...counted(new Set(cited.map(({ claim }) => claim))), parts: new Set(types).size };
};

const counted = (claims: Iterable<Pick<Claim, "basis">>): { stated: number; inferred: number } => {
  const counts = { stated: 0, inferred: 0 };
  for (const { basis } of claims) counts[basis] += 1;
  return counts;
};
