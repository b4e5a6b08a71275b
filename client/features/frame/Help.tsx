import { IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { registry } from "#client/commands/registry.ts";
import { openHelp } from "#client/state/signals.ts";
import { Keys } from "#client/ui/Keys.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./Help.module.css";

const keyed = registry.filter(({ shortcuts }) => shortcuts.length > 0);

/** The list of keys, made from what has one. */
export function Help() {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(
    () =>
      openHelp.on(() => {
        if (dialog.current?.open === false) dialog.current.showModal();
      }),
    [],
  );
  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="help-title">
      <header>
        <h2 id="help-title">{t("help.title")}</h2>
        <button
          type="button"
          aria-label={t("state.dismiss")}
          onClick={() => dialog.current?.close()}
        >
          <IconX size={18} aria-hidden />
        </button>
      </header>
      <dl className={styles.list}>
        {keyed.map(({ id, label, shortcuts }) => (
          <div key={id}>
            <dt>
              <Keys keys={shortcuts} />
            </dt>
            <dd>{t(`command.${label as "expand"}`)}</dd>
          </div>
        ))}
        {(["walk", "open", "add", "gather", "box", "isolate"] as const).map((id) => (
          <div key={id}>
            <dt>
              <Keys keys={t(`help.${id}Keys`).split(" ")} />
            </dt>
            <dd>{t(`help.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
