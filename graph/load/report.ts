import type { Plan } from "#graph/model/plan.ts";
import { citedPassages } from "#graph/text/cited.ts";

/** What was loaded, in numbers that a curator reads. */
export interface SeedReport {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
  readonly stated: number;
  readonly inferred: number;
  readonly documents: readonly {
    readonly id: string;
    readonly sentences: number;
    readonly cited: number;
  }[];
  /** Nodes that no relationship touches. */
  readonly untied: readonly string[];
  /** Sentences that no claim cites. */
  readonly uncited: readonly { readonly id: string; readonly text: string }[];
}

/** Sums up a plan: counts per kind and type, coverage of the sentences, nodes without ties. */
export const reportOf = (plan: Plan): SeedReport => ({
  nodes: tally(plan.nodes.map(({ node }) => node.kind)),
  relationships: tally(plan.relationships.map(({ type }) => type)),
  stated: plan.relationships.filter(({ basis }) => basis === "stated").length,
  inferred: plan.relationships.filter(({ basis }) => basis === "inferred").length,
  documents: plan.documents.map(({ id, sentences, cited }) => ({ id, sentences, cited })),
  untied: plan.nodes.filter(({ node }) => node.ties === 0).map(({ node }) => node.id),
  uncited: uncitedSentences(plan),
});

const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

const uncitedSentences = ({ passages, nodes, relationships }: Plan): SeedReport["uncited"] => {
  const cited = citedPassages(
    [...nodes.flatMap(({ claims }) => claims), ...relationships],
    passages,
  );
  return passages
    .filter(({ id, role }) => role === "sentence" && !cited.has(id))
    .map(({ id, text }) => ({ id, text }));
};

/** The report as lines for a terminal. */
export const formatReport = (report: SeedReport): string => {
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([word, count]) => `${word} ${count}`)
      .join(", ");
  return [
    `${sum(report.nodes)} nodes: ${list(report.nodes)}`,
    `${sum(report.relationships)} relationships: ${list(report.relationships)}`,
    `${report.stated} stated, ${report.inferred} inferred`,
    ...report.documents.map(
      ({ id, sentences, cited }) => `${id}: ${cited} of ${sentences} sentences cited`,
    ),
    ...report.untied.map((id) => `no relationship touches ${id}`),
    ...report.uncited.map(({ id, text }) => `no fact cites ${id}: ${text}`),
  ].join("\n");
};
