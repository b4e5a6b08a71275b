import * as z from "zod/mini";

/** `stated`: the quote alone says it. `inferred`: a careful reader draws the line, and the note says why. */
export const Basis = z.enum(["stated", "inferred"]).check(z.meta({ id: "Basis" }));
export type Basis = z.infer<typeof Basis>;

/** With what force it is said: a demand, an arrangement, a forecast, or a report. */
export const Force = z
  .enum(["called-for", "announced", "forecast", "reported"])
  .check(z.meta({ id: "Force" }));
export type Force = z.infer<typeof Force>;

/** How far the thing is, only where the text reports it. */
export const Stage = z
  .enum(["planning", "signed", "started", "under-way", "done"])
  .check(z.meta({ id: "Stage" }));
export type Stage = z.infer<typeof Stage>;

/** One word for badge and filter, weakest first; derived from force and stage, never curated. */
export const Modality = z
  .enum(["called-for", "planned", "in-progress", "expected", "done"])
  .check(z.meta({ id: "Modality" }));
export type Modality = z.infer<typeof Modality>;

/** What a quote does for its claim: says the fact, says who speaks, or heads what follows. */
export const SpanRole = z.enum(["fact", "voice", "heading"]).check(z.meta({ id: "SpanRole" }));
export type SpanRole = z.infer<typeof SpanRole>;

/** What every claim carries. `quotes`, `spans` and `spanRoles` have equal length; a span is
 * `document id:start-end` in UTF-16 offsets of the document as supplied. */
export const Claim = z
  .object({
    basis: Basis,
    force: z.nullable(Force),
    stage: z.nullable(Stage),
    /** The text's own word for the stage, as 建成. */
    stageWord: z.nullable(z.string()),
    modality: z.nullable(Modality),
    /** Id of who says it: a person, a meeting, or the reporter's document. */
    voice: z.nullable(z.string()),
    /** The reasoning, always there where `basis` is inferred. */
    note: z.nullable(z.string()),
    quotes: z.array(z.string()),
    spans: z.array(z.string()),
    spanRoles: z.array(SpanRole),
  })
  .check(z.meta({ id: "Claim" }));
export type Claim = z.infer<typeof Claim>;

/** The modality of a claim from its force and stage.
 * @param isResult a reported result is done by being reported, whatever its stage word
 * @returns null where the claim says nothing of progress (a position, a place in a place) */
export const modalityOf = (
  force: Force | null,
  stage: Stage | null,
  isResult: boolean,
): Modality | null => {
  if (force === "called-for") return "called-for";
  if (force === "announced") return "planned";
  if (force === "forecast") return "expected";
  if (force === null) return null;
  if (stage === "planning" || stage === "signed") return "planned";
  if (stage === "started" || stage === "under-way") return "in-progress";
  return stage === "done" || isResult ? "done" : null;
};
