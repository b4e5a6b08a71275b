import * as z from "zod/mini";
import { Change } from "../relax.ts";
import { nodesAndRelationships } from "./nodes.ts";

export const PathsAnswer = z
  .object({
    /** In the order asked for; each with ends of its own, from one of `from` to one of `to`. */
    paths: z.array(
      z.object({
        nodes: z.array(z.string()),
        /** For each hop all relationships that pass the filter, strongest first. */
        hops: z.array(z.array(z.string())),
        /** The document that is cited for every hop, where one had to be. */
        document: z.nullable(z.string()),
      }),
    ),
    ...nodesAndRelationships,
    /** Pairs of ends between which there is no path, in the order in which they were given. */
    apart: z.array(z.object({ from: z.string(), to: z.string() })),
    /** Hubs that would have been bridges, had they been allowed. */
    hubsLeftOut: z.array(z.string()),
    /** How many of the first paths (`limit` of them), found without `single`, cite no one document
     * for every hop: what `single` takes away. */
    mixed: z.number(),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "PathsAnswer" }));
export type PathsAnswer = z.infer<typeof PathsAnswer>;

/** One thing to change in a question that has no answer, and how much that gives. */
export const Relaxation = z
  .object({
    change: Change,
    /** The type that is put back, or the node that may be walked again. */
    value: z.nullable(z.string()),
    /** How many answers it gives, at most as many as were asked for; `more` where there are others. */
    count: z.number(),
    more: z.boolean(),
  })
  .check(z.meta({ id: "Relaxation" }));
export type Relaxation = z.infer<typeof Relaxation>;

export const RelaxationsAnswer = z
  .object({
    relaxations: z.array(Relaxation),
    /** Whether all changes at once give paths, where no single one need to. */
    together: z.boolean(),
  })
  .check(z.meta({ id: "RelaxationsAnswer" }));
export type RelaxationsAnswer = z.infer<typeof RelaxationsAnswer>;

export const CommonAnswer = z
  .object({
    /** Nodes that are neighbours of enough of the given ones: of most first, then fewer ties, id. */
    neighbours: z.array(z.object({ id: z.string(), of: z.array(z.string()) })),
    /** How many there are, listed or not. */
    total: z.number(),
    /** The given nodes and the neighbours, with every relationship among them that passes. */
    ...nodesAndRelationships,
    /** Where there is nothing in common and nothing between the given nodes: what would give some. */
    relaxations: z.array(Relaxation),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "CommonAnswer" }));
export type CommonAnswer = z.infer<typeof CommonAnswer>;
