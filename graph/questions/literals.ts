import { isForeignName, nameInDatabase } from "#graph/model/foreign.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import { type AnyRelationType, relationTypes } from "#graph/model/relations.ts";

/** Writes literals into a statement in the place of its marks: comments named by their content, so that
 * a text is whole without them. Types, labels, arrows and lengths of patterns cannot be parameters,
 * and a type compared with a parameter makes Neo4j look at every relationship of a hub.
 * @param literals by mark; made of words of the model, numbers, and `quoted` names alone
 * @throws Error for a mark that the statement lacks: a filter that is written nowhere filters nothing */
export const withLiterals = (text: string, literals: Readonly<Record<string, string>>): string => {
  let written = text;
  for (const [mark, literal] of Object.entries(literals)) {
    if (!text.includes(`/*${mark}*/`)) throw new Error(`The statement has no mark ${mark}.`);
    written = written.replaceAll(`/*${mark}*/`, literal);
  }
  return written;
};

/** Any text as a name in Cypher. Cypher reads escapes as `\\u0060` before it reads anything else, so
 * that doubling the quotes alone would let a name end itself; a backslash written as one cannot. */
export const quoted = (name: string): string =>
  `\`${name.replaceAll("\\", "\\u005C").replaceAll("`", "``")}\``;

/** A kind or type as Cypher names it: one of the model is its own name. */
const literalOf = (name: AnyKind | AnyRelationType): string =>
  isForeignName(name) ? quoted(nameInDatabase(name)) : name;

/** The types that a relationship may have, as `:A|B`; all of the model's where none is named, which
 * leaves evidence and mentions out. */
export const typeLiteral = (types: readonly AnyRelationType[] = relationTypes): string =>
  // An empty list lets nothing pass, and no type bears this name.
  `:${types.length === 0 ? "NONE" : types.map(literalOf).join("|")}`;

/** The labels of which a node must bear one, as `:A|B`. */
export const labelLiteral = (kinds: readonly AnyKind[]): string =>
  `:${kinds.length === 0 ? "NONE" : kinds.map(literalOf).join("|")}`;

/** The kinds that an entity may be, as `&(A|B)` behind its label; nothing where all may pass. */
export const kindLiteral = (kinds: readonly AnyKind[] | undefined): string => {
  if (kinds === undefined) return "";
  return `&(${kinds.length === 0 ? "NONE" : kinds.map(literalOf).join("|")})`;
};
