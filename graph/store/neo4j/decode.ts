import type { Claim } from "#graph/model/claims.ts";
import type { SearchKey } from "#graph/model/plan.ts";
import {
  type Corpus,
  type Node,
  NodeProperties,
  type Passage,
  type Relationship,
  type SourceDocument,
} from "#graph/model/records.ts";
import type {
  ClaimRow,
  CorpusRow,
  DocumentRow,
  EntityRow,
  KeyRow,
  PassageRow,
  RelationshipRow,
} from "./rows.ts";

const propertyNames = Object.keys(NodeProperties.shape) as (keyof EntityRow &
  keyof Node["properties"])[];

/** The node of an `Entity`. */
export const nodeOf = (row: EntityRow): Node => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  nameEn: row.nameEn,
  aliases: row.aliases,
  summary: { zh: row.summaryZh, en: row.summaryEn },
  modality: row.modality ?? null,
  stage: row.stage ?? null,
  ties: row.ties,
  breaks: row.breaks,
  theme: row.theme,
  corpus: row.corpus,
  properties: Object.fromEntries(
    propertyNames.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])),
  ),
});

/** One key of a `SearchKeys`. */
export const keyOf = ({ field, key, text, offsets }: KeyRow): SearchKey => ({
  field,
  key,
  text,
  offsets: numbersOf(offsets),
});

const numbersOf = (text: string): number[] => (text === "" ? [] : text.split(" ").map(Number));

/** What a `Claim` node or a relationship claims. */
export const claimOf = (row: ClaimRow | RelationshipRow): Claim => ({
  basis: row.basis,
  force: row.force ?? null,
  stage: row.stage ?? null,
  stageWord: row.stageWord ?? null,
  modality: row.modality ?? null,
  voice: row.voice ?? null,
  note: row.note ?? null,
  quotes: row.quotes,
  spans: row.spans,
  spanRoles: row.spanRoles,
});

/** The relationship of a row. */
export const relationshipOf = (row: RelationshipRow): Relationship => ({
  ...claimOf(row),
  id: row.id,
  type: row.type,
  from: row.from,
  to: row.to,
  corpus: row.corpus,
  properties: row.part === undefined ? {} : { role: row.part },
});

/** The passage of a row. */
export const passageOf = (row: PassageRow): Passage => ({
  id: row.id,
  document: row.document,
  role: row.role,
  number: row.number,
  paragraph: row.paragraph,
  text: row.text,
  start: row.start,
  end: row.end,
  cuts: row.cutAts.map((at, index) => ({ at, length: row.cutLengths[index] ?? 0 })),
});

/** The document of a row. */
export const documentOf = (row: DocumentRow): SourceDocument => ({
  id: row.id,
  corpus: row.corpus,
  number: row.number,
  title: row.title,
  titleEn: row.titleEn,
  byline: row.byline,
  author: row.author ?? null,
  date: row.date ?? null,
  datePrecision: row.datePrecision ?? null,
  dateNote: row.dateNoteZh === undefined ? null : { zh: row.dateNoteZh, en: row.dateNoteEn ?? "" },
  rights: row.rights,
  link: row.link ?? null,
  sentences: row.sentences,
  cited: row.cited,
});

/** The corpus of a row. */
export const corpusOf = (row: CorpusRow): Corpus => ({
  id: row.id,
  name: { zh: row.nameZh, en: row.nameEn },
  hub: row.hub ?? null,
  questions: row.questionIds.map((id, index) => ({
    id,
    asks: row.questionAsks[index] ?? "node",
    about: row.questionAbouts[index] ?? "",
    text: { zh: row.questionTextsZh[index] ?? "", en: row.questionTextsEn[index] ?? "" },
  })),
});
