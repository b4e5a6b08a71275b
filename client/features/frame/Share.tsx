import { IconShare2 } from "@tabler/icons-react";
import { useEffect } from "react";
import { keyOf } from "#client/commands/registry.ts";
import { copyLink } from "#client/state/signals.ts";
import { store } from "#client/state/store.ts";
import { notify } from "#client/state/tasks.ts";
import { linkToThis, writeCode } from "#client/state/view-address.ts";
import { copyText } from "#client/ui/copy-text.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Frame.module.css";

/** Copies the address, which says the screen, the question and the view. */
export function Share() {
  const { t } = useWords();
  useEffect(() => copyLink.on(() => void copy()), []);
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={t("command.copyLink")}
      title={`${t("command.copyLink")} (${keyOf("copy-link")})`}
      onClick={() => copyLink.emit()}
    >
      <IconShare2 size={19} stroke={1.7} aria-hidden />
    </button>
  );
}

const copy = async (): Promise<void> => {
  // The last act may be too young to stand in the address.
  await writeCode(store.getState().view);
  const { href, whole } = linkToThis();
  const done = await copyText(href);
  const notice = done ? (whole ? "linkCopied" : "linkWithoutView") : "notCopied";
  notify({ tone: "info", message: { notice } });
};
