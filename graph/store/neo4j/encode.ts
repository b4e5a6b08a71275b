import type { Claim } from "#graph/model/claims.ts";
import { byId, parseSpan } from "#graph/model/ids.ts";
import type { Bilingual } from "#graph/model/kinds.ts";
import type { Plan, PlannedNode } from "#graph/model/plan.ts";
import type { Corpus, Passage, Relationship, SourceDocument } from "#graph/model/records.ts";
import { fold } from "#graph/text/fold.ts";
import { passageAt, toTextRange } from "#graph/text/offsets.ts";
import { layout } from "./layout.ts";
import type {
  ClaimRow,
  CorpusRow,
  DocumentRow,
  EntityRow,
  EvidenceRow,
  KeysRow,
  MentionRow,
  PassageRow,
  RelationshipRow,
  Stored,
} from "./rows.ts";

/** A relationship between two nodes of ids, as it is to be created. */
export interface LinkRow<T> {
  readonly from: string;
  readonly to: string;
  readonly properties: T;
}

/** A plan as Neo4j is to hold it; `layout.md` tells how. */
export interface EncodedPlan {
  readonly corpora: readonly CorpusRow[];
  readonly entities: readonly EntityRow[];
  readonly keys: readonly KeysRow[];
  readonly claims: readonly ClaimRow[];
  readonly documents: readonly DocumentRow[];
  readonly passages: readonly PassageRow[];
  readonly relationships: readonly LinkRow<RelationshipRow>[];
  readonly says: readonly LinkRow<{ readonly index: number; readonly corpus: string }>[];
  readonly keysOf: readonly LinkRow<{ readonly corpus: string }>[];
  readonly passageOf: readonly LinkRow<{ readonly corpus: string }>[];
  readonly mentionedIn: readonly LinkRow<MentionRow>[];
  readonly evidenceFor: readonly LinkRow<EvidenceRow>[];
}

/** Makes rows of a plan.
 * @throws Error naming the first thing that does not fit: an end, a span, a mention that nothing
 * bears. Repeated ids are for the database's constraints to refuse */
export const encodePlan = (plan: Plan): EncodedPlan => {
  const documents = new Map(plan.documents.map((document) => [document.id, document]));
  const passages = new Passages(plan, documents);
  const entities = new Map(plan.nodes.map(({ node }) => [node.id, node]));
  for (const { id, from, to } of plan.relationships)
    for (const end of [from, to])
      if (!entities.has(end)) throw new Error(`${id} ends at ${end}, which is not there.`);
  const claims = plan.nodes.flatMap(({ node, claims: said }) =>
    said.map((claim, index) => ({
      node,
      index,
      row: claimRow(node.id, node.corpus, index, claim),
    })),
  );
  return {
    corpora: plan.corpora.map((corpus, position) => corpusRow(corpus, position, plan.version)),
    entities: plan.nodes.map(entityRow),
    keys: plan.nodes.map(keysRow),
    claims: claims.map(({ row }) => row),
    documents: plan.documents.map(documentRow),
    passages: passages.rows,
    relationships: plan.relationships.map((relationship) => ({
      from: relationship.from,
      to: relationship.to,
      properties: relationshipRow(relationship),
    })),
    says: claims.map(({ node, index, row }) => ({
      from: node.id,
      to: row.id,
      properties: { index, corpus: node.corpus },
    })),
    keysOf: plan.nodes.map(({ node: { id, corpus } }) => ({
      from: id,
      to: id,
      properties: { corpus },
    })),
    passageOf: passages.rows.map(({ id, document, corpus }) => ({
      from: id,
      to: document,
      properties: { corpus },
    })),
    mentionedIn: plan.mentions.map(({ node, passage, range, start, end }, index) => {
      const entity = entities.get(node);
      if (entity === undefined) throw new Error(`A mention names the node ${node}, not there.`);
      passages.check(passage);
      const { corpus } = entity;
      const properties = { start, end, from: range.start, to: range.end, index, corpus };
      return { from: node, to: passage, properties };
    }),
    evidenceFor: [
      ...claims.flatMap(({ node, row }) =>
        evidenceOf(row, passages, {
          of: "node",
          claim: row.id,
          source: node.id,
          first: node.id,
          other: node.id,
          corpus: node.corpus,
        }),
      ),
      ...plan.relationships.flatMap((relationship) =>
        evidenceOf(relationship, passages, {
          of: "relationship",
          claim: relationship.id,
          source: relationship.id,
          first: relationship.from,
          other: relationship.to,
          corpus: relationship.corpus,
        }),
      ),
    ],
  };
};

/** The passages of a plan in the order of documents and text, and where a span lies in them. */
class Passages {
  readonly rows: readonly PassageRow[];
  private readonly ids: ReadonlySet<string>;
  private readonly byDocument = new Map<string, Passage[]>();

