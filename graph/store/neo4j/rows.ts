import type { FiveQuestions, Said } from "#graph/model/answers/goals.ts";
import type { Claim } from "#graph/model/claims.ts";
import type { Kind } from "#graph/model/kinds.ts";
import type { SearchField } from "#graph/model/plan.ts";
import type { Passage, PlanNode, Relationship, SourceDocument } from "#graph/model/records.ts";

/** A record with its nulls left out, as Neo4j holds it. */
export type Stored<T> = {
  readonly [K in keyof T as null extends T[K] ? never : K]: T[K];
} & {
  readonly [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>;
};

/** What an `Entity` node bears, what it says of itself flat beside its name. */
export interface EntityRow
  extends Stored<Omit<PlanNode, "summary" | "properties">>,
    Readonly<PlanNode["properties"]> {
  readonly kind: Kind;
  readonly summaryZh: string;
  readonly summaryEn: string;
}

/** What a `SearchKeys` node bears: the folded forms by which its entity is found, apart from it, since
 * only a search reads them. */
export interface KeysRow {
  readonly id: string;
  readonly corpus: string;
  readonly keys: readonly string[];
  readonly keyFields: readonly SearchField[];
  readonly keyTexts: readonly string[];
  /** For each key its offsets, joined by spaces. */
  readonly keyOffsets: readonly string[];
  /** UTF-16 units of each key. */
  readonly keyLengths: readonly number[];
  /** Whether each key begins where its folded text does: a spelling may begin at a later word. */
  readonly keyWhole: readonly boolean[];
  /** All keys, joined by line feeds, which no key contains. */
  readonly keyText: string;
}

/** What a `GoalSummary` bears: what start map and goal tree tell of a goal, beside the goal. */
export interface GoalRow extends FiveQuestions {
  /** The goal's. */
  readonly id: string;
  readonly corpus: string;
  /** Among all goals in the order of the text, from 0. */
  readonly place: number;
  /** Whether it stands at the top of the forest of goals. */
  readonly root: boolean;
  /** Ids of the goals directly below it, in the order of the text. */
  readonly parts: readonly string[];
  readonly date: Said;
  /** Id of the body that an inference names as owner, with relationship ids from it to the goal. */
  readonly inferredOwner?: string;
  readonly inferredOwnerChain?: readonly string[];
  readonly stated: number;
  readonly inferred: number;
  readonly roles: number;
  readonly marks: readonly Kind[];
  readonly targets: readonly string[];
  readonly results: readonly string[];
  readonly moreTargets: number;
  readonly moreResults: number;
}

/** One entry of the lists of a `SearchKeys`. */
export interface KeyRow {
  readonly key: string;
  readonly field: SearchField;
  readonly text: string;
  /** Joined by spaces. */
  readonly offsets: string;
}

/** What a relationship of the model bears; its type comes from Neo4j. */
export interface RelationshipRow extends Stored<Omit<Relationship, "properties">> {
  /** Office held or part taken. */
  readonly part?: string;
}

export interface ClaimRow extends Stored<Claim> {
  readonly id: string;
  readonly corpus: string;
}

export interface PassageRow extends Stored<Omit<Passage, "cuts">> {
  readonly corpus: string;
  readonly cutAts: readonly number[];
  readonly cutLengths: readonly number[];
  readonly folded: string;
  readonly foldedLength: number;
  readonly position: number;
  /** The file's characters up to its end, where they are kept. */
  readonly filed?: string;
  /** Why it states no fact, where the corpus says so. */
  readonly uncitedZh?: string;
  readonly uncitedEn?: string;
}

export interface DocumentRow extends Stored<Omit<SourceDocument, "dateNote">> {
  readonly dateNoteZh?: string;
  readonly dateNoteEn?: string;
}

export interface CorpusRow {
  readonly id: string;
  readonly corpus: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly hub?: string;
  readonly version: string;
  /** Number of the layout in which all of the corpus lies. */
  readonly layout: number;
  readonly position: number;
  readonly questionIds: readonly string[];
  readonly questionAsks: readonly ("ties" | "node" | "passage")[];
  readonly questionAbouts: readonly string[];
  readonly questionTextsZh: readonly string[];
  readonly questionTextsEn: readonly string[];
}

/** What ties a passage to an end of what it is evidence for. */
export interface EvidenceRow {
  readonly of: "relationship" | "node";
  /** Id of the relationship, or of the `Claim` node. */
  readonly claim: string;
  /** Id of the relationship, or of the entity. */
  readonly source: string;
  readonly role: Claim["spanRoles"][number];
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly side: "from" | "to";
  readonly first: string;
  readonly other: string;
  readonly voice?: string;
  readonly corpus: string;
}

/** Where a node is named: in the document, and (`from`, `to`) in the passage's text. */
export interface MentionRow {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly index: number;
  readonly corpus: string;
}
