import * as z from "zod/mini";
import { Basis } from "../claims.ts";
import { BasisCounts, Node } from "../records.ts";
import { nodesAndRelationships } from "./nodes.ts";

export const ClosureAnswer = z
  .object({
    root: z.string(),
    /** Ids by distance from the root: the first layer is one hop away. */
    layers: z.array(z.array(z.string())),
    ...nodesAndRelationships,
    /** Groups of nodes that rest on one another, each in id order. */
    cycles: z.array(z.array(z.string())),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "ClosureAnswer" }));
export type ClosureAnswer = z.infer<typeof ClosureAnswer>;

/** Something else that a goal rests on, with the best relationship that says so. */
const OtherBasis = z.object({ node: z.string(), relationship: z.string(), basis: Basis });

/** How much else a goal rests on, stated and inferred apart, and what: stated first, then by id. */
const OthersLeft = z.object({ ...BasisCounts.shape, items: z.array(OtherBasis) });

/** Something that rests on what slips, with the reason. */
export const AffectedNode = z
  .object({
    node: z.string(),
    /** Relationship ids from what slips to it: the shortest, stated before inferred, by ids. */
    chain: z.array(z.string()),
    /** Inferred if any relationship of the chain is. */
    basis: Basis,
    /** For a goal what else it rests on, that neither slips nor is affected; else null. None of it is
     * said to be able to stand in for what slips. */
    others: z.nullable(
      z.object({
        means: OthersLeft,
        parts: OthersLeft,
        /** Whether the goal has stated means and all of them slip or are affected. */
        onlyMeans: z.boolean(),
      }),
    ),
  })
  .check(z.meta({ id: "AffectedNode" }));
export type AffectedNode = z.infer<typeof AffectedNode>;

export const SlipAnswer = z
  .object({
    slipping: z.array(z.string()),
    /** Shorter chains first, then stated before inferred, then by id. */
    affected: z.array(AffectedNode),
    /** Affected by a chain of one relationship, and of more. */
    counts: z.object({ direct: z.number(), transitive: z.number() }),
    ...nodesAndRelationships,
    /** Groups of nodes that rest on one another, each in id order. */
    cycles: z.array(z.array(z.string())),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "SlipAnswer" }));
export type SlipAnswer = z.infer<typeof SlipAnswer>;

/** What much rests on: where to begin. */
export const FoundationsAnswer = z
  .object({
    /** Most first, then by id. */
    items: z.array(z.object({ ...BasisCounts.shape, node: Node })),
  })
  .check(z.meta({ id: "FoundationsAnswer" }));
export type FoundationsAnswer = z.infer<typeof FoundationsAnswer>;
