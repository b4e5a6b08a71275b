import * as z from "zod/mini";
import { Basis, Modality } from "../claims.ts";
import { Node } from "../records.ts";
import { nodesAndRelationships } from "./nodes.ts";

/** The roles that tie something to a goal, in the order of the lens. */
export const tieRoles = [
  "proposed-by",
  "owned-by",
  "means",
  "where",
  "about",
  "measured-by",
  "earlier-results",
  "rests-on",
  "supports",
  "industries",
  "acting-under",
  "parts",
  "continued-from",
] as const;

export const TieRole = z.enum(tieRoles).check(z.meta({ id: "TieRole" }));
export type TieRole = z.infer<typeof TieRole>;

export const Tie = z
  .object({
    node: z.string(),
    /** Relationship ids from the tied node to the goal. */
    chain: z.array(z.string()),
    basis: Basis,
    /** Modality of the link at the tied node. */
    modality: z.nullable(Modality),
    /** Quotes of the link at the tied node. */
    quotes: z.array(z.string()),
  })
  .check(z.meta({ id: "Tie" }));
export type Tie = z.infer<typeof Tie>;

export const TiesAnswer = z
  .object({
    goal: Node,
    /** Every role in order; one without ties is what the reports do not say. */
    roles: z.array(z.object({ role: TieRole, ties: z.array(Tie) })),
    ...nodesAndRelationships,
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "TiesAnswer" }));
export type TiesAnswer = z.infer<typeof TiesAnswer>;

/** How far the reports answer one of the five questions on a goal. */
export const Said = z.enum(["stated", "inferred", "none"]).check(z.meta({ id: "Said" }));
export type Said = z.infer<typeof Said>;

/** The five questions: proposed by whom, owned by whom, by what means, with what target, what result. */
export const FiveQuestions = z
  .object({ proposed: Said, owner: Said, means: Said, target: Said, result: Said })
  .check(z.meta({ id: "FiveQuestions" }));
export type FiveQuestions = z.infer<typeof FiveQuestions>;

/** A goal with all below it. */
export const GoalBranch = z.object({
  goal: Node,
  /** Number of different (role, node) ties. */
  ties: z.number(),
  /** The first few of what measures it, and after it of what was reached before. */
  targets: z.array(Node),
  results: z.array(Node),
  /** How many targets and results there are beyond those listed; only where there are any. */
  more: z.optional(z.object({ targets: z.number(), results: z.number() })),
  said: FiveQuestions,
  get children() {
    return z.array(GoalBranch);
  },
});
z.globalRegistry.add(GoalBranch, { id: "GoalBranch" });
export type GoalBranch = z.infer<typeof GoalBranch>;

export const GoalTreeAnswer = z
  .object({ roots: z.array(GoalBranch), truncated: z.boolean() })
  .check(z.meta({ id: "GoalTreeAnswer" }));
export type GoalTreeAnswer = z.infer<typeof GoalTreeAnswer>;

/** The ties of one node with one goal: a role at most once, as in the lens. */
export const MatrixCell = z
  .object({
    node: z.string(),
    goal: z.string(),
    roles: z.array(z.object({ role: TieRole, basis: Basis })),
  })
  .check(z.meta({ id: "MatrixCell" }));
export type MatrixCell = z.infer<typeof MatrixCell>;

/** Goals side by side under what they are part of. */
export const MatrixGroup = z
  .object({
    /** Null for goals that are part of nothing and have no parts. */
    theme: z.nullable(Node),
    goals: z.array(Node),
  })
  .check(z.meta({ id: "MatrixGroup" }));
export type MatrixGroup = z.infer<typeof MatrixGroup>;

export const MatrixAnswer = z
  .object({
    groups: z.array(MatrixGroup),
    /** Nodes with at least one tie, by the first column that they are tied to. */
    rows: z.array(Node),
    /** Only cells that hold something, in the order of the rows, then of the columns. */
    cells: z.array(MatrixCell),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "MatrixAnswer" }));
export type MatrixAnswer = z.infer<typeof MatrixAnswer>;
