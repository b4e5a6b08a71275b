import { toCsv } from "#client/ui/csv.ts";
import type { Words } from "#client/ui/words.ts";
import type { Tie, TieRole, TiesAnswer } from "#graph/model/answers/goals.ts";
import { documentsOf } from "#graph/model/fact-filter.ts";
import type { Node, SourceDocument } from "#graph/model/records.ts";
import { chainOf, type Facts, factsOf } from "./chain.ts";

/** A tie as a line of a table, in words. */
export interface TieRow {
  readonly role: TieRole;
  readonly tie: Tie;
  readonly node: Node;
  /** Each link as the text asserts it, from the tied node on. */
  readonly chain: string;
  /** What the text says at the tied node; a cut between two quotes is an ellipsis. */
  readonly quote: string;
  /** Where it says so. */
  readonly documents: string;
}

/** Every tie of an answer, in the order of the roles: the table, the file and the picture show the same.
 * @param sources all documents, for their titles */
export const tieRows = (
  answer: TiesAnswer,
  sources: readonly SourceDocument[],
  words: Words,
): TieRow[] => {
  const facts = factsOf(answer);
  return answer.roles.flatMap(({ role, ties }) =>
    ties.flatMap((tie): TieRow[] => {
      const node = facts.nodes.get(tie.node);
      return node === undefined ? [] : [{ role, tie, node, ...saidOf(tie, facts, sources, words) }];
    }),
  );
};

const saidOf = (
  tie: Tie,
  facts: Facts,
  sources: readonly SourceDocument[],
  { name, relation, language, t }: Words,
): Pick<TieRow, "chain" | "quote" | "documents"> => {
  const links = chainOf(tie, facts);
  const first = links[0]?.relationship;
  const titleOf = (id: string): string => {
    const source = sources.find((each) => each.id === id);
    if (source === undefined) return id;
    return `§${source.number} ${language === "en" ? source.titleEn : source.title}`;
  };
  return {
    chain: links
      .map(({ from, relationship, to }) =>
        [from && name(from), relation(relationship.type), to && name(to)].join(" → "),
      )
      .join(t("lens.next")),
    quote: (first?.quotes ?? [])
      .filter((_, index) => first?.spanRoles[index] === "fact")
      .join(" … "),
    documents: first === undefined ? "" : documentsOf(first).map(titleOf).join(t("matrix.and")),
  };
};

/** The columns of the table and of the file. */
export const tieColumns = [
  "role",
  "node",
  "kind",
  "basis",
  "modality",
  "chain",
  "quote",
  "document",
] as const;

/** The ties of a goal as a file for spreadsheets. */
export const tiesCsv = (rows: readonly TieRow[], words: Words): string => {
  const { t, name, kind, modality } = words;
  return toCsv(
    tieColumns.map((column) => t(`lens.column.${column}`)),
    rows.map(({ role, tie, node, chain, quote, documents }) => [
      t(`goals.role.${role}`),
      name(node),
      kind(node.kind),
      t(`basis.${tie.basis}`),
      tie.modality === null ? "" : modality(tie.modality),
      chain,
      quote,
      documents,
    ]),
  );
};
