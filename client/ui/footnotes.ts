import type { DocumentAnswer } from "#graph/model/answers/sources.ts";
import { byId } from "#graph/model/ids.ts";
import type { Passage, Relationship, SourceDocument } from "#graph/model/records.ts";
import { joinRanges, type Range } from "./ranges.ts";

/** A numbered source: one sentence of one document, with what in it is cited. */
export interface Footnote {
  /** From 1, without a gap, in the order of the documents and of their text. */
  readonly number: number;
  readonly passage: Passage;
  readonly document: SourceDocument;
  readonly ranges: readonly Range[];
  /** Relationships that cite it, by id. */
  readonly relationships: readonly string[];
}

/** The sources of a picture, and the numbers that each of its relationships bears. */
export interface Footnotes {
  readonly notes: readonly Footnote[];
  /** Numbers by relationship, ascending; a relationship that cites nothing does not stand here. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

/** Sources of exactly the given relationships: what is not drawn has no number, and the numbers
 * close up. A sentence has one number however many relationships cite it.
 * @param documents every document that is cited for them, with its marks; one that is left out
 * gives no numbers */
export const footnotesOf = (
  relationships: readonly Relationship[],
  documents: readonly DocumentAnswer[],
): Footnotes => {
  const shown = new Set(relationships.map(({ id }) => id));
  const notes: Footnote[] = [];
  const numbers = new Map<string, number[]>();
  const roles = rolesCited(shown, documents);
  const inOrder = [...documents].sort(
    (left, right) =>
      byId(left.document.corpus, right.document.corpus) ||
      left.document.number - right.document.number ||
      byId(left.document.id, right.document.id),
  );
  for (const { document, passages } of inOrder)
    for (const { marks, ...passage } of passages) {
      const cited = marks.filter(
        ({ type, id, role }) =>
          type === "relationship" && shown.has(id) && role === (roles.get(id) ?? "fact"),
      );
      if (cited.length === 0) continue;
      const number = notes.length + 1;
      const by = [...new Set(cited.map(({ id }) => id))].sort(byId);
      for (const id of by) numbers.set(id, [...(numbers.get(id) ?? []), number]);
      notes.push({ number, passage, document, ranges: joinRanges(cited), relationships: by });
    }
  return { notes, numbers };
};

/** A relationship is cited by what says the fact; where only a heading says it, by the heading. */
const rolesCited = (
  shown: ReadonlySet<string>,
  documents: readonly DocumentAnswer[],
): Map<string, "heading"> => {
  const factual = new Set<string>();
  const headed = new Set<string>();
  for (const { passages } of documents)
    for (const { marks } of passages)
      for (const { type, id, role } of marks)
        if (type === "relationship" && shown.has(id))
          if (role === "fact") factual.add(id);
          else if (role === "heading") headed.add(id);
  return new Map([...headed].filter((id) => !factual.has(id)).map((id) => [id, "heading"]));
};

/** Where a source stands, as it is printed: §2·8; of a heading §2. */
export const placeOf = ({ passage, document }: Pick<Footnote, "passage" | "document">): string =>
  `§${document.number}${passage.number > 0 ? `·${passage.number}` : ""}`;
