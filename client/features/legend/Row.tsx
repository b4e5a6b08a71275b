import type { ReactNode } from "react";
import { type FilterRow, isOff } from "#client/commands/filter.ts";
import { isolate } from "#client/commands/isolate.ts";
import { useRun } from "#client/commands/runner.ts";
import { toggleFilter } from "#client/commands/toggle-filter.ts";
import { useView } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Legend.module.css";

/** A row of the legend: a switch that is on while its things are drawn. Space or Enter switches it,
 * with Alt it stays alone. */
export function Row({
  row,
  name,
  count,
  extra,
  boxed = false,
  upright = false,
  children,
}: {
  row: FilterRow;
  name: string;
  count: string;
  /** Count of the inferred ones, where they are told apart. */
  extra?: string;
  boxed?: boolean;
  upright?: boolean;
  children: ReactNode;
}) {
  const { t } = useWords();
  const run = useRun();
  const off = useView((state) => isOff(state, row));
  const look = boxed ? "boxed" : upright ? "upright" : "line";
  return (
    <button
      type="button"
      className={styles.row}
      data-look={look}
      aria-pressed={!off}
      title={t("legend.rowHint")}
      onClick={({ altKey }) => void run(altKey ? isolate : toggleFilter, row)}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== "Enter" && event.key !== " ")) return;
        event.preventDefault();
        void run(isolate, row);
      }}
    >
      <span className={styles.sample}>{children}</span>
      <span className={styles.name}>{name}</span>
      <span className={styles.count}>
        {count}
        {extra === undefined ? null : <span className={styles.extra}> {extra}</span>}
      </span>
    </button>
  );
}
