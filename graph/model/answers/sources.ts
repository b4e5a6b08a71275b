import * as z from "zod/mini";
import { SpanRole } from "../claims.ts";
import { Bilingual } from "../kinds.ts";
import { Passage, SourceDocument } from "../records.ts";
import { nodesAndRelationships, Voice } from "./nodes.ts";

export const DocumentsAnswer = z
  .object({ documents: z.array(SourceDocument) })
  .check(z.meta({ id: "DocumentsAnswer" }));
export type DocumentsAnswer = z.infer<typeof DocumentsAnswer>;

/** A stretch of a passage that names a node or is evidence for a relationship or a node's claim. */
export const Mark = z
  .object({
    /** `mention` derives from names; `node` cites a claim of the node itself. */
    type: z.enum(["relationship", "node", "mention"]),
    id: z.string(),
    role: SpanRole,
    start: z.number(),
    end: z.number(),
  })
  .check(z.meta({ id: "Mark" }));
export type Mark = z.infer<typeof Mark>;

export const DocumentAnswer = z
  .object({
    document: SourceDocument,
    passages: z.array(
      z.object({
        ...Passage.shape,
        marks: z.array(Mark),
        /** Why it states no fact, where no claim cites it and the corpus says why. */
        uncited: z.nullable(Bilingual),
        /** The characters of the file from the end of the passage before to its own end, of the last
         * one to the end of the file: joined they are the file. */
        filed: z.string(),
      }),
    ),
    /** Who speaks in it, with the number of claims of each, most first. */
    voices: z.array(z.object({ ...Voice.shape, claims: z.number() })),
    /** Every node and relationship that a mark names. */
    ...nodesAndRelationships,
  })
  .check(z.meta({ id: "DocumentAnswer" }));
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;
