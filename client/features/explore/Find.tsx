import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { queries } from "#client/api/queries.ts";
import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { centreOn } from "#client/state/camera.ts";
import { visibleNodes } from "#client/state/selectors.ts";
import { openFind } from "#client/state/signals.ts";
import { useWholeState } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import { longestSearch } from "#graph/model/limits.ts";
import styles from "./Find.module.css";
import { found } from "./found.ts";

/** Hits of the server that are looked through for those on the canvas: the most that it gives. */
const serverHits = 50;

/** The box that finds among what is drawn, opened by a key or a menu. */
export function FindHost() {
  const [open, setOpen] = useState(false);
  useEffect(() => openFind.on(() => setOpen(true)), []);
  if (!open) return null;
  const close = (): void => {
    setOpen(false);
    document.querySelector<HTMLElement>("[data-canvas]")?.focus();
  };
  return <Find close={close} />;
}

/** Finds by name, alias and pinyin; each hit is brought to the middle and selected, and nothing on the
 * canvas moves. */
function Find({ close }: { readonly close: () => void }) {
  const { t, name } = useWords();
  const run = useRun();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState<string | null>(null);
  const [composing, setComposing] = useState(false);
  const asked = typed.trim().slice(0, longestSearch);
  const { data } = useQuery({
    ...queries.search(asked, serverHits),
    enabled: asked !== "" && !composing,
  });
  const further = (data?.items ?? []).flatMap((item) =>
    item.type === "node" ? [item.node.id] : [],
  );
  const hits = found(visibleNodes(useWholeState()), typed, further);
  const here = hits.findIndex(({ id }) => id === at);
  useEffect(() => openFind.on(() => input.current?.select()), []);

  const step = (by: 1 | -1): void => {
    const from = here < 0 && by < 0 ? 0 : here;
    const next = hits[(from + by + hits.length) % Math.max(1, hits.length)];
    if (next === undefined) return;
    setAt(next.id);
    void run(select, { selection: { type: "node", id: next.id } });
    centreOn.emit(next.id);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const back = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
    if (event.key === "Escape") close();
    else if (back) step(-1);
    else if (event.key === "Enter" || event.key === "ArrowDown") step(1);
    else return;
    event.preventDefault();
  };
  const told = hits[here];
  return (
    <search className={styles.find} aria-label={t("command.find")}>
      <input
        ref={input}
        type="search"
        className={styles.input}
        // biome-ignore lint/a11y/noAutofocus: a box that was asked for is where the reader is
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder={t("find.placeholder")}
        aria-label={t("find.placeholder")}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={press}
      />
      <output className={styles.count}>
        {asked === "" ? "" : here < 0 ? hits.length : `${here + 1} / ${hits.length}`}
        <span className={styles.told}>
          {asked === ""
            ? ""
            : told === undefined
              ? t("find.hits", { count: hits.length })
              : name(told)}
        </span>
      </output>
      <Step label={t("find.previous")} disabled={hits.length === 0} act={() => step(-1)}>
        <IconChevronUp size={16} aria-hidden />
      </Step>
      <Step label={t("find.next")} disabled={hits.length === 0} act={() => step(1)}>
        <IconChevronDown size={16} aria-hidden />
      </Step>
      <Step label={t("state.dismiss")} disabled={false} act={close}>
        <IconX size={16} aria-hidden />
      </Step>
    </search>
  );
}

function Step({
  label,
  disabled,
  act,
  children,
}: {
  readonly label: string;
  readonly disabled: boolean;
  readonly act: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={act}
    >
      {children}
    </button>
  );
}
