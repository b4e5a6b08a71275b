import { percent } from "./coverage.ts";
import type { PlacedFinding } from "./findings.ts";
import type { CorpusCoverage, SeedReport } from "./report.ts";
import { formatViolation } from "./violation.ts";

/** The report as text for a terminal: what there is, then what is left to do. */
export const formatReport = (report: SeedReport): string =>
  [
    ...formatCounts(report),
    ...report.corpora.flatMap(formatCoverage),
    ...formatBareGoals(report),
    ...formatFindings(report.findings),
    ...report.stale.map((exception) => `  ${formatViolation(exception)}`),
  ].join("\n");

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

/** Right-aligned, so that what stands below one another compares. */
const column = (word: number | string): string => String(word).padStart(9);

const formatCounts = ({ nodes, relationships }: SeedReport): string[] => {
  const counts = Object.values(relationships);
  const stated = sum(counts.map((count) => count.stated));
  const inferred = sum(counts.map((count) => count.inferred));
  return [
    `${sum(Object.values(nodes))} entities`,
    ...Object.entries(nodes).map(([kind, count]) => `${column(count)}  ${kind}`),
    `${stated + inferred} relationships: ${stated} stated, ${inferred} inferred`,
    `${column("stated")}${column("inferred")}`,
    ...Object.entries(relationships).map(
      ([type, count]) => `${column(count.stated)}${column(count.inferred)}  ${type}`,
    ),
  ];
};

const formatCoverage = ({ id, floor, documents, uncited }: CorpusCoverage): string[] => {
  const sentences = sum(documents.map((document) => document.sentences));
  const cited = sum(documents.map((document) => document.cited));
  const share = sentences === 0 ? 1 : cited / sentences;
  return [
    `${id}: ${cited} of ${sentences} sentences carry a fact, ${percent(share)}${
      floor === null ? "" : ` (at least ${percent(floor)})`
    }`,
    ...documents.map(
      (document) => `${column(document.cited)} of ${document.sentences}  ${document.id}`,
    ),
    ...uncited.flatMap((sentence) => [
      `  no fact cites ${sentence.id}: ${sentence.text}`,
      `    ${formatReason(sentence, "uncited.yaml")}`,
    ]),
  ];
};

const formatReason = ({ reason }: Pick<PlacedFinding, "reason">, file: string): string =>
  reason === null ? `mend it, or say why in ${file}` : `${reason.en} ${reason.zh}`;

const formatBareGoals = ({ bareGoals }: SeedReport): string[] => [
  `${bareGoals.length} goals of which is said only who sets them out and what they are part of`,
  ...bareGoals.map((id) => `  ${id}`),
];

const formatFindings = (findings: readonly PlacedFinding[]): string[] => {
  const open = findings.filter(({ reason }) => reason === null);
  return [
    `${findings.length} findings: ${open.length} to mend or explain, ${findings.length - open.length} explained`,
    ...[...open, ...findings.filter((finding) => !open.includes(finding))].flatMap((finding) => [
      `  ${formatViolation(finding)} [${finding.finding}]`,
      `    ${formatReason(finding, "exceptions.yaml")}`,
    ]),
  ];
};
