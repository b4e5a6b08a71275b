import * as z from "zod/mini";
import { Claim } from "./claims.ts";
import { Bilingual } from "./kinds.ts";
import { Corpus, Mention, Passage, PlanNode, PlanRelationship, SourceDocument } from "./records.ts";

/** What a search key was made from. Its order is the order in which matches rank. */
export const SearchField = z
  .enum(["name", "alias", "pinyin", "initials", "english", "sentence"])
  .check(z.meta({ id: "SearchField" }));
export type SearchField = z.infer<typeof SearchField>;

/** A folded form of a node's name by which it is found. */
export const SearchKey = z.object({
  field: SearchField,
  /** Folded: lower case, full-width forms narrowed, spaces and punctuation between words dropped. */
  key: z.string(),
  /** The text that the key was made from, for showing what matched. */
  text: z.string(),
  /** For each character of `key`, the offset in `text` of the character that it stands for. */
  offsets: z.array(z.number()),
});
export type SearchKey = z.infer<typeof SearchKey>;

/** A node as it is stored: with what only the store reads. */
export const PlannedNode = z.object({
  node: PlanNode,
  keys: z.array(SearchKey),
  /** What the node says of itself, latest last. */
  claims: z.array(Claim),
});
export type PlannedNode = z.infer<typeof PlannedNode>;

/** All that an engine applies at once: one or more corpora, checked and complete. */
export const Plan = z.object({
  /** Changes whenever any of the content does; cursors carry it. */
  version: z.string(),
  corpora: z.array(Corpus),
  nodes: z.array(PlannedNode),
  relationships: z.array(PlanRelationship),
  documents: z.array(SourceDocument),
  passages: z.array(Passage),
  mentions: z.array(Mention),
  /** Sentences that no claim cites, as far as the corpus says why they state no fact. */
  uncited: z.array(z.object({ passage: z.string(), reason: Bilingual })),
  /** For passages the characters of the file from the end of the one before to their own end, for the
   * last of a document to the end of the file; where there are none the file is as the passages are. */
  filed: z.array(z.object({ passage: z.string(), text: z.string() })),
});
export type Plan = z.infer<typeof Plan>;
