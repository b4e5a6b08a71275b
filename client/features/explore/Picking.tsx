import { IconX } from "@tabler/icons-react";
import { useCallback, useEffect, useState } from "react";
import { selectedNodes } from "#client/state/selectors.ts";
import { togglePicking } from "#client/state/signals.ts";
import { useView } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Picking.module.css";

/** Whether the reader is choosing several nodes: each click or touch then adds one or takes it away,
 * with no key held. Escape ends it as well as the button. */
export const usePicking = (): { readonly on: boolean; readonly end: () => void } => {
  const [on, setOn] = useState(false);
  const end = useCallback(() => setOn(false), []);
  useEffect(() => togglePicking.on(() => setOn((before) => !before)), []);
  useEffect(() => {
    if (!on) return;
    const press = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") setOn(false);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [on]);
  return { on, end };
};

/** Says that several are being chosen, how many are, and how to end it. */
export function PickingBar({ end }: { readonly end: () => void }) {
  const { t } = useWords();
  const count = useView((state) => selectedNodes(state).length);
  return (
    <div className={styles.bar} role="status">
      <span>{t("several.picking")}</span>
      <b>{t("several.count", { count })}</b>
      <button type="button" className={styles.end} onClick={end}>
        <IconX size={15} aria-hidden />
        {t("several.done")}
      </button>
    </div>
  );
}
