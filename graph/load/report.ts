import type { Bilingual } from "#graph/model/kinds.ts";
import type { Plan } from "#graph/model/plan.ts";
import { uncitedSentences } from "./coverage.ts";
import type { Findings } from "./findings.ts";
import type { CheckedSeeds } from "./load.ts";
import type { ReadCorpus } from "./read.ts";

/** What was loaded, in numbers and lists that a curator reads. */
export interface SeedReport extends Findings {
  readonly corpora: readonly CorpusCoverage[];
  readonly nodes: Readonly<Record<string, number>>;
  /** By type, stated and inferred apart. */
  readonly relationships: Readonly<Record<string, { stated: number; inferred: number }>>;
  /** Goals without parts of which nothing is said but who sets them out and what they are part of:
   * the text may well leave it at that. */
  readonly bareGoals: readonly string[];
}

export interface CorpusCoverage {
  readonly id: string;
  /** The least share of sentences with a fact, 0 to 1; null where the corpus sets none. */
  readonly floor: number | null;
  readonly documents: readonly {
    readonly id: string;
    readonly sentences: number;
    readonly cited: number;
  }[];
  /** Sentences without a fact, with the reason where one is given. */
  readonly uncited: readonly {
    readonly id: string;
    readonly text: string;
    readonly reason: Bilingual | null;
  }[];
}

/** Sums up checked seeds. */
export const reportOf = ({ corpora, plan, findings, stale }: CheckedSeeds): SeedReport => ({
  corpora: corpora.map((corpus) => coverageOf(corpus, plan)),
  nodes: tally(plan.nodes.map(({ node }) => node.kind)),
  relationships: tallyBasis(plan),
  bareGoals: bareGoals(plan),
  findings,
  stale,
});

/** Whether a curator has something left to do: a finding or a sentence that nobody has explained, or
 * an exception that explains nothing. */
export const isOpen = ({ corpora, findings, stale }: SeedReport): boolean =>
  stale.length > 0 ||
  findings.some(({ reason }) => reason === null) ||
  corpora.some(({ uncited }) => uncited.some(({ reason }) => reason === null));

const coverageOf = ({ corpus, uncited }: ReadCorpus, plan: Plan): CorpusCoverage => {
  const { id, coverage } = corpus.value;
  const documents = plan.documents.filter((document) => document.corpus === id);
  const ids = new Set(documents.map((document) => document.id));
  return {
    id,
    floor: coverage ?? null,
    documents: documents.map(({ id, sentences, cited }) => ({ id, sentences, cited })),
    uncited: uncitedSentences(plan)
      .filter(({ document }) => ids.has(document))
      .map(({ id, text }) => ({ id, text, reason: uncited?.value.uncited[id] ?? null })),
  };
};

const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

const tallyBasis = ({ relationships }: Plan): SeedReport["relationships"] => {
  const counts: Record<string, { stated: number; inferred: number }> = {};
  for (const { type, basis } of relationships) {
    counts[type] ??= { stated: 0, inferred: 0 };
    counts[type][basis] += 1;
  }
  return counts;
};

const bareGoals = ({ nodes, relationships }: Plan): string[] => {
  const tied = new Set(
    relationships
      .filter(({ type }) => type !== "SET_OUT")
      .flatMap(({ type, from, to }) => (type === "PART_OF" ? [to] : [from, to])),
  );
  return nodes
    .filter(({ node }) => node.kind === "Goal" && !tied.has(node.id))
    .map(({ node }) => node.id);
};
