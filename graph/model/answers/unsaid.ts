import * as z from "zod/mini";
import { SpanRole } from "../claims.ts";
import { Passage, SourceDocument, TextRange } from "../records.ts";
import { nodesAndRelationships } from "./nodes.ts";

/** What may be asked of every goal, in the order of the table of what is not said. */
export const unsaidAspects = ["owner", "means", "target", "date", "result"] as const;

/** Something that the reports do not state of a goal: not said at all, or only inferred. */
export const UnsaidFinding = z
  .object({ aspect: z.enum(unsaidAspects), said: z.enum(["inferred", "none"]) })
  .check(z.meta({ id: "UnsaidFinding" }));
export type UnsaidFinding = z.infer<typeof UnsaidFinding>;

/** A goal of which something is not stated. */
export const UnsaidGoal = z
  .object({
    goal: z.string(),
    unsaid: z.array(UnsaidFinding),
    /** Where the text first sets the goal out, at a heading only where no fact is cited. */
    sentence: z.nullable(
      z.object({
        passage: z.string(),
        quote: z.string(),
        role: SpanRole,
        ranges: z.array(TextRange),
      }),
    ),
    /** A body that may be asked where no owner is stated, never a person, and never more than a
     * suggestion. */
    suggestion: z.nullable(
      z.object({
        node: z.string(),
        /** `inferred-owner`: the chain infers it; `above`: it is responsible for the nearest goal
         * above. */
        reason: z.enum(["inferred-owner", "above"]),
        /** Relationship ids from the body to the goal. */
        chain: z.array(z.string()),
        basis: z.literal("inferred"),
      }),
    ),
  })
  .check(z.meta({ id: "UnsaidGoal" }));
export type UnsaidGoal = z.infer<typeof UnsaidGoal>;

export const UnsaidAnswer = z
  .object({
    /** In the order of the text. */
    goals: z.array(UnsaidGoal),
    /** Goals looked at, and of how many of them each is not stated. */
    counts: z.object({
      goals: z.number(),
      owner: z.number(),
      means: z.number(),
      target: z.number(),
      date: z.number(),
      result: z.number(),
    }),
    ...nodesAndRelationships,
    passages: z.array(Passage),
    documents: z.array(SourceDocument),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "UnsaidAnswer" }));
export type UnsaidAnswer = z.infer<typeof UnsaidAnswer>;
