import { useWords } from "#client/ui/words.ts";
import type { Shown } from "./shown.ts";
import styles from "./Table.module.css";
import { useTable } from "./use-table.ts";

/** Everything that the picture shows, as a table; beyond a bound the file has the rest. */
export function Table({ shown }: { shown: Shown }) {
  const { t } = useWords();
  const { header, rows } = useTable(shown);
  const most = 500;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section className={styles.sheet} tabIndex={0} aria-label={t("dependencies.table")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={header[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={header[index]} data-long={String(cell).length > 8 ? "" : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most ? (
        <p className={styles.more}>{t("dependencies.inFile", { count: rows.length - most })}</p>
      ) : null}
    </section>
  );
}
