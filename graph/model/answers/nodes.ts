import * as z from "zod/mini";
import { Claim, SpanRole } from "../claims.ts";
import { StoredProperty } from "../foreign.ts";
import { AnyKind, Bilingual } from "../kinds.ts";
import { BasisCounts, Node, Passage, Relationship, SourceDocument, TextRange } from "../records.ts";
import { AnyRelationType } from "../relations.ts";

/** What an answer draws: nodes, and what is between them. */
export const nodesAndRelationships = {
  nodes: z.array(Node),
  relationships: z.array(Relationship),
};

/** Ties of one node that share type, direction and the other end's kind. */
export const TieGroup = z
  .object({
    ...BasisCounts.shape,
    type: AnyRelationType,
    direction: z.enum(["out", "in"]),
    kind: AnyKind,
  })
  .check(z.meta({ id: "TieGroup" }));
export type TieGroup = z.infer<typeof TieGroup>;

/** A sentence in which something stands, with where. */
export const PassageRanges = z.object({ passage: Passage, ranges: z.array(TextRange) });

export const NodeAnswer = z
  .object({
    node: Node,
    /** What the node says of itself, latest last. */
    claims: z.array(Claim),
    ties: z.object({ total: z.number(), groups: z.array(TieGroup) }),
    /** Documents that mention or cite it, with the number of such sentences in each. */
    documents: z.array(z.object({ document: SourceDocument, passages: z.number() })),
    /** Sentences that mention it or are evidence for what it says of itself, at most 50. */
    passages: z.array(PassageRanges),
    /** What it bears in a database that Mailuo did not write. */
    stored: z.optional(z.array(StoredProperty)),
  })
  .check(z.meta({ id: "NodeAnswer" }));
export type NodeAnswer = z.infer<typeof NodeAnswer>;

export const NeighboursAnswer = z
  .object({
    /** Ranked: vein, duty, background; stated first; more ties first; id. */
    ...nodesAndRelationships,
    page: z.object({ next: z.nullable(z.string()), total: z.number(), exact: z.boolean() }),
  })
  .check(z.meta({ id: "NeighboursAnswer" }));
export type NeighboursAnswer = z.infer<typeof NeighboursAnswer>;

/** A quote in its sentence. */
export const Evidence = z
  .object({
    quote: z.string(),
    role: SpanRole,
    passage: Passage,
    document: SourceDocument,
    /** Where the quote stands in `passage.text`. */
    ranges: z.array(TextRange),
  })
  .check(z.meta({ id: "Evidence" }));
export type Evidence = z.infer<typeof Evidence>;

/** Who says it: a node, or the document whose reporter speaks. */
export const Voice = z.object({ id: z.string(), name: Bilingual }).check(z.meta({ id: "Voice" }));
export type Voice = z.infer<typeof Voice>;

export const RelationshipAnswer = z
  .object({
    relationship: Relationship,
    from: Node,
    to: Node,
    voice: z.nullable(Voice),
    evidence: z.array(Evidence),
    /** What it bears in a database that Mailuo did not write. */
    stored: z.optional(z.array(StoredProperty)),
  })
  .check(z.meta({ id: "RelationshipAnswer" }));
export type RelationshipAnswer = z.infer<typeof RelationshipAnswer>;

export const SubgraphAnswer = z
  .object(nodesAndRelationships)
  .check(z.meta({ id: "SubgraphAnswer" }));
export type SubgraphAnswer = z.infer<typeof SubgraphAnswer>;

/** Two nodes that sentences name together and nothing relates; `one` comes first by id. */
export const MentionPair = z
  .object({
    one: z.string(),
    other: z.string(),
    /** How many sentences name both. */
    sentences: z.number(),
    /** The first of them, by id, with where each names the two. */
    places: z.array(z.object({ passage: z.string(), ranges: z.array(TextRange) })),
  })
  .check(z.meta({ id: "MentionPair" }));

export const MentionsAnswer = z
  .object({
    mentions: z.array(MentionPair),
    /** The sentences that the pairs name, by id, and their documents by number. */
    passages: z.array(Passage),
    documents: z.array(SourceDocument),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "MentionsAnswer" }));
export type MentionsAnswer = z.infer<typeof MentionsAnswer>;

/** A node that sentences name together with given ones and that nothing joins to them. */
export const NamedWith = z
  .object({
    node: z.string(),
    /** How many sentences name it together with one of the given nodes. */
    sentences: z.number(),
    /** The first of them, by id, with where each names it or a given node. */
    places: z.array(z.object({ passage: z.string(), ranges: z.array(TextRange) })),
  })
  .check(z.meta({ id: "NamedWith" }));

export const NamedWithAnswer = z
  .object({
    named: z.array(NamedWith),
    /** How many there are, listed or not. */
    total: z.number(),
    nodes: z.array(Node),
    /** The sentences that are named, by id, and their documents by number. */
    passages: z.array(Passage),
    documents: z.array(SourceDocument),
  })
  .check(z.meta({ id: "NamedWithAnswer" }));
export type NamedWithAnswer = z.infer<typeof NamedWithAnswer>;
