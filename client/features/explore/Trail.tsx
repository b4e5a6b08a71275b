import { IconChevronRight } from "@tabler/icons-react";
import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { centreOn } from "#client/state/camera.ts";
import { useWholeState } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Explore.module.css";

/** Steps shown at once; older ones between the first and these are counted. */
const shownSteps = 4;

/** The steps of exploring so far; each leads back to the node that it was taken from. */
export function Trail() {
  const { t, name } = useWords();
  const run = useRun();
  const { view, facts } = useWholeState();
  const { trail } = view.canvas;
  if (trail.length === 0) return null;
  const steps = trail.map((step, index) => ({ ...step, index }));
  const shown = steps.filter(({ index }) => index === 0 || index > trail.length - shownSteps);
  return (
    <ol className={styles.trail} aria-label={t("explore.trail")}>
      {shown.map(({ node, added, index }) => {
        const fact = facts.nodes[node];
        return (
          <li key={index} className={styles.step}>
            {index > 0 && <IconChevronRight size={14} aria-hidden />}
            <button
              type="button"
              className={styles.stepButton}
              onClick={() => {
                void run(select, { selection: { type: "node", id: node } });
                centreOn.emit(node);
              }}
            >
              <span>{t(index === 0 ? "explore.began" : "explore.expanded")}</span>
              <span className={styles.stepName}>{fact === undefined ? node : name(fact)}</span>
              {index > 0 && <span className={styles.added}>+{added}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
