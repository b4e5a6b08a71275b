import { clearFilters } from "#client/commands/clear-filters.ts";
import { useRun } from "#client/commands/runner.ts";
import { canvasNodes, visibleNodes } from "#client/state/selectors.ts";
import { useView } from "#client/state/store.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./Explore.module.css";

/** Says that nothing is drawn because filters take all of it away, and takes them off. */
export function FilteredOut() {
  const { t } = useWords();
  const run = useRun();
  // What is on the canvas but not fetched yet is not drawn either, and no filter is to blame.
  const count = useView((state) =>
    visibleNodes(state).length === 0 ? canvasNodes(state).length : 0,
  );
  const showAll = (): void => {
    // The button goes away with what it mends: its reader stays with the picture.
    document.querySelector<HTMLElement>("[data-canvas]")?.focus();
    void run(clearFilters, {});
  };
  return (
    <>
      {/* There before it has anything to say, or it would not be heard. */}
      <div role="status" className={styles.told} data-filtered-out>
        {count === 0 ? null : (
          <>
            <p>{t("explore.filteredOut")}</p>
            <p>{t("explore.filteredOutWhat", { count })}</p>
          </>
        )}
      </div>
      {count === 0 ? null : (
        <div className={styles.empty}>
          <EmptyState
            title={t("explore.filteredOut")}
            actions={<Button onClick={showAll}>{t("command.clearFilters")}</Button>}
          >
            <p>{t("explore.filteredOutWhat", { count })}</p>
          </EmptyState>
        </div>
      )}
    </>
  );
}
