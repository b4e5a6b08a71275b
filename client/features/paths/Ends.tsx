import { IconSwitchVertical, IconX } from "@tabler/icons-react";
import { withEndMoved, withoutEnd } from "#client/state/paths-url.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./Question.module.css";
import { useAsked, useChange, useNodes } from "./use-paths.ts";

/** The ends of the paths as chips: each can be put on the other side or taken away. */
export function Ends() {
  const { t } = useWords();
  const { from, to } = useAsked();
  return (
    <ul className={styles.ends} aria-label={t("paths.ends")}>
      {from.map((id) => (
        <End key={id} id={id} side="from" />
      ))}
      {to.map((id) => (
        <End key={id} id={id} side="to" />
      ))}
    </ul>
  );
}

function End({ id, side }: { id: string; side: "from" | "to" }) {
  const { t, name: nameOf } = useWords();
  const asked = useAsked();
  const change = useChange();
  const { known, pending } = useNodes([id]);
  const node = known.get(id);
  const name = node === undefined ? id : nameOf(node);
  return (
    <li className={styles.end}>
      {node === undefined ? null : <KindMark kind={node.kind} size={22} />}
      <span className={styles.endName} title={name}>
        {name}
        {node === undefined && !pending ? (
          <span className={styles.gone}>{t("paths.gone")}</span>
        ) : null}
      </span>
      <button
        type="button"
        className={styles.side}
        aria-label={t(side === "from" ? "paths.makeTo" : "paths.makeFrom", { name })}
        onClick={() => change(withEndMoved(asked, id))}
      >
        {t(`paths.${side}`)}
        <IconSwitchVertical size={14} stroke={1.7} aria-hidden />
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={t("paths.remove", { name })}
        onClick={() => change(withoutEnd(asked, id))}
      >
        <IconX size={15} aria-hidden />
      </button>
    </li>
  );
}