  constructor(
    { passages, uncited, filed }: Pick<Plan, "passages" | "uncited" | "filed">,
    documents: ReadonlyMap<string, SourceDocument>,
  ) {
    const texts = new Map(filed.map(({ passage, text }) => [passage, text]));
    const reasons = new Map(uncited.map(({ passage, reason }) => [passage, reason]));
    const documentOf = ({ id, document }: Passage): SourceDocument => {
      const found = documents.get(document);
      if (found === undefined)
        throw new Error(`${id} is of the document ${document}, which is not there.`);
      return found;
    };
    const ordered = passages
      .map((passage) => ({ passage, document: documentOf(passage) }))
      .sort(
        (a, b) =>
          a.document.number - b.document.number ||
          byId(a.document.id, b.document.id) ||
          a.passage.start - b.passage.start ||
          byId(a.passage.id, b.passage.id),
      );
    for (const { passage } of ordered) {
      const group = this.byDocument.get(passage.document);
      if (group === undefined) this.byDocument.set(passage.document, [passage]);
      else group.push(passage);
    }
    this.ids = new Set(passages.map(({ id }) => id));
    this.rows = ordered.map(({ passage, document }, position) =>
      passageRow(passage, document.corpus, position, {
        reason: reasons.get(passage.id),
        filed: texts.get(passage.id),
      }),
    );
  }

  check(id: string): void {
    if (!this.ids.has(id)) throw new Error(`A mention names the passage ${id}, not there.`);
  }

  /** The passage of a span, and the stretch of its text. */
  place(span: string, citedBy: string): { id: string; start: number; end: number } {
    const parsed = parseSpan(span);
    const passage = passageAt(
      this.byDocument.get(parsed?.document ?? "") ?? [],
      parsed?.start ?? -1,
    );
    if (parsed === undefined || passage === undefined || parsed.end > passage.end)
      throw new Error(`${citedBy} cites ${span}, which is no place in a passage.`);
    return { id: passage.id, ...toTextRange(passage, parsed.start, parsed.end) };
  }
}

const evidenceOf = (
  claim: Pick<Claim, "spans" | "spanRoles"> & { readonly voice?: string | null },
  passages: Passages,
  shared: Pick<EvidenceRow, "of" | "claim" | "source" | "first" | "other" | "corpus">,
): LinkRow<EvidenceRow>[] =>
  claim.spans.flatMap((span, index) => {
    const { id, start, end } = passages.place(span, shared.source);
    const role = claim.spanRoles[index] ?? "fact";
    const { voice } = claim;
    const row = { ...shared, role, start, end, index, ...(voice == null ? {} : { voice }) };
    const sides =
      shared.first === shared.other
        ? ([["from", shared.first]] as const)
        : ([
            ["from", shared.first],
            ["to", shared.other],
          ] as const);
    return sides.map(([side, to]) => ({ from: id, to, properties: { ...row, side } }));
  });

const withoutNulls = <T extends object>(record: T): Stored<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as Stored<T>;

const entityRow = ({ node }: PlannedNode): EntityRow => {
  const { summary, properties, ...rest } = node;
  return {
    ...properties,
    ...withoutNulls(rest),
    summaryZh: summary.zh,
    summaryEn: summary.en,
  };
};

const keysRow = ({ node: { id, corpus }, keys }: PlannedNode): KeysRow => {
  // Many spellings of few texts, and folding is what takes the time.
  const starts = new Map<string, number | undefined>();
  const startOf = (text: string): number | undefined => {
    if (!starts.has(text)) starts.set(text, fold(text).offsets[0]);
    return starts.get(text);
  };
  return {
    id,
    corpus,
    keys: keys.map(({ key }) => key),
    keyFields: keys.map(({ field }) => field),
    keyTexts: keys.map(({ text }) => text),
    keyOffsets: keys.map(({ offsets }) => offsets.join(" ")),
    keyLengths: keys.map(({ key }) => key.length),
    keyWhole: keys.map(({ text, offsets }) => offsets[0] === startOf(text)),
    keyText: keys.map(({ key }) => key).join("\n"),
  };
};

const claimRow = (entity: string, corpus: string, index: number, claim: Claim): ClaimRow => ({
  ...withoutNulls(claim),
  id: `${entity}#${index}`,
  corpus,
});

const relationshipRow = ({ properties, ...rest }: Relationship): RelationshipRow => ({
  ...withoutNulls(rest),
  ...(properties.role === undefined ? {} : { part: properties.role }),
});

const passageRow = (
  passage: Passage,
  corpus: string,
  position: number,
  { reason, filed }: { reason?: Bilingual | undefined; filed?: string | undefined },
): PassageRow => {
  const { cuts, ...rest } = passage;
  const { key } = fold(passage.text);
  return {
    ...rest,
    corpus,
    cutAts: cuts.map(({ at }) => at),
    cutLengths: cuts.map(({ length }) => length),
    folded: key,
    foldedLength: key.length,
    position,
    ...(filed === undefined ? {} : { filed }),
    ...(reason === undefined ? {} : { uncitedZh: reason.zh, uncitedEn: reason.en }),
  };
};

const documentRow = ({ dateNote, ...rest }: SourceDocument): DocumentRow => ({
  ...withoutNulls(rest),
  ...(dateNote === null ? {} : { dateNoteZh: dateNote.zh, dateNoteEn: dateNote.en }),
});

const corpusRow = (corpus: Corpus, position: number, version: string): CorpusRow => ({
  id: corpus.id,
  corpus: corpus.id,
  nameZh: corpus.name.zh,
  nameEn: corpus.name.en,
  ...(corpus.hub === null ? {} : { hub: corpus.hub }),
  version,
  layout,
  position,
  questionIds: corpus.questions.map(({ id }) => id),
  questionAsks: corpus.questions.map(({ asks }) => asks),
  questionAbouts: corpus.questions.map(({ about }) => about),
  questionTextsZh: corpus.questions.map(({ text }) => text.zh),
  questionTextsEn: corpus.questions.map(({ text }) => text.en),
});
