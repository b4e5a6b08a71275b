import { IconDownload } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Button } from "#client/ui/Button.tsx";
import { download } from "#client/ui/download.ts";
import { useWords } from "#client/ui/words.ts";
import type { MatrixAnswer } from "#graph/model/answers/goals.ts";
import { FilterBar } from "./FilterBar.tsx";
import { GoalsTabs } from "./GoalsTabs.tsx";
import styles from "./MatrixScreen.module.css";
import { type MatrixWish, rowChoices } from "./matrix-address.ts";
import { matrixCsv } from "./matrix-csv.ts";
import { type MatrixTable, rowOrders, themeKey } from "./matrix-table.ts";

/** What stands in rows and columns and in which order, the filters in force, and the table as a file. */
export function MatrixControls({
  wish,
  change,
  answer,
  table,
  all,
}: {
  wish: MatrixWish;
  change: (part: Partial<MatrixWish>) => void;
  answer: MatrixAnswer | undefined;
  table: MatrixTable | undefined;
  /** Ties without the filters. */
  all: number | undefined;
}) {
  const words = useWords();
  const { t, name } = words;
  const groups = answer?.groups ?? [];
  return (
    <header className={styles.controls}>
      <div className={styles.title}>
        <h1>{t("matrix.title")}</h1>
        <GoalsTabs shown="matrix" />
      </div>
      <div className={styles.choices}>
        <Choice
          label={t("matrix.rows")}
          value={wish.rows.join(",")}
          onChange={(rows) =>
            change({ rows: rowChoices.find((each) => each.join(",") === rows) ?? rowChoices[0] })
          }
        >
          {rowChoices.map((rows) => (
            <option key={rows.join(",")} value={rows.join(",")}>
              {rows.map((each) => t(`matrix.row.${each}`)).join(t("matrix.and"))}
            </option>
          ))}
        </Choice>
        <Choice
          label={t("matrix.columns")}
          value={wish.theme ?? ""}
          onChange={(theme) => change({ theme: theme === "" ? null : theme })}
        >
          <option value="">
            {t("matrix.goals", { count: groups.reduce((sum, { goals }) => sum + goals.length, 0) })}
          </option>
          {groups.map(({ theme }) => (
            <option key={themeKey(theme)} value={themeKey(theme)}>
              {theme === null ? t("start.others") : name(theme)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t("matrix.order")}
          value={wish.order}
          onChange={(order) =>
            change({ order: rowOrders.find((each) => each === order) ?? "theme" })
          }
        >
          {rowOrders.map((order) => (
            <option key={order} value={order}>
              {t(`matrix.by.${order}`)}
            </option>
          ))}
        </Choice>
        <Button
          disabled={table === undefined}
          onClick={() =>
            table && download(t("matrix.file"), matrixCsv(table, words), "text/csv;charset=utf-8")
          }
        >
          <IconDownload size={15} stroke={1.8} aria-hidden />
          CSV
        </Button>
      </div>
      <FilterBar left={table?.total} all={all} />
    </header>
  );
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </label>
  );
}
