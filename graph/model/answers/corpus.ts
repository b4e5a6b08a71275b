import * as z from "zod/mini";
import { AnyKind, Bilingual } from "../kinds.ts";
import { SearchField } from "../plan.ts";
import {
  BasisCounts,
  Node,
  Passage,
  SourceDocument,
  TextRange,
  WorkedQuestion,
} from "../records.ts";
import { AnyRelationType } from "../relations.ts";

/** What there is: counts, the model's kinds and types with how often each occurs, the data's version. */
export const MetaAnswer = z
  .object({
    counts: z.object({
      nodes: z.number(),
      relationships: z.number(),
      documents: z.number(),
      passages: z.number(),
    }),
    model: z.object({
      kinds: z.array(z.object({ kind: AnyKind, count: z.number() })),
      types: z.array(z.object({ ...BasisCounts.shape, type: AnyRelationType })),
    }),
    data: z.object({
      version: z.string(),
      corpora: z.array(z.object({ id: z.string(), name: Bilingual })),
      /** True where Mailuo did not write the data: then kinds are its labels, of which a node may
       * bear several, and types its own. All of them count as stated, by the database itself. */
      foreign: z.optional(z.boolean()),
    }),
  })
  .check(z.meta({ id: "MetaAnswer" }));
export type MetaAnswer = z.infer<typeof MetaAnswer>;

/** A goal on the start map with a mark for each of its first ties, in the order of the roles. */
const MapGoal = z.object({ goal: Node, ties: z.number(), marks: z.array(AnyKind) });

/** A theme on the start map with the goals directly below it. */
export const MapTheme = z
  .object({
    goal: Node,
    /** Who sets the theme out: stated before inferred, then more ties, then id. */
    setOutBy: z.nullable(Node),
    ties: z.number(),
    goals: z.array(MapGoal),
  })
  .check(z.meta({ id: "MapTheme" }));
export type MapTheme = z.infer<typeof MapTheme>;

/** A worked question with its answer in numbers; the client words it. */
export const AnsweredQuestion = z
  .object({
    id: z.string(),
    asks: WorkedQuestion.shape.asks,
    about: z.string(),
    text: Bilingual,
    answer: z.object({
      ...BasisCounts.shape,
      /** Roles (ties), groups (node) or facts (passage) that the answer falls into. */
      parts: z.number(),
    }),
  })
  .check(z.meta({ id: "AnsweredQuestion" }));
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;

/** What the start view shows of a database that Mailuo did not write. */
export const ForeignOverview = z
  .object({
    /** The most frequent labels, each with its first few nodes to begin at. */
    labels: z.array(z.object({ kind: AnyKind, count: z.number(), nodes: z.array(Node) })),
    types: z.array(z.object({ type: AnyRelationType, count: z.number() })),
    /** Labels and types that are there beyond those shown. */
    more: z.object({ labels: z.number(), types: z.number() }),
  })
  .check(z.meta({ id: "ForeignOverview" }));
export type ForeignOverview = z.infer<typeof ForeignOverview>;

/** All that the start view shows. */
export const OverviewAnswer = z
  .object({
    hub: z.nullable(Node),
    /** Themes that the hub sets out, in the order of the text. */
    themes: z.array(MapTheme),
    /** Goals that are part of no goal and not set out by the hub. */
    otherRoots: z.array(MapTheme),
    counts: z.object({
      ...BasisCounts.shape,
      nodes: z.number(),
      relationships: z.number(),
      documents: z.number(),
      passages: z.number(),
      goals: z.number(),
      ties: z.number(),
    }),
    documents: z.array(SourceDocument),
    corpora: z.array(z.object({ id: z.string(), name: Bilingual })),
    questions: z.array(AnsweredQuestion),
    /** Themes, other roots and goals directly below those shown that are there beyond what is shown;
     * only where there are any. */
    more: z.optional(z.object({ themes: z.number(), otherRoots: z.number(), goals: z.number() })),
    /** There only where Mailuo did not write the data; then all above is empty but the counts. */
    foreign: z.optional(ForeignOverview),
  })
  .check(z.meta({ id: "OverviewAnswer" }));
export type OverviewAnswer = z.infer<typeof OverviewAnswer>;

/** Why a hit is a hit: the field, the text in which it matched, and where. */
const SearchMatch = z.object({
  field: SearchField,
  text: z.string(),
  ranges: z.array(TextRange),
});

export const NodeHit = z.object({ type: z.literal("node"), node: Node, match: SearchMatch });
export type NodeHit = z.infer<typeof NodeHit>;

export const PassageHit = z.object({
  type: z.literal("passage"),
  passage: Passage,
  /** Nodes that the sentence is evidence for or mentions, most tied first. */
  nodes: z.array(Node),
  ranges: z.array(TextRange),
});
export type PassageHit = z.infer<typeof PassageHit>;

export const SearchAnswer = z
  .object({
    items: z.array(z.discriminatedUnion("type", [NodeHit, PassageHit])),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "SearchAnswer" }));
export type SearchAnswer = z.infer<typeof SearchAnswer>;
