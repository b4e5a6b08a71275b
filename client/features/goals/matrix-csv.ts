import { toCsv } from "#client/ui/csv.ts";
import type { Words } from "#client/ui/words.ts";
import type { MatrixCell } from "#graph/model/answers/goals.ts";
import type { MatrixTable } from "./matrix-table.ts";

/** What a cell says, in words: every role with whether it is stated or inferred. */
export const cellWords = (cell: MatrixCell | undefined, { t }: Pick<Words, "t">): string =>
  cell === undefined
    ? ""
    : cell.roles
        .map(({ role, basis }) =>
          t("matrix.said", { role: t(`matrix.tie.${role}`), basis: t(`basis.${basis}`) }),
        )
        .join(t("state.comma"));

/** The matrix as a file for spreadsheets: a row a node, a column a goal under its theme, the number of
 * ties last. A goal of two themes has a column under each. */
export const matrixCsv = (table: MatrixTable, words: Words): string => {
  const { t, name, kind } = words;
  const themes = table.heads.flatMap(({ theme, count }) =>
    Array.from({ length: count }, () => (theme === null ? t("start.others") : name(theme))),
  );
  const header = [
    t("matrix.node"),
    t("matrix.kind"),
    ...table.columns.map(({ goal }, at) => `${themes[at]} / ${name(goal)}`),
    t("matrix.total"),
  ];
  const rows = table.rows.map((node) => [
    name(node),
    kind(node.kind),
    ...table.columns.map(({ goal }) => cellWords(table.cells.get(node.id)?.get(goal.id), words)),
    table.rowTotals.get(node.id) ?? 0,
  ]);
  return toCsv(header, rows);
};
