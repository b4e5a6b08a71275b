import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { rangeOf } from "#client/state/selection.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Listed, Row, Sorting } from "./rows.ts";
import styles from "./Table.module.css";

/** Height of a row and of the head, in pixels. */
const rowHeight = 29;
/** Rows that a page key goes over. */
const page = 8;

/** Rows of which only those in sight are drawn. The arrows walk from row to row, Enter opens one. */
export function Grid({
  listed,
  titles,
  rows,
  selected,
  last,
  sorting,
  onSort,
  onOpen,
  onToggle,
  onGather,
}: {
  readonly listed: Listed;
  readonly titles: readonly string[];
  readonly rows: readonly Row[];
  /** Ids of all that is selected, and of what was last. */
  readonly selected: ReadonlySet<string>;
  readonly last: string | null;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
  readonly onOpen: (row: Row) => void;
  /** Adds a row to what is selected or takes it out, and selects rows together; not given where rows
   * are selected one at a time. */
  readonly onToggle?: (id: string) => void;
  readonly onGather?: (ids: readonly string[]) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: rowHeight,
    overscan: 12,
  });
  const at = Math.min(active, Math.max(0, rows.length - 1));
  const place = last === null ? -1 : rows.findIndex((row) => row.selection.id === last);
  const anchor = useRef<string | null>(null);
  const goTo = (next: number): void => {
    const row = Math.max(0, Math.min(rows.length - 1, next));
    setActive(row);
    virtual.scrollToIndex(row);
  };
  // What is selected elsewhere is brought into sight here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the selection moves, not the rows
  useEffect(() => {
    if (place >= 0) goTo(place);
  }, [last]);
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);

  /** Selects a row: alone, beside what is selected, or with all rows up to it. */
  const take = (row: Row, how: "alone" | "toggled" | "range"): void => {
    const { id: taken } = row.selection;
    if (how === "range" && onGather !== undefined) {
      const ids = rows.map(({ selection }) => selection.id);
      onGather(rangeOf(ids, anchor.current ?? last, taken));
      anchor.current ??= last;
      return;
    }
    anchor.current = taken;
    if (how === "toggled" && onToggle !== undefined) onToggle(taken);
    else onOpen(row);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const next = steps[event.key];
    const row = rows[at];
    if (next !== undefined) {
      goTo(next);
      const reached = rows[Math.max(0, Math.min(rows.length - 1, next))];
      if (event.shiftKey && row !== undefined && reached !== undefined) {
        // A walk that begins to gather begins with where it stands.
        if (!selected.has(anchor.current ?? "")) anchor.current = row.selection.id;
        take(reached, "range");
      }
    } else if (isHeld(event) && event.key === "a" && onGather !== undefined)
      onGather(rows.map(({ selection }) => selection.id));
    else if (event.key === "Enter" && row !== undefined) take(row, "alone");
    else if (event.key === " " && row !== undefined) take(row, "toggled");
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table that is not all there is no table element
    <div
      ref={scroller}
      role="grid"
      className={styles.grid}
      data-listed={listed}
      tabIndex={0}
      aria-label={t(`table.${listed}`)}
      aria-rowcount={rows.length + 1}
      aria-colcount={titles.length}
      aria-multiselectable={onGather !== undefined}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${at}`}
      onKeyDown={press}
    >
      <Head titles={titles} sorting={sorting} onSort={onSort} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard opens rows from the grid
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={row.selection.id}
              id={`${id}-${index}`}
              role="row"
              tabIndex={-1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-rowindex={index + 2}
              aria-selected={selected.has(row.selection.id)}
              data-active={index === at}
              onClick={(event) => {
                setActive(index);
                take(row, event.shiftKey ? "range" : isHeld(event) ? "toggled" : "alone");
              }}
            >
              <Cells
                row={row}
                titles={titles}
                {...(onToggle === undefined
                  ? {}
                  : {
                      check: (
                        <Check
                          row={row}
                          checked={selected.has(row.selection.id)}
                          toggle={() => {
                            setActive(index);
                            take(row, "toggled");
                          }}
                        />
                      ),
                    })}
              />
            </div>
          );
        })}
      </div>
      {rows.length === 0 ? <p className={styles.none}>{t("table.none")}</p> : null}
    </div>
  );
}

const isHeld = ({ ctrlKey, metaKey }: { ctrlKey: boolean; metaKey: boolean }): boolean =>
  ctrlKey || metaKey;

/** Takes a row into what is selected with a mouse or a finger alone; keys have Space. */
function Check({
  row,
  checked,
  toggle,
}: {
  readonly row: Row;
  readonly checked: boolean;
  readonly toggle: () => void;
}) {
  const { t } = useWords();
  return (
    <input
      type="checkbox"
      className={styles.check}
      tabIndex={-1}
      aria-label={t("several.row", { name: String(row.cells[0] ?? "") })}
      checked={checked}
      onClick={(event) => event.stopPropagation()}
      onChange={toggle}
    />
  );
}

function Cells({
  row,
  titles,
  check,
}: {
  readonly row: Row;
  readonly titles: readonly string[];
  readonly check?: ReactNode;
}) {
  return row.cells.map((cell, column) => (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: the row is what is walked to
    <div
      key={titles[column]}
      role="gridcell"
      className={styles.cell}
      data-figure={typeof cell === "number"}
      title={typeof cell === "string" ? cell : undefined}
    >
      {column === 0 && row.kind !== null ? <KindMark kind={row.kind} size={16} /> : null}
      <span className={styles.text}>{cell}</span>
      {/* Before the name to the eye, behind it to the ear: a row is called by its name first. */}
      {column === 0 ? check : null}
    </div>
  ));
}

function Head({
  titles,
  sorting,
  onSort,
}: {
  readonly titles: readonly string[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its heads are what is walked to */}
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {titles.map((title, column) => {
          const here = sorting?.column === column ? sorting : null;
          const order = here === null ? "none" : here.descending ? "descending" : "ascending";
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: its button is
            <div key={title} role="columnheader" aria-sort={order} className={styles.cell}>
              <button
                type="button"
                className={styles.sort}
                onClick={() => onSort(next(here, column))}
              >
                {title}
                {here === null ? null : here.descending ? (
                  <IconArrowDown size={13} aria-hidden />
                ) : (
                  <IconArrowUp size={13} aria-hidden />
                )}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Ascending, then descending, then the list's own order. */
const next = (here: Sorting | null, column: number): Sorting | null =>
  here === null
    ? { column, descending: false }
    : here.descending
      ? null
      : { column, descending: true };
