import { EmptyState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./Start.module.css";

/** What to do where no seed has been read. */
export function NoDocuments() {
  const { t } = useWords();
  return (
    <div className={styles.nothing}>
      <EmptyState title={t("start.emptyTitle")}>
        <p>{t("start.emptyWhat")}</p>
        <ol className={styles.steps}>
          <li>{t("start.emptyPut")}</li>
          <li>
            {t("start.emptyCheck")} <code>npm run seeds:check</code>
          </li>
          <li>
            {t("start.emptyStart")} <code>npm start</code>
          </li>
          <li>
            {t("start.emptyLoad")} <code>npm run load</code>
          </li>
        </ol>
      </EmptyState>
    </div>
  );
}
