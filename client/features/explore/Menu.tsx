import { DropdownMenu } from "radix-ui";
import { useRef } from "react";
import { useLocation } from "wouter";
import type { Keyed } from "#client/commands/keyed.ts";
import { registry } from "#client/commands/registry.ts";
import { useRun } from "#client/commands/runner.ts";
import { selectedNodes } from "#client/state/selectors.ts";
import type { MenuRequest } from "#client/state/signals.ts";
import { store } from "#client/state/store.ts";
import { goalUrl } from "#client/state/url.ts";
import { Keys } from "#client/ui/Keys.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./Menu.module.css";

/** What can be done with what is selected, or with the canvas, where it was asked for. */
export function Menu({
  request,
  host,
  close,
}: {
  readonly request: MenuRequest;
  /** Where it is put, so that it lies within a part of the page that has a name. */
  readonly host: HTMLElement | null;
  readonly close: () => void;
}) {
  const { t } = useWords();
  const state = store.getState();
  // The reader goes on where the menu was asked for.
  const from = useRef(document.activeElement);
  const entries = registry.filter(({ menus, can }) => menus?.includes(request.of) && can(state));
  const [node = null, ...others] = request.of === "node" ? [...selectedNodes(state)].reverse() : [];
  const count = others.length + 1;
  const lens =
    node !== null && count === 1 && state.facts.nodes[node]?.kind === "Goal" ? node : null;
  return (
    // Not modal: locking the page would need a style element, which the policy does not let in.
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && close()}>
      <DropdownMenu.Trigger
        className={styles.anchor}
        style={{ left: request.x, top: request.y }}
        tabIndex={-1}
        aria-hidden
      />
      <DropdownMenu.Portal container={host}>
        <DropdownMenu.Content
          className={styles.menu}
          aria-labelledby={undefined}
          aria-label={count > 1 ? t("several.menu", { count }) : t(`menu.${request.of}`)}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // It comes a while after the menu has gone: the next one may be open by then.
            if (document.activeElement !== document.body) return;
            if (from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
          }}
        >
          {count > 1 ? (
            <DropdownMenu.Label className={styles.title}>
              {t("several.title", { count })}
            </DropdownMenu.Label>
          ) : null}
          <Entries entries={entries} host={host} />
          {lens === null ? null : <LensItem goal={lens} />}
          {entries.length === 0 && lens === null ? (
            <DropdownMenu.Item className={styles.item} disabled>
              {t("menu.none")}
            </DropdownMenu.Item>
          ) : null}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Entries in their order; those of a group behind one entry, where its first stands. */
function Entries({
  entries,
  host,
}: {
  readonly entries: readonly Keyed[];
  readonly host: HTMLElement | null;
}) {
  const { t } = useWords();
  return entries.map((entry, index) => {
    const { id, group } = entry;
    if (group === undefined) return <Entry key={id} entry={entry} />;
    if (entries.findIndex((each) => each.group === group) < index) return null;
    return (
      <DropdownMenu.Sub key={group}>
        <DropdownMenu.SubTrigger className={styles.item}>
          <span className={styles.text}>{t(`menu.${group}`)}</span>
          <span aria-hidden>›</span>
        </DropdownMenu.SubTrigger>
        <DropdownMenu.Portal container={host}>
          <DropdownMenu.SubContent
            className={styles.menu}
            aria-labelledby={undefined}
            aria-label={t(`menu.${group}`)}
            collisionPadding={8}
            loop
          >
            {entries
              .filter((each) => each.group === group)
              .map((each) => (
                <Entry key={each.id} entry={each} />
              ))}
          </DropdownMenu.SubContent>
        </DropdownMenu.Portal>
      </DropdownMenu.Sub>
    );
  });
}

function Entry({ entry: { label, count, shortcuts, start } }: { readonly entry: Keyed }) {
  const { t } = useWords();
  const run = useRun();
  return (
    <DropdownMenu.Item
      className={styles.item}
      onSelect={() => {
        // Once the menu has given the focus back: what is opened may want it.
        requestAnimationFrame(() => void start(store.getState(), run));
      }}
    >
      <span className={styles.text}>
        {t(`command.${label as "expand"}`, { count: count as number })}
      </span>
      <span aria-hidden>
        <Keys keys={shortcuts.slice(0, 1)} />
      </span>
    </DropdownMenu.Item>
  );
}

function LensItem({ goal }: { readonly goal: string }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  return (
    <DropdownMenu.Item className={styles.item} onSelect={() => navigate(goalUrl(goal))}>
      <span className={styles.text}>{t("command.openLens")}</span>
    </DropdownMenu.Item>
  );
}
