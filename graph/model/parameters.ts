import * as z from "zod/mini";
import { Basis } from "./claims.ts";
import { factFilters } from "./fact-filter.ts";
import { isForeignName } from "./foreign.ts";
import { AnyKind } from "./kinds.ts";
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
  q: z.string().check(z.maxLength(200)),
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

export const PathsParameters = z.strictObject({
  from: id,
  to: id,
  maxLength: z._default(whole(1, 8), 6),
  slack: z._default(whole(0, 2), 0),
  ...filters,
  directed: z._default(z.boolean(), false),
  /** Whether hubs may be bridges. */
  hubs: z._default(z.boolean(), false),
  limit: z._default(whole(1, 50), 10),
});

export const ClosureParameters = z.strictObject({
  id,
  direction: z._default(z.enum(["upstream", "downstream"]), "upstream"),
  depth: z._default(whole(1, 12), 6),
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
export type PathsParameters = z.infer<typeof PathsParameters>;
export type ClosureParameters = z.infer<typeof ClosureParameters>;

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
