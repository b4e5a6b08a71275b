import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useLocation } from "wouter";
import { queries } from "#client/api/queries.ts";
import { registry } from "#client/commands/registry.ts";
import { useRun } from "#client/commands/runner.ts";
import { openPalette } from "#client/state/signals.ts";
import { store } from "#client/state/store.ts";
import {
  briefingsUrl,
  dependenciesUrl,
  goalsUrl,
  showUrl,
  sourcesUrl,
  startUrl,
} from "#client/state/url.ts";
import { Keys } from "#client/ui/Keys.tsx";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import { longestSearch } from "#graph/model/limits.ts";
import type { Node } from "#graph/model/records.ts";
import styles from "./Palette.module.css";

/** One line of the palette: something to do, a screen, or a node. */
interface Entry {
  readonly key: string;
  readonly text: string;
  readonly keys?: readonly string[];
  readonly kind?: Node["kind"];
  readonly act: () => void;
}

/** The command palette: every command that can be carried out now, every screen, and the nodes that
 * match what is typed. */
export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(
    () =>
      openPalette.on(() => {
        if (dialog.current?.open === false) dialog.current.showModal();
        setOpen(true);
      }),
    [],
  );
  const { t } = useWords();
  const close = (): void => {
    dialog.current?.close();
    setOpen(false);
  };
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t("command.palette")}
      // It may be open again by the time that the browser tells that it was closed.
      onClose={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      {open ? <Lines close={close} /> : null}
    </dialog>
  );
}

function Lines({ close }: { readonly close: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const list = useId();
  const entries = useEntries(typed.trim());
  const at = Math.min(active, Math.max(0, entries.length - 1));
  const choose = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    close();
    entry.act();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      setActive((at + step + entries.length) % entries.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(entries[at]);
    }
  };
  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        // biome-ignore lint/a11y/noAutofocus: a dialog that was asked for is where the reader is
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.placeholder")}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={entries.length > 0 ? `${list}-${at}` : undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label={t("command.palette")} className={styles.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses from the input
          <div
            key={entry.key}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.entry}
            ref={index === at ? (element) => element?.scrollIntoView({ block: "nearest" }) : null}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(entry)}
          >
            {entry.kind === undefined ? null : <KindMark kind={entry.kind} size={18} />}
            <span className={styles.text}>{entry.text}</span>
            {entry.keys === undefined ? null : <Keys keys={entry.keys} />}
          </div>
        ))}
        {entries.length === 0 ? <p className={styles.none}>{t("palette.none")}</p> : null}
      </div>
    </>
  );
}

/** What the palette lists for a text: commands and screens whose name holds it, then nodes. */
const useEntries = (typed: string): readonly Entry[] => {
  const words = useWords();
  const { t } = words;
  const run = useRun();
  const [, navigate] = useLocation();
  const asked = typed.slice(0, longestSearch);
  const { data } = useQuery({ ...queries.search(asked), enabled: asked !== "" });
  const commands: Entry[] = registry
    .filter(({ id, can }) => id !== "palette" && can(store.getState()))
    .map(({ id, label, count, shortcuts, start }) => ({
      key: id,
      text: t(`command.${label as "expand"}`, { count: count as number }),
      keys: shortcuts.slice(0, 1),
      act: () => void start(store.getState(), run),
    }));
  const screens: Entry[] = (
    [
      ["explore", startUrl],
      ["goals", goalsUrl],
      ["dependencies", dependenciesUrl],
      ["sources", sourcesUrl],
      ["briefings", briefingsUrl],
    ] as const
  ).map(([key, href]) => ({
    key: href,
    text: t("palette.go", { screen: t(`nav.${key}`) }),
    act: () => navigate(href),
  }));
  const nodes: Entry[] =
    typed === ""
      ? []
      : (data?.items ?? []).flatMap((item) =>
          item.type === "node"
            ? [
                {
                  key: item.node.id,
                  text: words.name(item.node),
                  kind: item.node.kind,
                  act: () => navigate(showUrl(item.node.id)),
                },
              ]
            : [],
        );
  const folded = typed.toLowerCase();
  return [
    ...[...commands, ...screens].filter(({ text }) => text.toLowerCase().includes(folded)),
    ...nodes,
  ];
};
