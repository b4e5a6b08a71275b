import { useState } from "react";
import { hideFew, withFewTies } from "#client/commands/hide-few.ts";
import { useRun } from "#client/commands/runner.ts";
import { useView } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Table.module.css";

/** Hides what has few relationships in view, by a number that the reader sets; it says first how many
 * nodes that would be. */
export function Few() {
  const { t } = useWords();
  const run = useRun();
  const [fewer, setFewer] = useState(2);
  const count = useView((state) => withFewTies(state, fewer).size);
  return (
    <span className={styles.few}>
      <label>
        {t("table.fewer")}{" "}
        <input
          type="number"
          min={1}
          max={999}
          value={fewer}
          onChange={({ target }) => setFewer(Math.max(1, Math.trunc(Number(target.value)) || 1))}
        />
      </label>
      <button type="button" disabled={count === 0} onClick={() => void run(hideFew, { fewer })}>
        {t("table.hideFew", { count })}
      </button>
    </span>
  );
}
