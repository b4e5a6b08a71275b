import { IconFilter } from "@tabler/icons-react";
import { clearFilters } from "#client/commands/clear-filters.ts";
import { useRun } from "#client/commands/runner.ts";
import { useView } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./FilterNote.module.css";
import { useFactFilter } from "./use-question.ts";

/** Says which filters of the legend hold here too, and takes them away. */
export function FilterNote() {
  const { t } = useWords();
  const run = useRun();
  const filter = useFactFilter();
  const parts = (["types", "basis", "modalities", "voices", "documents"] as const).filter(
    (part) => filter[part] !== undefined,
  );
  const kinds = useView(({ view }) => view.filters.kinds.length);
  if (parts.length === 0 && kinds === 0) return null;
  if (parts.length === 0) return <p className={styles.note}>{t("dependencies.kindsStay")}</p>;
  return (
    <p className={styles.note}>
      <IconFilter size={15} stroke={1.8} aria-hidden />
      <span>
        {t("dependencies.filtered", {
          parts: parts.map((part) => t(`dependencies.filter.${part}`)).join(t("state.list")),
        })}
        {kinds === 0 ? "" : t("dependencies.kindsStay")}
      </span>
      <button type="button" className={styles.plain} onClick={() => void run(clearFilters, {})}>
        {t("dependencies.clear")}
      </button>
    </p>
  );
}
