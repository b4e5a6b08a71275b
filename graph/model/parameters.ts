import * as z from "zod/mini";
import { Basis } from "./claims.ts";
import { factFilters } from "./fact-filter.ts";
import { isForeignName } from "./foreign.ts";
import { AnyKind } from "./kinds.ts";
import { longestSearch } from "./limits.ts";
import { type FieldError, Problem } from "./problems.ts";
import { AnyRelationType } from "./relations.ts";

/** The parameters of all questions. A list that is left out lets everything pass. */

const id = z.string().check(z.minLength(1), z.maxLength(400));
const whole = (least: number, most: number) => z.number().check(z.int(), z.gte(least), z.lte(most));

const filters = {
  types: z.optional(z.array(AnyRelationType)),
  kinds: z.optional(z.array(AnyKind)),
  basis: z.optional(z.array(Basis)),
};

export const NoParameters = z.strictObject({});

export const IdParameters = z.strictObject({ id });

export const SearchParameters = z.strictObject({
  q: z.string().check(z.maxLength(longestSearch)),
  kinds: z.optional(z.array(AnyKind)),
  limit: z._default(whole(1, 50), 12),
});

export const NeighboursParameters = z.strictObject({
  id,
  direction: z._default(z.enum(["out", "in", "both"]), "both"),
  ...filters,
  limit: z._default(whole(1, 200), 25),
  cursor: z.optional(z.string().check(z.maxLength(1000))),
});

export const SubgraphParameters = z.strictObject({
  nodeIds: z.array(id).check(z.minLength(1), z.maxLength(2000)),
});

/** Ends of one side of a question on paths, and of both sides together, at most. */
export const mostEnds = 6;
const ends = z.array(id).check(z.minLength(1), z.maxLength(mostEnds - 1));

/** Greatest length that paths can be asked for, in hops. */
export const longestPath = 8;

export const PathOrder = z.enum(["length", "strength"]).check(z.meta({ id: "PathOrder" }));
export type PathOrder = z.infer<typeof PathOrder>;

export const PathsParameters = z
  .strictObject({
    from: ends,
    to: ends,
    maxLength: z._default(whole(1, longestPath), 6),
    slack: z._default(whole(0, 2), 0),
    ...factFilters,
    /** What every node between the ends must be. */
    kinds: z.optional(z.array(AnyKind)),
    /** Ids of nodes that are never between the ends. */
    avoid: z._default(z.array(id).check(z.maxLength(50)), []),
    directed: z._default(z.boolean(), false),
    /** Whether hubs may be bridges. */
    hubs: z._default(z.boolean(), false),
    /** Whether one document must be cited for every hop. */
    single: z._default(z.boolean(), false),
    order: z._default(PathOrder, "length"),
    limit: z._default(whole(1, 50), 10),
  })
  .check(
    z.refine(({ from, to }) => new Set([...from, ...to]).size <= mostEnds, {
      path: ["to"],
      message: `At most ${mostEnds} ends`,
    }),
  );

/** Nodes that can be asked what they have in common, at most. */
export const mostInCommon = 12;

export const CommonParameters = z.strictObject({
  ids: z.array(id).check(z.minLength(2), z.maxLength(mostInCommon)),
  /** Of how many of them a node must be a neighbour; of all where it is left out. */
  least: z.optional(whole(2, mostInCommon)),
  ...factFilters,
  kinds: z.optional(z.array(AnyKind)),
  limit: z._default(whole(1, 200), 50),
});

export const MentionsParameters = z.strictObject({
  nodeIds: z.array(id).check(z.minLength(1), z.maxLength(2000)),
  limit: z._default(whole(1, 500), 200),
});

export const NamedWithParameters = z.strictObject({
  ids: z.array(id).check(z.minLength(1), z.maxLength(50)),
  limit: z._default(whole(1, 200), 50),
});

export const ClosureParameters = z.strictObject({
  id,
  direction: z._default(z.enum(["upstream", "downstream"]), "upstream"),
  depth: z._default(whole(1, 12), 6),
  ...factFilters,
});

export const SlipParameters = z.strictObject({
  /** What slips: one thing or several. */
  ids: z.array(id).check(z.minLength(1), z.maxLength(50)),
  depth: z._default(whole(1, 12), 12),
  ...factFilters,
});

export const FoundationsParameters = z.strictObject({
  limit: z._default(whole(1, 50), 8),
  ...factFilters,
});

/** A goal, and which facts may tie anything to it. */
export const TiesParameters = z.strictObject({ id, ...factFilters });

/** What the rows of the matrix may be. */
export const MatrixRows = z.enum(["bodies", "zones", "projects", "programmes"]);
export type MatrixRows = z.infer<typeof MatrixRows>;

export const MatrixParameters = z.strictObject({
  rows: z._default(z.array(MatrixRows).check(z.minLength(1)), ["bodies", "zones"]),
  ...factFilters,
});

export type TiesParameters = z.infer<typeof TiesParameters>;
export type MatrixParameters = z.infer<typeof MatrixParameters>;
export type SearchParameters = z.infer<typeof SearchParameters>;
export type NeighboursParameters = z.infer<typeof NeighboursParameters>;
export type SubgraphParameters = z.infer<typeof SubgraphParameters>;
export type MentionsParameters = z.infer<typeof MentionsParameters>;
export type NamedWithParameters = z.infer<typeof NamedWithParameters>;
export type PathsParameters = z.infer<typeof PathsParameters>;
export type CommonParameters = z.infer<typeof CommonParameters>;
export type ClosureParameters = z.infer<typeof ClosureParameters>;
export type SlipParameters = z.infer<typeof SlipParameters>;
export type FoundationsParameters = z.infer<typeof FoundationsParameters>;

/** Refuses kinds and types of the other sort of data: names of the model where a database that Mailuo
 * did not write is asked, and such a database's names anywhere else.
 * @param foreign whether such a database is asked
 * @throws bad-parameter naming each of them */
export const refuseOtherNames = (parameters: unknown, foreign: boolean): void => {
  const errors = (["types", "kinds"] as const).flatMap((field): FieldError[] => {
    const names = Object(parameters)[field];
    if (!Array.isArray(names)) return [];
    return names.flatMap((name, at) =>
      isForeignName(String(name)) === foreign
        ? []
        : [{ path: `${field}.${at}`, message: `the data has no “${String(name)}”` }],
    );
  });
  if (errors.length > 0)
    throw new Problem(
      "bad-parameter",
      errors.map(({ path, message }) => `${path}: ${message}.`).join(" "),
      errors,
    );
};
