import type { MatrixAnswer, MatrixCell, MatrixGroup } from "#graph/model/answers/goals.ts";
import { byId } from "#graph/model/ids.ts";
import type { Node } from "#graph/model/records.ts";

/** What rows are ordered by: the first goal that they are tied to, how many ties, or the name. */
export const rowOrders = ["theme", "ties", "name"] as const;
export type RowOrder = (typeof rowOrders)[number];

export interface MatrixColumn {
  readonly goal: Node;
  /** Whether a group of goals begins here. */
  readonly first: boolean;
}

export interface MatrixHead {
  readonly theme: Node | null;
  /** Index of its first column, and how many it has. */
  readonly start: number;
  readonly count: number;
}

/** The matrix as it is set: columns in their groups, rows in order, cells by row and goal. */
export interface MatrixTable {
  readonly heads: readonly MatrixHead[];
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly Node[];
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, MatrixCell>>;
  /** Ties of each row and of each goal, by id, and of all. A goal in two columns counts once. */
  readonly rowTotals: ReadonlyMap<string, number>;
  readonly goalTotals: ReadonlyMap<string, number>;
  readonly total: number;
}

/** What stands for the goals that are part of nothing, where a group is chosen by its theme. */
export const noTheme = "none";

export const themeKey = (theme: Node | null): string => theme?.id ?? noTheme;

interface Setting {
  /** Ids of the themes whose columns come first; others follow as answered. */
  readonly first: ReadonlySet<string>;
  /** Key of the one group to show, or all. */
  readonly theme: string | null;
  readonly order: RowOrder;
  /** Name to order by. */
  readonly nameOf: (node: Node) => string;
}

/** Sets an answer as a table. */
export const tableOf = (answer: MatrixAnswer, setting: Setting): MatrixTable => {
  const { heads, columns } = columnsOf(answer, setting);
  const places = new Map<string, number>();
  for (const [index, { goal }] of columns.entries())
    if (!places.has(goal.id)) places.set(goal.id, index);
  const counted = countCells(answer.cells.filter(({ goal }) => places.has(goal)));
  const firsts = new Map(
    Array.from(counted.cells, ([node, row]) => [
      node,
      Math.min(...Array.from(row.keys(), (goal) => places.get(goal) ?? 0)),
    ]),
  );
  const ties = ({ id }: Node): number => counted.rowTotals.get(id) ?? 0;
  const byFirst = (a: Node, b: Node): number =>
    (firsts.get(a.id) ?? 0) - (firsts.get(b.id) ?? 0) || ties(b) - ties(a) || byId(a.id, b.id);
  const orders: Record<RowOrder, (a: Node, b: Node) => number> = {
    theme: byFirst,
    ties: (a, b) => ties(b) - ties(a) || byFirst(a, b),
    name: (a, b) => setting.nameOf(a).localeCompare(setting.nameOf(b), "zh-CN") || byId(a.id, b.id),
  };
  const rows = answer.rows.filter(({ id }) => counted.cells.has(id)).sort(orders[setting.order]);
  return { heads, columns, rows, ...counted };
};

const columnsOf = (
  { groups }: MatrixAnswer,
  { first, theme }: Setting,
): Pick<MatrixTable, "heads" | "columns"> => {
  const rank = (group: MatrixGroup): number =>
    group.theme !== null && first.has(group.theme.id) ? 0 : 1;
  const heads: MatrixHead[] = [];
  const columns: MatrixColumn[] = [];
  for (const group of groups
    .filter((each) => theme === null || themeKey(each.theme) === theme)
    .sort((a, b) => rank(a) - rank(b))) {
    heads.push({ theme: group.theme, start: columns.length, count: group.goals.length });
    columns.push(...group.goals.map((goal, index) => ({ goal, first: index === 0 })));
  }
  return { heads, columns };
};

const countCells = (
  all: readonly MatrixCell[],
): Pick<MatrixTable, "cells" | "rowTotals" | "goalTotals" | "total"> => {
  const cells = new Map<string, Map<string, MatrixCell>>();
  const rowTotals = new Map<string, number>();
  const goalTotals = new Map<string, number>();
  let total = 0;
  for (const cell of all) {
    const { node, goal, roles } = cell;
    const row = cells.get(node) ?? new Map<string, MatrixCell>();
    cells.set(node, row.set(goal, cell));
    rowTotals.set(node, (rowTotals.get(node) ?? 0) + roles.length);
    goalTotals.set(goal, (goalTotals.get(goal) ?? 0) + roles.length);
    total += roles.length;
  }
  return { cells, rowTotals, goalTotals, total };
};
