// biome-ignore-all lint/a11y/useSemanticElements: cells are placed one by one, which no table can
// biome-ignore-all lint/a11y/useFocusableInteractive: one place at a time holds the focus
import { type MouseEvent, useRef, useState } from "react";
import { useNarrow } from "#client/ui/use-narrow.ts";
import { useWords } from "#client/ui/words.ts";
import type { GridPlace } from "./grid-moves.ts";
import styles from "./MatrixGrid.module.css";
import { ColumnHeads } from "./MatrixHeads.tsx";
import { MatrixRow } from "./MatrixRow.tsx";
import type { MatrixTable } from "./matrix-table.ts";
import { type GridSizes, placeAt, useGrid } from "./use-grid.ts";

export interface ChosenCell {
  readonly node: string;
  readonly goal: string;
}

/** The table as a grid that is walked cell by cell; only what is in sight is there, so that any number
 * of goals and rows scrolls as a few do. */
export function MatrixGrid({
  table,
  chosen,
  onChoose,
}: {
  table: MatrixTable;
  chosen: ChosenCell | null;
  onChoose: (cell: ChosenCell | null) => void;
}) {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const sizes = useSizes();
  const began = placeOf(table, chosen) ?? firstFilled(table);
  const shape = {
    rows: table.rows.length,
    columns: table.columns.length,
    filled: (place: GridPlace): boolean => cellAt(table, place) !== undefined,
  };
  const { rows, columns, active, setActive, goTo, onKeyDown } = useGrid(host, shape, sizes, began);
  const [over, setOver] = useState<GridPlace | null>(null);
  const [inside, setInside] = useState(false);
  const cross = over ?? (inside ? active : null);
  const chooseAt = ({ row, column }: GridPlace): void => {
    const [node, goal] = [table.rows[row]?.id, table.columns[column]?.goal.id];
    if (node !== undefined && goal !== undefined) onChoose({ node, goal });
  };
  const click = (event: MouseEvent): void => {
    const place = placeAt(event.target);
    if (place === null) return;
    setActive(place);
    if (place.row < 0 || place.column < 0) return;
    goTo(place);
    chooseAt(place);
  };
  const shown = columns.getVirtualItems();
  const width = columns.getTotalSize();
  return (
    <div ref={host} className={styles.scroller} data-grid>
      <div
        role="grid"
        className={styles.grid}
        style={{ width, height: rows.getTotalSize() }}
        aria-label={t("matrix.title")}
        aria-rowcount={table.rows.length + 3}
        aria-colcount={table.columns.length + 2}
        onClick={click}
        onMouseOver={({ target }) => setOver(placeAt(target))}
        onMouseLeave={() => setOver(null)}
        onFocus={({ target }) => {
          setInside(true);
          const place = placeAt(target);
          if (place !== null) setActive(place);
        }}
        onBlur={() => setInside(false)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && chosen !== null) {
            event.preventDefault();
            onChoose(null);
          } else if (event.key === "Enter" || event.key === " ") {
            const onCell = active.row >= 0 && active.column >= 0;
            if (!onCell) return;
            event.preventDefault();
            chooseAt(active);
          } else onKeyDown(event);
        }}
      >
        <Bands cross={cross} sizes={sizes} />
        <ColumnHeads
          table={table}
          shown={shown}
          sizes={sizes}
          width={width}
          active={active.row === -1 ? active.column : null}
          cross={cross?.column ?? null}
        />
        <div role="rowgroup">
          {rows.getVirtualItems().map(({ index, start }) => {
            const node = table.rows[index];
            return node === undefined ? null : (
              <MatrixRow
                key={node.id}
                table={table}
                node={node}
                index={index}
                top={start}
                shown={shown}
                sizes={sizes}
                active={active.row === index ? active.column : null}
                chosen={chosen?.node === node.id ? chosen.goal : null}
                crossed={cross?.row === index}
              />
            );
          })}
        </div>
        <Totals table={table} shown={shown} sizes={sizes} />
      </div>
    </div>
  );
}

/** The row and the column of what the pointer or the focus is on. */
function Bands({ cross, sizes }: { cross: GridPlace | null; sizes: GridSizes }) {
  if (cross === null) return null;
  const { row, column } = cross;
  return (
    <>
      {row < 0 ? null : (
        <span
          className={styles.rowBand}
          style={{ top: sizes.head + row * sizes.row, height: sizes.row }}
        />
      )}
      {column < 0 ? null : (
        <span
          className={styles.columnBand}
          style={{ left: sizes.names + column * sizes.column, width: sizes.column }}
        />
      )}
    </>
  );
}

function Totals({
  table,
  shown,
  sizes,
}: {
  table: MatrixTable;
  shown: readonly { readonly index: number; readonly start: number }[];
  sizes: GridSizes;
}) {
  const { t } = useWords();
  return (
    <div role="rowgroup" className={styles.foot} style={{ height: sizes.foot }}>
      <div role="row" className={styles.sums} aria-rowindex={table.rows.length + 3}>
        <span role="rowheader" className={styles.corner} style={{ width: sizes.names }}>
          {t("matrix.total")}
        </span>
        {shown.map(({ index, start }) => (
          <span
            key={index}
            role="gridcell"
            aria-colindex={index + 2}
            className={styles.sum}
            data-first={table.columns[index]?.first ? "" : undefined}
            style={{ left: start, width: sizes.column }}
          >
            {table.goalTotals.get(table.columns[index]?.goal.id ?? "") ?? 0}
          </span>
        ))}
        <span
          role="gridcell"
          aria-colindex={table.columns.length + 2}
          className={styles.rowSum}
          style={{ width: sizes.totals }}
        >
          {table.total}
        </span>
      </div>
    </div>
  );
}

const useSizes = (): GridSizes => {
  const { language } = useWords();
  const narrow = useNarrow();
  return {
    column: narrow ? 44 : 33,
    row: narrow ? 44 : 29,
    names: narrow ? 128 : language === "en" ? 236 : 188,
    totals: narrow ? 40 : 52,
    head: language === "en" ? 244 : 204,
    foot: 32,
  };
};

const cellAt = ({ rows, columns, cells }: MatrixTable, { row, column }: GridPlace) =>
  cells.get(rows[row]?.id ?? "")?.get(columns[column]?.goal.id ?? "");

const placeOf = ({ rows, columns }: MatrixTable, chosen: ChosenCell | null): GridPlace | null => {
  const row = rows.findIndex(({ id }) => id === chosen?.node);
  const column = columns.findIndex(({ goal }) => goal.id === chosen?.goal);
  return row < 0 || column < 0 ? null : { row, column };
};

/** Where the reader comes in: the first cell of the first row that holds something. */
const firstFilled = (table: MatrixTable): GridPlace => {
  const column = table.columns.findIndex((_, at) => cellAt(table, { row: 0, column: at }));
  return { row: 0, column: Math.max(0, column) };
};
