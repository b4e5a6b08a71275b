import { IconLoader2 } from "@tabler/icons-react";
import { useRunning } from "#client/state/tasks.ts";
import { Button } from "#client/ui/Button.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./Progress.module.css";

/** The command that is fetching, with a way to stop it; seen when it takes longer than 300 ms. */
export function Progress() {
  const { t } = useWords();
  const task = useRunning().at(-1);
  return (
    <div className={styles.region} role="status">
      {task === undefined ? null : (
        <div className={styles.progress}>
          <IconLoader2 className={styles.turning ?? ""} size={18} aria-hidden />
          <span>{t("state.running", { what: t(`command.${task.label as "expand"}`) })}</span>
          <Button onClick={task.cancel}>{t("state.cancel")}</Button>
        </div>
      )}
    </div>
  );
}
