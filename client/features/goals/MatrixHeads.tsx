// biome-ignore-all lint/a11y/useSemanticElements: cells are placed one by one, which no table can
// biome-ignore-all lint/a11y/useFocusableInteractive: one place at a time holds the focus
import { Link } from "wouter";
import { goalUrl } from "#client/state/url.ts";
import { Name } from "#client/ui/Name.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./MatrixGrid.module.css";
import type { MatrixTable } from "./matrix-table.ts";
import { type GridSizes, placeName } from "./use-grid.ts";

/** Characters of a goal's name that two upright lines hold. */
const longest = { zh: 22, en: 54 } as const;

/** The themes, each over its goals, and under them the goals' names set upright. */
export function ColumnHeads({
  table,
  shown,
  sizes,
  width,
  active,
  cross,
}: {
  table: MatrixTable;
  shown: readonly { readonly index: number; readonly start: number }[];
  sizes: GridSizes;
  width: number;
  /** Column whose head holds the focus. */
  active: number | null;
  cross: number | null;
}) {
  const { t, name } = useWords();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  return (
    <div role="rowgroup" className={styles.head} style={{ height: sizes.head, width }}>
      <div role="row" className={styles.themes} aria-rowindex={1}>
        {table.heads
          .filter(({ start, count }) => start <= last && start + count > first)
          .map(({ theme, start, count }) => {
            const words = theme === null ? t("start.others") : name(theme);
            return (
              <span
                key={start}
                role="columnheader"
                aria-colindex={start + 2}
                aria-colspan={count}
                className={styles.theme}
                title={words}
                style={{
                  left: sizes.names + start * sizes.column + 1,
                  width: count * sizes.column - 2,
                }}
              >
                <span style={{ left: sizes.names + 8 }}>
                  {theme === null ? words : <Name node={theme} />}
                </span>
              </span>
            );
          })}
      </div>
      <div role="row" aria-rowindex={2} className={styles.goals}>
        <span role="columnheader" className={styles.corner} style={{ width: sizes.names }}>
          <span className={styles.heard}>{t("matrix.node")}</span>
        </span>
        {shown.map(({ index, start }) => (
          <GoalHead
            key={index}
            table={table}
            index={index}
            start={start}
            sizes={sizes}
            active={active === index}
            crossed={cross === index}
          />
        ))}
        <span
          role="columnheader"
          aria-colindex={table.columns.length + 2}
          className={styles.rowSum}
          style={{ width: sizes.totals }}
        >
          <span className={styles.heard}>{t("matrix.total")}</span>
        </span>
      </div>
    </div>
  );
}

function GoalHead({
  table,
  index,
  start,
  sizes,
  active,
  crossed,
}: {
  table: MatrixTable;
  index: number;
  start: number;
  sizes: GridSizes;
  active: boolean;
  crossed: boolean;
}) {
  const { t, name, language } = useWords();
  const column = table.columns[index];
  if (column === undefined) return null;
  const words = name(column.goal);
  const letters = [...words];
  const most = longest[language];
  return (
    <span
      role="columnheader"
      aria-colindex={index + 2}
      className={styles.goal}
      data-first={column.first ? "" : undefined}
      data-cross={crossed ? "" : undefined}
      style={{ left: start, width: sizes.column }}
    >
      <Link
        href={goalUrl(column.goal.id)}
        data-place={placeName({ row: -1, column: index })}
        tabIndex={active ? 0 : -1}
        title={words}
        data-latin={language === "en" ? "" : undefined}
        aria-label={t("matrix.head", {
          name: words,
          count: table.goalTotals.get(column.goal.id) ?? 0,
        })}
      >
        {letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : words}
      </Link>
    </span>
  );
}
