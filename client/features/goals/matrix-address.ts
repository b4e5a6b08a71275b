import { MatrixRows } from "#graph/model/parameters.ts";
import { type RowOrder, rowOrders } from "./matrix-table.ts";

/** What the matrix shows, as its address holds it. */
export interface MatrixWish {
  readonly rows: readonly MatrixRows[];
  /** Key of the group of goals that is shown alone. */
  readonly theme: string | null;
  readonly order: RowOrder;
  /** The cell whose ties are open, by its node and goal. */
  readonly cell: { readonly node: string; readonly goal: string } | null;
}

/** The choices of rows that are offered, each as it stands in the address. */
export const rowChoices = [
  ["bodies", "zones"],
  ["bodies"],
  ["zones"],
  ["projects"],
  ["programmes"],
] as const satisfies readonly (readonly MatrixRows[])[];

const [usual] = rowChoices;

/** Reads a query; what it does not know takes its default. */
export const readWish = (query: URLSearchParams): MatrixWish => {
  const rows = (query.get("rows") ?? "")
    .split(",")
    .flatMap((each) => MatrixRows.options.find((known) => known === each) ?? []);
  const [node, goal] = [query.get("node"), query.get("goal")];
  return {
    rows: rows.length === 0 ? usual : rows,
    theme: query.get("theme"),
    order: rowOrders.find((each) => each === query.get("order")) ?? rowOrders[0],
    cell: node === null || goal === null ? null : { node, goal },
  };
};

/** Writes a query; defaults are left out. */
export const writeWish = ({ rows, theme, order, cell }: MatrixWish): URLSearchParams => {
  const query = new URLSearchParams({ view: "matrix", rows: rows.join(",") });
  if (theme !== null) query.set("theme", theme);
  if (order !== rowOrders[0]) query.set("order", order);
  if (cell !== null) {
    query.set("node", cell.node);
    query.set("goal", cell.goal);
  }
  return query;
};
