import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { selectSeveral } from "#client/commands/select-several.ts";
import { toggleSelected } from "#client/commands/toggle-selected.ts";
import { centreOn } from "#client/state/camera.ts";
import {
  canvasNodes,
  canvasRelationships,
  selectedIds,
  visibleNodes,
  visibleRelationships,
} from "#client/state/selectors.ts";
import { useStateBeside, useView, useWholeState } from "#client/state/store.ts";
import { toCsv } from "#client/ui/csv.ts";
import { download } from "#client/ui/download.ts";
import { useDocumentTitles, useSayerNames } from "#client/ui/use-sayers.ts";
import { useWords } from "#client/ui/words.ts";
import { Few } from "./Few.tsx";
import { Grid } from "./Grid.tsx";
import { arranged, columns, type Listed, type Row, rowsOf, type Sorting } from "./rows.ts";
import styles from "./Table.module.css";

/** What is drawn on the canvas as a table: nodes or relationships, sorted, narrowed by a text, and as
 * a file. A row and what it stands for are selected together. */
export function Table() {
  const { t, language } = useWords();
  const run = useRun();
  const [listed, setListed] = useState<Listed>("nodes");
  const [asked, setAsked] = useState("");
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const selected = selectedIds(useWholeState());
  const last = useView(({ view }) => view.selection?.id ?? null);
  const rows = useRows(listed);
  const shown = arranged(rows, asked, sorting, language === "zh" ? "zh-CN" : "en");
  const titles = columns[listed].map((column) => t(`table.${column}`));
  const open = ({ selection, at }: Row): void => {
    void run(select, { selection });
    centreOn.emit(at);
  };
  const gather = (ids: readonly string[]): void => void run(selectSeveral, { nodes: ids });
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <Lists
          listed={listed}
          onList={(next) => {
            setListed(next);
            setSorting(null);
          }}
        />
        <input
          type="search"
          className={styles.filter}
          placeholder={t("table.filter")}
          aria-label={t("table.filter")}
          value={asked}
          onChange={({ target }) => setAsked(target.value)}
        />
        <output className={styles.count}>
          {shown.length === rows.length ? "" : t("table.shown", { count: shown.length })}
        </output>
        {listed === "nodes" ? <Few /> : null}
        <button
          type="button"
          className={styles.csv}
          disabled={shown.length === 0}
          onClick={() =>
            download(
              `mailuo-${listed}.csv`,
              toCsv(
                titles,
                shown.map(({ cells }) => cells),
              ),
              "text/csv",
            )
          }
        >
          <IconDownload size={15} aria-hidden />
          CSV
        </button>
      </div>
      <Grid
        key={listed}
        listed={listed}
        titles={titles}
        rows={shown}
        selected={selected}
        last={last}
        sorting={sorting}
        onSort={setSorting}
        onOpen={open}
        {...(listed === "nodes"
          ? { onToggle: (node) => void run(toggleSelected, { node }), onGather: gather }
          : {})}
      />
    </div>
  );
}

const useRows = (listed: Listed): readonly Row[] => {
  const state = useStateBeside();
  const words = useWords();
  const voices = new Set(
    listed === "nodes" ? [] : visibleRelationships(state).flatMap(({ voice }) => voice ?? []),
  );
  const sayer = useSayerNames([...voices]);
  const document = useDocumentTitles();
  return rowsOf(listed, state, {
    ...words,
    basis: (basis) => words.t(`basis.${basis}`),
    sayer,
    document,
  });
};

/** The two lists with how many each has, and how many more the legend keeps from being drawn. */
function Lists({
  listed,
  onList,
}: {
  readonly listed: Listed;
  readonly onList: (listed: Listed) => void;
}) {
  const { t } = useWords();
  const nodes = useView((state) => visibleNodes(state).length);
  const relationships = useView((state) => visibleRelationships(state).length);
  const more = useView((state) =>
    listed === "nodes"
      ? canvasNodes(state).length - visibleNodes(state).length
      : canvasRelationships(state).length - visibleRelationships(state).length,
  );
  return (
    <fieldset className={styles.lists}>
      <legend className={styles.hidden}>{t("table.lists")}</legend>
      {(["nodes", "relationships"] as const).map((each) => (
        <button
          key={each}
          type="button"
          className={styles.list}
          aria-pressed={each === listed}
          onClick={() => onList(each)}
        >
          {t(`table.${each}`)} <span>{each === "nodes" ? nodes : relationships}</span>
        </button>
      ))}
      {more === 0 ? null : <span className={styles.more}>{t("table.off", { count: more })}</span>}
    </fieldset>
  );
}
