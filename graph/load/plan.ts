import { createHash } from "node:crypto";
import type { Claim } from "#graph/model/claims.ts";
import { kindOfId, relationshipId } from "#graph/model/ids.ts";
import { type Kind, kinds } from "#graph/model/kinds.ts";
import type { Plan, PlannedNode } from "#graph/model/plan.ts";
import type {
  Corpus,
  Mention,
  Passage,
  PlanRelationship,
  SourceDocument,
} from "#graph/model/records.ts";
import type { SeedDefaults, SeedEntity, SeedRelationship } from "#graph/model/seeds.ts";
import { labelBreaks } from "#graph/text/breaks.ts";
import { citedPassages } from "#graph/text/cited.ts";
import { filedTexts } from "#graph/text/filed.ts";
import { searchKeys } from "#graph/text/keys.ts";
import { findMentions } from "#graph/text/mentions.ts";
import { splitPassages } from "#graph/text/passages.ts";
import { findQuote } from "#graph/text/quotes.ts";
import { type CitableDocument, resolveClaim } from "./claims.ts";
import { entitiesOf, type Placed, relationshipsOf, violationAt } from "./placed.ts";
import type { ReadCorpus } from "./read.ts";
import type { Violation } from "./violation.ts";

/** Makes of read corpora all that an engine applies: passages, claims with their spans, keys,
 * mentions, label breaks, counts.
 * @returns the plan and every violation found on the way; with a violation the plan is not to be applied */
export const planCorpora = (
  corpora: readonly ReadCorpus[],
): { plan: Plan; violations: readonly Violation[] } => {
  const violations: Violation[] = [];
  const parts = corpora.map((corpus) => planCorpus(corpus, violations));
  const plan: Omit<Plan, "version"> = {
    corpora: parts.map(({ corpus }) => corpus),
    nodes: parts.flatMap(({ nodes }) => nodes),
    relationships: parts.flatMap(({ relationships }) => relationships),
    documents: parts.flatMap(({ documents }) => documents),
    passages: parts.flatMap(({ passages }) => passages),
    mentions: parts.flatMap(({ mentions }) => mentions),
    uncited: parts.flatMap(({ uncited }) => uncited),
    filed: parts.flatMap(({ filed }) => filed),
  };
  countTies(plan.nodes, plan.relationships);
  markThemes(plan.nodes, plan.relationships);
  return { plan: { version: versionOf(plan), ...plan }, violations };
};

/** Kinds whose names are clauses of the text, in which others are named. */
export const clauseKinds: ReadonlySet<Kind> = new Set<Kind>(["Goal", "Target", "Result"]);

const planCorpus = (
  read: ReadCorpus,
  violations: Violation[],
): Omit<Plan, "version" | "corpora"> & { corpus: Corpus } => {
  const { id, name, hub = null, questions = [] } = read.corpus.value;
  const citable = citableDocuments(read, violations);
  const entities = entitiesOf(read);
  const claimsOf = claimResolver(citable, violations);
  const nodes = planNodes(entities, id, claimsOf);
  const relationships = planRelationships(relationshipsOf(read), id, claimsOf, violations);
  const passages = [...citable.values()].flatMap((document) => document.passages);
  const known = new Set(passages.map((passage) => passage.id));
  for (const [index, question] of questions.entries())
    if (question.asks === "passage" && !known.has(question.about))
      violations.push(
        violationAt(
          { file: read.corpus, path: ["questions", index] },
          `there is no passage ${question.about}`,
        ),
      );
  const mentions: Mention[] = findMentions(
    passages,
    nodes.map(({ node }) => ({ ...node, clause: clauseKinds.has(node.kind) })),
  );
  return {
    corpus: { id, name, hub, questions },
    nodes,
    relationships,
    passages,
    mentions,
    filed: read.documents.flatMap(({ metadata, text }) =>
      filedTexts(citable.get(metadata.value.id)?.passages ?? [], text),
    ),
    uncited: Object.entries(read.uncited?.value.uncited ?? {}).map(([passage, reason]) => ({
      passage,
      reason,
    })),
    documents: planDocuments(
      read,
      passages,
      citedPassages([...nodes.flatMap(({ claims }) => claims), ...relationships], passages),
    ),
  };
};

const citableDocuments = (
  read: ReadCorpus,
  violations: Violation[],
): Map<string, CitableDocument> =>
  new Map(
    read.documents.map(({ metadata, text }) => {
      const { id, headings, byline, voices = [] } = metadata.value;
      const passages = splitPassages(id, text, { headings, byline });
      const texts = new Set(passages.map((passage) => passage.text));
      for (const [index, heading] of headings.entries())
        if (!texts.has(heading.trim()))
          violations.push(
            violationAt(
              { file: metadata, path: ["headings", index] },
              `“${heading}” is no line of the text`,
            ),
          );
      const clauses = voices.flatMap(({ voice, quote }, index) => {
        const place = findQuote(passages, quote)[0];
        if (place !== undefined) return [[voice, { text: quote, place }] as const];
        violations.push(
          violationAt(
            { file: metadata, path: ["voices", index] },
            `“${quote}” is not in one sentence of ${id}`,
          ),
        );
        return [];
      });
      return [id, { id, passages, voices: new Map(clauses) }];
    }),
  );

