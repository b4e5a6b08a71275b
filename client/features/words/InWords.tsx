import { IconX } from "@tabler/icons-react";
import { Tabs } from "radix-ui";
import { Suspense, useEffect, useRef, useState } from "react";
import { toggleWords } from "#client/state/signals.ts";
import { fetched } from "#client/ui/fetched.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./InWords.module.css";
import { Tree } from "./Tree.tsx";

const Text = fetched(["words"], async () => (await import("./ViewInWords.tsx")).ViewInWords);

/** The picture in words beside the canvas: as a tree that is always there for those who hear the
 * page and comes into sight when the keyboard is in it, and, once opened, as a text. */
export function InWords() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState("text");
  const panel = useRef<HTMLElement>(null);
  useEffect(() => toggleWords.on(() => setOpen((before) => !before)), []);
  useEffect(() => {
    if (open) panel.current?.focus();
  }, [open]);
  return (
    <section
      ref={panel}
      id="in-words"
      className={styles.panel}
      data-open={open}
      aria-label={t("words.title")}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        event.preventDefault();
        setOpen(false);
        document.querySelector<HTMLElement>("[data-canvas]")?.focus();
      }}
    >
      {open ? (
        <header className={styles.head}>
          <h2>{t("words.title")}</h2>
          <button
            type="button"
            className={styles.close}
            aria-label={t("state.dismiss")}
            onClick={() => setOpen(false)}
          >
            <IconX size={16} aria-hidden />
          </button>
        </header>
      ) : null}
      <Tabs.Root value={open ? tab : "tree"} onValueChange={setTab} className={styles.tabs}>
        {open ? (
          <Tabs.List className={styles.tabList} aria-label={t("words.title")}>
            <Tabs.Trigger value="text" className={styles.tab}>
              {t("words.text")}
            </Tabs.Trigger>
            <Tabs.Trigger value="tree" className={styles.tab}>
              {t("words.tree")}
            </Tabs.Trigger>
          </Tabs.List>
        ) : null}
        {open ? (
          <Tabs.Content value="text" className={styles.content}>
            <Suspense>
              <Text />
            </Suspense>
          </Tabs.Content>
        ) : null}
        {open && tab === "text" ? null : (
          <div className={styles.content}>
            <Tree />
          </div>
        )}
      </Tabs.Root>
    </section>
  );
}
