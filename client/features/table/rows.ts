import { tiesInView, visibleNodes, visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { documentsOf } from "#graph/model/fact-filter.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import type { Selection } from "#graph/model/view.ts";

/** What is listed: nodes or relationships. */
export type Listed = "nodes" | "relationships";

/** Columns of each list, as keys under `table` in the catalogues. */
export const columns = {
  nodes: ["name", "kind", "modality", "ties", "inView", "stated", "inferred"],
  relationships: ["from", "type", "to", "basis", "modality", "voice", "documents", "quotes"],
} as const satisfies Record<Listed, readonly string[]>;

/** A row: one cell a column. */
export interface Row {
  readonly selection: Selection;
  /** Node that is brought to the middle with it. */
  readonly at: string;
  readonly kind: AnyKind | null;
  readonly cells: readonly (string | number)[];
}

/** What turns facts into the reader's words. */
export interface Wording {
  readonly name: (node: Node) => string;
  readonly kind: (kind: AnyKind) => string;
  readonly relation: (type: Relationship["type"]) => string;
  readonly modality: (modality: NonNullable<Node["modality"]>) => string;
  readonly basis: (basis: Relationship["basis"]) => string;
  readonly sayer: (id: string) => string;
  readonly document: (id: string) => string;
}

/** A row for each node that is drawn, in the order of the canvas. */
const nodeRows = (state: State, words: Wording): Row[] => {
  const ties = tiesInView(state);
  return visibleNodes(state).map((node) => {
    const { stated, inferred } = ties.get(node.id) ?? { stated: 0, inferred: 0 };
    return {
      selection: { type: "node", id: node.id },
      at: node.id,
      kind: node.kind,
      cells: [
        words.name(node),
        words.kind(node.kind),
        node.modality === null ? "" : words.modality(node.modality),
        node.ties,
        stated + inferred,
        stated,
        inferred,
      ],
    };
  });
};

/** A row for each relationship that is drawn, by id. */
const relationshipRows = (state: State, words: Wording): Row[] => {
  const nameOf = (id: string): string => {
    const node = state.facts.nodes[id];
    return node === undefined ? id : words.name(node);
  };
  return visibleRelationships(state).map((each) => ({
    selection: { type: "relationship", id: each.id },
    at: each.from,
    kind: null,
    cells: [
      nameOf(each.from),
      words.relation(each.type),
      nameOf(each.to),
      words.basis(each.basis),
      each.modality === null ? "" : words.modality(each.modality),
      each.voice === null ? "" : words.sayer(each.voice),
      documentsOf(each).map(words.document).join("; "),
      each.quotes.filter((_, at) => each.spanRoles[at] === "fact").join(" … "),
    ],
  }));
};

/** The rows of a list. */
export const rowsOf = (listed: Listed, state: State, words: Wording): Row[] =>
  listed === "nodes" ? nodeRows(state, words) : relationshipRows(state, words);

/** How a list is sorted; without it in its own order. */
export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** Rows that hold a text in any cell, sorted. What is equal keeps its order.
 * @param language in whose order texts come */
export const arranged = (
  rows: readonly Row[],
  asked: string,
  sorting: Sorting | null,
  language: string,
): readonly Row[] => {
  const text = asked.trim().toLowerCase();
  const left = rows.filter(({ cells }) =>
    cells.some((cell) => String(cell).toLowerCase().includes(text)),
  );
  if (sorting === null) return left;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = sorting.descending ? -1 : 1;
  return left.sort((one, other) => {
    const [a = "", b = ""] = [one.cells[sorting.column], other.cells[sorting.column]];
    const order =
      typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
    return sign * order;
  });
};