type ClaimResolver = (
  placed: Placed<SeedEntity> | Placed<SeedRelationship>,
  seed: NonNullable<SeedEntity["claims"]>[number],
  below: readonly (string | number)[],
  isResult: boolean,
) => Claim;

const claimResolver =
  (documents: ReadonlyMap<string, CitableDocument>, violations: Violation[]): ClaimResolver =>
  (placed, seed, below, isResult) => {
    const { defaults = {} } = placed.file.value as { defaults?: SeedDefaults };
    const { claim, faults } = resolveClaim(seed, defaults, documents, isResult);
    for (const { path, message } of faults)
      violations.push(violationAt(placed, message, [...below, ...path]));
    return claim;
  };

const planNodes = (
  entities: readonly Placed<SeedEntity>[],
  corpus: string,
  claimOf: ClaimResolver,
): PlannedNode[] => {
  const names = entities.flatMap(({ value }) => [value.name, ...(value.aliases ?? [])]);
  const known = [...new Set(names)].filter((name) => name.length > 1);
  return entities.map((placed) => {
    const { id, kind, name, nameEn, aliases = [], summary, properties = {} } = placed.value;
    const claims = (placed.value.claims ?? []).map((seed, index) =>
      claimOf(placed, seed, ["claims", index], kind === "Result"),
    );
    const latest = claims.at(-1);
    return {
      node: {
        id,
        kind,
        name,
        nameEn,
        aliases,
        summary,
        modality: kinds[kind].claims ? (latest?.modality ?? null) : null,
        stage: latest?.stage ?? null,
        ties: 0,
        breaks: labelBreaks(name, known),
        theme: false,
        corpus,
        properties,
      },
      keys: searchKeys({ name, aliases, nameEn }),
      claims,
    };
  });
};

const planRelationships = (
  seeds: readonly Placed<SeedRelationship>[],
  corpus: string,
  claimOf: ClaimResolver,
  violations: Violation[],
): PlanRelationship[] => {
  const repeats = new Map<string, number>();
  return seeds.map((placed) => {
    const { type, from, to, properties = {} } = placed.value;
    const first = relationshipId(type, from, to);
    const repeat = (repeats.get(first) ?? 0) + 1;
    repeats.set(first, repeat);
    const claim = claimOf(
      placed,
      placed.value,
      [],
      kindOfId(from) === "Result" || kindOfId(to) === "Result",
    );
    if (claim.basis === "inferred" && [from, to].some((end) => kindOfId(end) === "Person"))
      violations.push(violationAt(placed, "an inferred link may not have a person at an end"));
    return {
      ...claim,
      id: relationshipId(type, from, to, repeat),
      type,
      from,
      to,
      corpus,
      properties,
    };
  });
};

const planDocuments = (
  read: ReadCorpus,
  passages: readonly Passage[],
  cited: ReadonlySet<string>,
): SourceDocument[] =>
  read.documents.map(({ metadata }, index) => {
    const { value } = metadata;
    const sentences = passages.filter(
      ({ document, role }) => document === value.id && role === "sentence",
    );
    return {
      id: value.id,
      corpus: read.corpus.value.id,
      number: index + 1,
      title: value.title,
      titleEn: value.titleEn,
      byline: value.byline,
      author: value.author ?? null,
      date: value.date ?? null,
      datePrecision: value.datePrecision ?? null,
      dateNote: value.dateNote ?? null,
      rights: value.rights,
      link: value.link ?? null,
      sentences: sentences.length,
      cited: sentences.filter(({ id }) => cited.has(id)).length,
    };
  });

const countTies = (
  nodes: readonly PlannedNode[],
  relationships: readonly PlanRelationship[],
): void => {
  const ties = new Map<string, number>();
  for (const { from, to } of relationships)
    for (const end of new Set([from, to])) ties.set(end, (ties.get(end) ?? 0) + 1);
  for (const { node } of nodes) node.ties = ties.get(node.id) ?? 0;
};

const markThemes = (
  nodes: readonly PlannedNode[],
  relationships: readonly PlanRelationship[],
): void => {
  const parts = new Set(
    relationships
      .filter(({ type, to }) => type === "PART_OF" && kindOfId(to) === "Goal")
      .map(({ from }) => from),
  );
  for (const { node } of nodes) node.theme = node.kind === "Goal" && !parts.has(node.id);
};

const versionOf = (plan: Omit<Plan, "version">): string =>
  createHash("sha256").update(JSON.stringify(plan)).digest("hex").slice(0, 16);
