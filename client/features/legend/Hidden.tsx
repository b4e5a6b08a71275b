import { IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { useWholeState } from "#client/state/store.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./Legend.module.css";

/** Lists what the reader has hidden, and brings it back one by one or all at once. */
export function Hidden({ onShow }: { onShow: (nodes?: readonly string[]) => void }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { view, facts } = useWholeState();
  const hidden = view.canvas.hidden.flatMap(({ id }) => facts.nodes[id] ?? []);
  if (hidden.length === 0) return null;
  return (
    <div className={styles.hidden}>
      <button
        type="button"
        className={styles.plain}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <IconEye size={15} stroke={1.8} aria-hidden />
        {words.t("legend.hidden", { count: hidden.length })}
      </button>
      {open ? (
        <ul>
          {hidden.map((node) => (
            <li key={node.id}>
              <button type="button" className={styles.row} onClick={() => onShow([node.id])}>
                <KindMark kind={node.kind} size={18} />
                <span className={styles.name}>{words.name(node)}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className={styles.plain} onClick={() => onShow()}>
              {words.t("legend.showAll")}
            </button>
          </li>
        </ul>
      ) : null}
    </div>
  );
}
