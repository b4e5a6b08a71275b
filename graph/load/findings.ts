import { byId } from "#graph/model/ids.ts";
import type { Bilingual } from "#graph/model/kinds.ts";
import type { Plan } from "#graph/model/plan.ts";
import { claimFindings } from "./claim-findings.ts";
import type { Finding } from "./finding.ts";
import { nameFindings } from "./name-findings.ts";
import { entitiesOf, type Placed, relationshipsOf, violationAt } from "./placed.ts";
import type { ReadCorpus } from "./read.ts";
import { tieFindings } from "./tie-findings.ts";
import type { Violation } from "./violation.ts";

/** A finding with the place of the first that it is about, and the reason where it is meant. */
export interface PlacedFinding extends Finding {
  readonly file: string;
  /** Line from 1. */
  readonly line: number;
  readonly reason: Bilingual | null;
}

/** What a look through sound seeds brings up. */
export interface Findings {
  readonly findings: readonly PlacedFinding[];
  /** Exceptions that explain no finding of their corpus. The graph is none the worse for them. */
  readonly stale: readonly Violation[];
}

/** Looks through a plan for what needs a person's eye, each corpus by itself.
 * @param plan made from the corpora, without a violation
 * @returns all in the order of the files */
export const findingsOf = (corpora: readonly ReadCorpus[], plan: Plan): Findings => {
  const parts = corpora.map((corpus) => findIn(corpus, plan));
  return {
    findings: parts.flatMap(({ findings }) => findings),
    stale: parts.flatMap(({ stale }) => stale),
  };
};

const findIn = (corpus: ReadCorpus, plan: Plan): Findings => {
  const { id } = corpus.corpus.value;
  const nodes = plan.nodes.filter(({ node }) => node.corpus === id);
  const relationships = plan.relationships.filter((relationship) => relationship.corpus === id);
  const places = placesOf(corpus, nodes, relationships);
  const reasons = new Map(
    corpus.exceptions?.value.exceptions.map(({ finding, about, reason }) => [
      keyOf({ finding, about }),
      reason,
    ]),
  );
  const findings = [
    ...nameFindings(
      nodes.map(({ node }) => node),
      relationships,
    ),
    ...tieFindings(nodes, relationships),
    ...claimFindings(nodes, relationships, corpus, plan.passages),
  ].map((finding): PlacedFinding => {
    const { file, line } = placeOf(places.get(finding.about[0] ?? ""), corpus);
    return { ...finding, file, line, reason: reasons.get(keyOf(finding)) ?? null };
  });
  return { findings: findings.sort(byPlace), stale: staleIn(corpus, findings) };
};

const keyOf = ({ finding, about }: Pick<Finding, "finding" | "about">): string =>
  [finding, ...about.toSorted(byId)].join("\0");

const byPlace = (left: PlacedFinding, right: PlacedFinding): number =>
  byId(left.file, right.file) || left.line - right.line || byId(keyOf(left), keyOf(right));

/** Where each node and relationship was written: a plan has them in the order of the files. */
const placesOf = (
  corpus: ReadCorpus,
  nodes: Plan["nodes"],
  relationships: Plan["relationships"],
): Map<string, Placed<unknown>> => {
  const entities = entitiesOf(corpus).map((placed): [string, Placed<unknown>] => [
    placed.value.id,
    placed,
  ]);
  const links = relationshipsOf(corpus).map((placed, index): [string, Placed<unknown>] => [
    relationships[index]?.id ?? "",
    placed,
  ]);
  return new Map([...entities.slice(0, nodes.length), ...links]);
};

const placeOf = (
  placed: Placed<unknown> | undefined,
  { corpus }: ReadCorpus,
): Pick<Violation, "file" | "line"> => violationAt(placed ?? { file: corpus, path: [] }, "");

const staleIn = ({ exceptions }: ReadCorpus, findings: readonly Finding[]): Violation[] => {
  if (exceptions === undefined) return [];
  const found = new Set(findings.map(keyOf));
  return exceptions.value.exceptions.flatMap((exception, index) =>
    found.has(keyOf(exception))
      ? []
      : [
          violationAt(
            { file: exceptions, path: ["exceptions", index] },
            `there is no finding ${exception.finding} about ${exception.about.join(", ")}: take it out`,
          ),
        ],
  );
};
