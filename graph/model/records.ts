import * as z from "zod/mini";
import { Claim, Modality, Stage } from "./claims.ts";
import { AnyKind, Bilingual, Kind } from "./kinds.ts";
import { AnyRelationType, RelationType } from "./relations.ts";

/** How exactly a date is known. */
export const DatePrecision = z
  .enum(["year", "month", "day"])
  .check(z.meta({ id: "DatePrecision" }));

/** What a node says of itself beyond name and summary; each key is absent where the text is silent. */
export const NodeProperties = z
  .object({
    /** A named group that is addressed, as 各部门. */
    collective: z.optional(z.boolean()),
    indicator: z.optional(z.string()),
    comparator: z.optional(z.enum(["=", ">", ">=", "<", "<=", "~", "trend"])),
    value: z.optional(z.number()),
    unit: z.optional(z.string()),
    /** The time that a value holds for, as ISO: 2024, 2024-01/2024-11. */
    period: z.optional(z.string()),
    deadline: z.optional(z.string()),
    /** Change against the period before, as printed: 同比增长9.5%. */
    change: z.optional(z.string()),
    rank: z.optional(z.number()),
    among: z.optional(z.string()),
    /** The value as printed: 5000亩. */
    literal: z.optional(z.string()),
    /** What a slogan or numbered phrase stands for, as far as the text gives it. */
    members: z.optional(z.array(z.string())),
    membersGiven: z.optional(z.enum(["all", "some", "none"])),
    date: z.optional(z.string()),
    datePrecision: z.optional(DatePrecision),
    /** How a date or period is known where the text gives no year. */
    dateNote: z.optional(z.string()),
    /** A word on a printing error or a reading. */
    remark: z.optional(z.string()),
  })
  .check(z.meta({ id: "NodeProperties" }));

/** A domain node of a plan. */
export const PlanNode = z.object({
  id: z.string(),
  kind: Kind,
  name: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  summary: Bilingual,
  /** The modality of the latest claim about itself. */
  modality: z.nullable(Modality),
  stage: z.nullable(Stage),
  /** Number of relationships at this node, mentions and sources not counted. */
  ties: z.number(),
  /** UTF-16 offsets in `name` at which a label may wrap, ascending. */
  breaks: z.array(z.number()),
  /** A goal that is part of no goal; false for every other kind. */
  theme: z.boolean(),
  corpus: z.string(),
  properties: NodeProperties,
});
export type PlanNode = z.infer<typeof PlanNode>;

/** A node as every answer carries it. */
export const Node = z
  .object({
    ...PlanNode.shape,
    kind: AnyKind,
    /** All labels, in order, of a node of a database that Mailuo did not write; absent for our own. */
    labels: z.optional(z.array(z.string())),
  })
  .check(z.meta({ id: "Node" }));
export type Node = z.infer<typeof Node>;

export const RelationshipProperties = z
  .object({
    /** Office held or part taken, as printed. */
    role: z.optional(z.string()),
  })
  .check(z.meta({ id: "RelationshipProperties" }));

/** A relationship between two domain nodes of a plan: a claim with its ends. */
export const PlanRelationship = z.object({
  ...Claim.shape,
  id: z.string(),
  type: RelationType,
  from: z.string(),
  to: z.string(),
  corpus: z.string(),
  properties: RelationshipProperties,
});
export type PlanRelationship = z.infer<typeof PlanRelationship>;

/** A relationship as every answer carries it. */
export const Relationship = z
  .object({ ...PlanRelationship.shape, type: AnyRelationType })
  .check(z.meta({ id: "Relationship" }));
export type Relationship = z.infer<typeof Relationship>;

/** A stretch of a passage's text: UTF-16 offsets into `Passage.text`, the end not included. */
export const TextRange = z
  .object({ start: z.number(), end: z.number() })
  .check(z.meta({ id: "TextRange" }));
export type TextRange = z.infer<typeof TextRange>;

/** A sentence, heading or byline of a document. Only sentences are counted and numbered. */
export const Passage = z
  .object({
    id: z.string(),
    document: z.string(),
    role: z.enum(["sentence", "heading", "byline"]),
    /** Number of the sentence from 1; for headings and bylines 0. */
    number: z.number(),
    /** Number of the paragraph from 1. */
    paragraph: z.number(),
    /** The characters with line breaks inside a paragraph taken out and nothing else. */
    text: z.string(),
    /** UTF-16 offsets in the document as supplied. */
    start: z.number(),
    end: z.number(),
    /** Where characters of the document were left out: before offset `at` of `text`, `length` of them. */
    cuts: z.array(z.object({ at: z.number(), length: z.number() })),
  })
  .check(z.meta({ id: "Passage" }));
export type Passage = z.infer<typeof Passage>;

/** A source text with how it is known and to whom it belongs. */
export const SourceDocument = z
  .object({
    id: z.string(),
    corpus: z.string(),
    /** Number in its corpus from 1, shown as §1. */
    number: z.number(),
    title: z.string(),
    titleEn: z.string(),
    byline: z.string(),
    author: z.nullable(z.string()),
    date: z.nullable(z.string()),
    datePrecision: z.nullable(DatePrecision),
    /** How the date is known. */
    dateNote: z.nullable(Bilingual),
    rights: z.string(),
    /** Address where the document can be read, where one is known. */
    link: z.nullable(z.string()),
    /** Sentences, and those of them that some claim cites as fact. */
    sentences: z.number(),
    cited: z.number(),
  })
  .check(z.meta({ id: "SourceDocument" }));
export type SourceDocument = z.infer<typeof SourceDocument>;

/** A place where a node's name or alias stands in a passage. */
export const Mention = z.object({
  node: z.string(),
  passage: z.string(),
  range: TextRange,
  /** UTF-16 offsets in the document as supplied. */
  start: z.number(),
  end: z.number(),
});
export type Mention = z.infer<typeof Mention>;

/** What a worked question of the start view asks, and the screen that answers it. */
export const WorkedQuestion = z.object({
  id: z.string(),
  asks: z.enum(["ties", "node", "passage"]),
  /** Id of the goal, node or passage that the answer is about. */
  about: z.string(),
  text: Bilingual,
});
export type WorkedQuestion = z.infer<typeof WorkedQuestion>;

export const Corpus = z.object({
  id: z.string(),
  name: Bilingual,
  /** Node in the middle of the start map, whose `SET_OUT` themes are drawn round it. */
  hub: z.nullable(z.string()),
  questions: z.array(WorkedQuestion),
});
export type Corpus = z.infer<typeof Corpus>;

/** Basis counts, wherever stated and inferred are told apart in numbers. */
export const BasisCounts = z
  .object({ stated: z.number(), inferred: z.number() })
  .check(z.meta({ id: "BasisCounts" }));
export type BasisCounts = z.infer<typeof BasisCounts>;
