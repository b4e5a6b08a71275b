import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { type ReactNode, Suspense, useEffect, useId, useRef, useState } from "react";
import { toggleDrawer } from "#client/state/signals.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Drawer.module.css";

/** A panel of the drawer. */
export interface DrawerPanel {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly content: () => ReactNode;
}

/** The drawer below the picture, shut at first; its handle names its panels. */
export function Drawer({ panels }: { readonly panels: readonly DrawerPanel[] }) {
  const { t } = useWords();
  const body = useId();
  const [open, setOpen] = useState<string | null>(null);
  const shown = panels.find(({ id }) => id === open);
  const first = panels[0]?.id ?? null;
  useEffect(() => toggleDrawer.on((id) => setOpen((now) => (now === id ? null : id))), []);
  const before = useRef(open);
  useEffect(() => {
    // Who shut it from within goes on at the picture.
    const wasShut = before.current !== null && open === null;
    if (wasShut && document.activeElement === document.body)
      document.querySelector<HTMLElement>("[data-canvas]")?.focus();
    before.current = open;
  }, [open]);
  return (
    <section className={styles.drawer} aria-label={t("explore.drawer")} data-drawer>
      <div className={styles.handle}>
        <button
          type="button"
          className={styles.chevron}
          aria-label={t(open === null ? "explore.openDrawer" : "explore.shutDrawer")}
          aria-expanded={open !== null}
          aria-controls={body}
          onClick={() => setOpen(open === null ? first : null)}
        >
          {open === null ? (
            <IconChevronUp size={16} aria-hidden />
          ) : (
            <IconChevronDown size={16} aria-hidden />
          )}
        </button>
        {panels.map(({ id, label, icon }) => (
          <button
            key={id}
            type="button"
            className={styles.name}
            aria-expanded={id === open}
            aria-controls={body}
            onClick={() => setOpen(id === open ? null : id)}
          >
            {icon}
            {label}
          </button>
        ))}
      </div>
      <div id={body} className={styles.body} hidden={shown === undefined}>
        <Suspense>{shown?.content()}</Suspense>
      </div>
    </section>
  );
}
