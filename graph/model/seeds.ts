import * as z from "zod/mini";
import { Basis, Force, SpanRole, Stage } from "./claims.ts";
import { Bilingual, Kind } from "./kinds.ts";
import {
  DatePrecision,
  NodeProperties,
  RelationshipProperties,
  WorkedQuestion,
} from "./records.ts";
import { RelationType } from "./relations.ts";

/** A quote as curated: bare text stands for the file's default document and the role `fact`. */
export const SeedQuote = z.union([
  z.string(),
  z.strictObject({
    text: z.string(),
    document: z.optional(z.string()),
    role: z.optional(SpanRole),
    /** Which of several places, from 1, where the text stands more than once in the document. */
    occurrence: z.optional(z.number().check(z.int(), z.positive())),
  }),
]);
export type SeedQuote = z.infer<typeof SeedQuote>;

const claimShape = {
  basis: z.optional(Basis),
  force: z.optional(z.nullable(Force)),
  stage: z.optional(Stage),
  stageWord: z.optional(z.string()),
  voice: z.optional(z.string()),
  note: z.optional(z.string()),
  quotes: z.array(SeedQuote).check(z.minLength(1)),
};

/** What a node says of itself. */
export const SeedClaim = z.strictObject(claimShape);
export type SeedClaim = z.infer<typeof SeedClaim>;

/** An entity as curated in `entities/*.yaml`. */
export const SeedEntity = z.strictObject({
  id: z.string(),
  kind: Kind,
  name: z.string().check(z.minLength(1)),
  nameEn: z.string().check(z.minLength(1)),
  aliases: z.optional(z.array(z.string())),
  summary: Bilingual,
  properties: z.optional(z.strictObject(NodeProperties.shape)),
  claims: z.optional(z.array(SeedClaim)),
});
export type SeedEntity = z.infer<typeof SeedEntity>;

/** A relationship as curated in `relationships/*.yaml`. */
export const SeedRelationship = z.strictObject({
  type: RelationType,
  from: z.string(),
  to: z.string(),
  properties: z.optional(z.strictObject(RelationshipProperties.shape)),
  ...claimShape,
});
export type SeedRelationship = z.infer<typeof SeedRelationship>;

/** What a file says once for all of its claims; a claim's own word wins. */
export const SeedDefaults = z.strictObject({
  document: z.optional(z.string()),
  basis: z.optional(Basis),
  force: z.optional(z.nullable(Force)),
  voice: z.optional(z.string()),
});
export type SeedDefaults = z.infer<typeof SeedDefaults>;

export const SeedEntityFile = z.strictObject({
  defaults: z.optional(SeedDefaults),
  entities: z.array(SeedEntity),
});

export const SeedRelationshipFile = z.strictObject({
  defaults: z.optional(SeedDefaults),
  relationships: z.array(SeedRelationship),
});

/** Metadata beside a document's text, `documents/<id>.yaml` for `documents/<id>.txt`. */
export const SeedDocument = z.strictObject({
  id: z.string(),
  title: z.string(),
  titleEn: z.string(),
  /** The byline as printed; it is no sentence. */
  byline: z.string(),
  author: z.optional(z.string()),
  /** Headings as printed, in order, the title among them; cited but not counted as sentences. */
  headings: z.array(z.string()),
  date: z.optional(z.string()),
  datePrecision: z.optional(DatePrecision),
  dateNote: z.optional(Bilingual),
  rights: z.string(),
  link: z.optional(z.string()),
  /** True for a text that only sets out what is to be done: it is no source for something done. */
  plan: z.optional(z.boolean()),
  /** The clause that says who speaks, added to every claim in this document with that voice. */
  voices: z.optional(z.array(z.strictObject({ voice: z.string(), quote: z.string() }))),
});
export type SeedDocument = z.infer<typeof SeedDocument>;

/** `corpus.yaml` of a corpus. */
export const SeedCorpus = z.strictObject({
  id: z.string(),
  name: Bilingual,
  hub: z.optional(z.string()),
  /** Ids of the documents, in order. */
  documents: z.array(z.string()),
  /** The least share of sentences that must carry a fact, 0 to 1: the one place for it. */
  coverage: z.optional(z.number().check(z.gte(0), z.lte(1))),
  questions: z.optional(z.array(z.strictObject(WorkedQuestion.shape))),
});
export type SeedCorpus = z.infer<typeof SeedCorpus>;

const word = z.string().check(z.minLength(1));
const Reason = z.strictObject({ zh: word, en: word });

/** `uncited.yaml` of a corpus: the sentences that state no fact, by passage id, each with why. */
export const SeedUncited = z.strictObject({ uncited: z.record(z.string(), Reason) });
export type SeedUncited = z.infer<typeof SeedUncited>;

/** What a check of sound seeds may find that is either a fault or meant: a person must say which. */
export const FindingKind = z.enum([
  "no-evidence",
  "untied",
  "same-name",
  "look-alike",
  "stated-and-inferred",
  "both-directions",
  "same-rest",
  "circular-rest",
  "stages-apart",
  "done-from-plan",
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** `exceptions.yaml` of a corpus: findings that are meant, each with why. */
export const SeedExceptions = z.strictObject({
  exceptions: z.array(
    z.strictObject({
      finding: FindingKind,
      /** Ids of the nodes or relationships that the finding names, in any order. */
      about: z.array(z.string()).check(z.minLength(1)),
      reason: Reason,
    }),
  ),
});
export type SeedExceptions = z.infer<typeof SeedExceptions>;
