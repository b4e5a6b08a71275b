import { useRun } from "#client/commands/runner.ts";
import { toggleMentions } from "#client/commands/toggle-mentions.ts";
import { useView } from "#client/state/store.ts";
import { useForeign } from "#client/ui/use-foreign.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Legend.module.css";

/** What is drawn beside the facts, switched on and off. It counts nowhere. */
export function Layers() {
  const { t } = useWords();
  const run = useRun();
  const on = useView(({ view }) => view.layers.mentions);
  const few = useView(({ view }) => view.canvas.nodes.length < 2 && !view.layers.mentions);
  if (useForeign() || few) return null;
  return (
    <button
      type="button"
      role="switch"
      className={styles.row}
      data-look="line"
      aria-checked={on}
      title={t("mention.layerHint")}
      onClick={() => void run(toggleMentions, {})}
    >
      <svg className={styles.sample} width={26} height={10} aria-hidden>
        <path d="M1 5H25" stroke="currentColor" strokeWidth={1.4} strokeDasharray="1.4 3.6" />
      </svg>
      <span className={styles.name}>{t("mention.layer")}</span>
      <span className={styles.switch} aria-hidden />
    </button>
  );
}
