import { IconArrowLeft } from "@tabler/icons-react";
import { useRun } from "#client/commands/runner.ts";
import { deselect } from "#client/commands/select.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Crumbs.module.css";

/** Leads from what was selected on the way back to the path that is read. */
export function BackToPath() {
  const { t } = useWords();
  const run = useRun();
  return (
    <button type="button" className={styles.back} onClick={() => void run(deselect, {})}>
      <IconArrowLeft size={15} aria-hidden />
      {t("paths.backTo")}
    </button>
  );
}
