import type { Kind } from "#graph/model/kinds.ts";
import { type RelationType, relationTypes } from "#graph/model/relations.ts";

/** Writes literals into a statement in the place of its marks: comments named by their content, so that
 * a text is whole without them. Types, labels, arrows and lengths of patterns cannot be parameters,
 * and a type compared with a parameter makes Neo4j look at every relationship of a hub.
 * @param literals by mark; made of words of the model or numbers alone, never of a caller's text
 * @throws Error for a mark that the statement lacks: a filter that is written nowhere filters nothing */
export const withLiterals = (text: string, literals: Readonly<Record<string, string>>): string => {
  let written = text;
  for (const [mark, literal] of Object.entries(literals)) {
    if (!text.includes(`/*${mark}*/`)) throw new Error(`The statement has no mark ${mark}.`);
    written = written.replaceAll(`/*${mark}*/`, literal);
  }
  return written;
};

/** The types that a relationship may have, as `:A|B`; all of the model's where none is named, which
 * leaves evidence and mentions out. */
export const typeLiteral = (types: readonly RelationType[] = relationTypes): string =>
  // An empty list lets nothing pass, and no type bears this name.
  `:${types.length === 0 ? "NONE" : types.join("|")}`;

/** The kinds that an entity may be, as `&(A|B)` behind its label; nothing where all may pass. */
export const kindLiteral = (kinds: readonly Kind[] | undefined): string => {
  if (kinds === undefined) return "";
  return `&(${kinds.length === 0 ? "NONE" : kinds.join("|")})`;
};
