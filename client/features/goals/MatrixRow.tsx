// biome-ignore-all lint/a11y/useSemanticElements: cells are placed one by one, which no table can
// biome-ignore-all lint/a11y/useFocusableInteractive: one place at a time holds the focus
import { memo } from "react";
import { Link } from "wouter";
import { showUrl } from "#client/state/url.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import type { MatrixCell } from "#graph/model/answers/goals.ts";
import type { Node } from "#graph/model/records.ts";
import styles from "./MatrixGrid.module.css";
import { cellWords } from "./matrix-csv.ts";
import type { MatrixColumn, MatrixTable } from "./matrix-table.ts";
import { RoleGlyph } from "./RoleGlyph.tsx";
import { glyphOf } from "./role-glyphs.ts";
import { type GridSizes, placeName } from "./use-grid.ts";

/** A node with its cells, as many as are in sight, and the number of its ties. */
export const MatrixRow = memo(function MatrixRow({
  table,
  node,
  index,
  top,
  shown,
  sizes,
  active,
  chosen,
  crossed,
}: {
  table: MatrixTable;
  node: Node;
  index: number;
  top: number;
  shown: readonly { readonly index: number; readonly start: number }[];
  sizes: GridSizes;
  /** Column that the keys are at in this row; −1 for its name. */
  active: number | null;
  /** Goal of the cell whose ties are open. */
  chosen: string | null;
  crossed: boolean;
}) {
  const { t, name } = useWords();
  const words = name(node);
  const total = table.rowTotals.get(node.id) ?? 0;
  return (
    <div
      role="row"
      className={styles.row}
      aria-rowindex={index + 3}
      style={{ top, height: sizes.row }}
    >
      <span
        role="rowheader"
        aria-colindex={1}
        className={styles.name}
        data-cross={crossed ? "" : undefined}
        style={{ width: sizes.names }}
      >
        <Link
          href={showUrl(node.id)}
          data-place={placeName({ row: index, column: -1 })}
          tabIndex={active === -1 ? 0 : -1}
          title={words}
          aria-label={t("matrix.head", { name: words, count: total })}
        >
          <KindMark kind={node.kind} size={18} />
          <span>{words}</span>
        </Link>
      </span>
      {shown.map(({ index: at, start }) => {
        const column = table.columns[at];
        return column === undefined ? null : (
          <Cell
            key={at}
            cell={table.cells.get(node.id)?.get(column.goal.id)}
            column={column}
            name={words}
            place={placeName({ row: index, column: at })}
            at={at}
            left={start}
            width={sizes.column}
            active={active === at}
            chosen={chosen === column.goal.id}
          />
        );
      })}
      <span
        role="gridcell"
        aria-colindex={table.columns.length + 2}
        className={styles.rowSum}
        data-cross={crossed ? "" : undefined}
        style={{ width: sizes.totals }}
      >
        {total}
      </span>
    </div>
  );
});

/** Roles that a cell shows by glyphs; of more, one glyph and a number. */
const most = 2;

function Cell({
  cell,
  column,
  name,
  place,
  at,
  left,
  width,
  active,
  chosen,
}: {
  cell: MatrixCell | undefined;
  column: MatrixColumn;
  name: string;
  place: string;
  at: number;
  left: number;
  width: number;
  active: boolean;
  chosen: boolean;
}) {
  const words = useWords();
  const roles = cell?.roles ?? [];
  const said = cell === undefined ? words.t("goals.unsaid") : cellWords(cell, words);
  const shown = roles.length > most ? roles.slice(0, 1) : roles;
  return (
    <span
      role="gridcell"
      aria-colindex={at + 2}
      aria-selected={chosen}
      aria-label={words.t("matrix.cellOf", { node: name, goal: words.name(column.goal), said })}
      className={styles.cell}
      data-place={place}
      data-first={column.first ? "" : undefined}
      data-ties={roles.length === 0 ? undefined : roles.length}
      tabIndex={active ? 0 : -1}
      style={{ left, width }}
    >
      {shown.map(({ role, basis }) => (
        <RoleGlyph
          key={role}
          glyph={glyphOf(role)}
          basis={basis}
          size={roles.length === 1 ? 14 : 12}
        />
      ))}
      {roles.length > most ? <sup>{roles.length}</sup> : null}
    </span>
  );
}
