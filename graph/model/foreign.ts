import * as z from "zod/mini";

/** What stands in answers from a database that Mailuo did not write: its labels and types by their own
 * names, its values as text. No seed can use any of it. */

const prefix = "neo4j:";
const relationshipPrefix = "neo4j-relationship:";

/** A label as a kind, or a type as a type: `neo4j:` and the name, in which `,` is written `%2C` and
 * `%` `%25`, since lists in a query are split at commas. A node without a label has the empty name. */
export const ForeignName = z
  .templateLiteral([prefix, z.string()])
  .check(z.meta({ id: "ForeignName" }));
export type ForeignName = z.infer<typeof ForeignName>;

/** A label or type of the database as an answer names it. */
export const foreignName = (name: string): ForeignName =>
  `${prefix}${name.replace(/[%,]/g, encodeURIComponent)}`;

export const isForeignName = (name: string): name is ForeignName => name.startsWith(prefix);

/** The label or type as the database has it. */
export const nameInDatabase = (name: ForeignName): string =>
  name.slice(prefix.length).replace(/%2[5C]/gi, decodeURIComponent);

/** Id of a node or relationship that bears none of ours, from the database's element id. It holds only
 * as long as the database does not use that id again. */
export const foreignNodeId = (elementId: string): string => `${prefix}${elementId}`;
export const foreignRelationshipId = (elementId: string): string =>
  `${relationshipPrefix}${elementId}`;

/** Element id of a node, or nothing where the id is none of a foreign node. */
export const nodeElementId = (id: string): string | undefined =>
  id.startsWith(prefix) ? id.slice(prefix.length) : undefined;

/** Element id of a relationship, or nothing where the id is none of a foreign relationship. */
export const relationshipElementId = (id: string): string | undefined =>
  id.startsWith(relationshipPrefix) ? id.slice(relationshipPrefix.length) : undefined;

/** A property as the database holds it, any type written as text. */
export const StoredProperty = z
  .object({
    key: z.string(),
    /** Cypher's name of the type: `INTEGER`, `ZONED DATETIME`, `LIST<STRING>`. */
    type: z.string(),
    /** One text; of a list one for each item. */
    values: z.array(z.string()),
    /** Whether a long text or list was cut. */
    cut: z.boolean(),
  })
  .check(z.meta({ id: "StoredProperty" }));
export type StoredProperty = z.infer<typeof StoredProperty>;
