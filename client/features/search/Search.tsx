import { IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useLocation } from "wouter";
import { queries } from "#client/api/queries.ts";
import { focusSearch } from "#client/state/signals.ts";
import { sourceUrl } from "#client/state/url.ts";
import { useForeign } from "#client/ui/use-foreign.ts";
import { useWords } from "#client/ui/words.ts";
import type { SearchAnswer } from "#graph/model/answers/corpus.ts";
import type { Node } from "#graph/model/records.ts";
import { Hits } from "./Hits.tsx";
import styles from "./Search.module.css";
import { useAnchor } from "./use-anchor.ts";
import { useTyped } from "./use-typed.ts";

/** What may be typed, by what the hits are wanted for. */
const wordsFor = { any: "search.placeholder", end: "search.end", text: "search.brief" } as const;

/** Finds nodes and sentences while the reader types: arrows walk the hits, Enter opens one.
 * @param nodeHref address that opens a node from the screen that it stands on */
export function Search({
  nodeHref,
  autoFocus = false,
  purpose = "any",
}: {
  nodeHref: (node: Node) => string;
  autoFocus?: boolean;
  /** What the hits are wanted for: an end of paths is looked for by another name, and beside an article
   * there is room for few words. */
  purpose?: "any" | "end" | "text";
}) {
  const { t } = useWords();
  const foreign = useForeign();
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const typed = useTyped();
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...queries.search(typed.asked), enabled: typed.asked !== "" });
  const items = typed.asked === "" ? [] : (query.data?.items ?? []);
  useFocusKey(input, autoFocus);

  const shown = open && typed.asked !== "";
  const anchor = useAnchor(input, shown);
  const choose = (item: SearchAnswer["items"][number] | undefined): void => {
    if (item === undefined) return;
    setOpen(false);
    typed.clear();
    input.current?.blur();
    navigate(hrefOf(item, nodeHref));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + items.length) % items.length);
    } else if (event.key === "Enter" && shown && !typed.behind && !query.isPlaceholderData) {
      event.preventDefault();
      choose(items[active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (typed.text === "") input.current?.blur();
      typed.clear();
    }
  };
  return (
    <search
      className={styles.search}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <IconSearch className={styles.glass ?? ""} size={17} stroke={1.8} aria-hidden />
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={t(purpose === "end" ? "search.end" : "search.label")}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && items.length > 0 ? `${list}-${active}` : undefined}
        placeholder={t(foreign && purpose !== "end" ? "foreign.search" : wordsFor[purpose])}
        value={typed.text}
        {...typed.handlers}
        onChange={(event) => {
          setOpen(true);
          setActive(0);
          typed.handlers.onChange(event);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      {typed.text === "" ? (
        <kbd className={styles.key}>/</kbd>
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label={t("search.clear")}
          onClick={() => {
            typed.clear();
            input.current?.focus();
          }}
        >
          <IconX size={16} aria-hidden />
        </button>
      )}
      <Hits
        id={list}
        style={anchor}
        shown={shown}
        query={query}
        items={items}
        asked={typed.asked}
        cut={typed.cut}
        active={active}
        onChoose={choose}
        onPoint={setActive}
      />
    </search>
  );
}

const hrefOf = (item: SearchAnswer["items"][number], nodeHref: (node: Node) => string): string =>
  item.type === "node"
    ? nodeHref(item.node)
    : sourceUrl(item.passage.document, item.passage.number);

const useFocusKey = (
  input: { readonly current: HTMLInputElement | null },
  autoFocus: boolean,
): void => {
  useEffect(() => {
    if (autoFocus && matchMedia("(min-width: 601px)").matches)
      input.current?.focus({ preventScroll: true });
    return focusSearch.on(() => {
      input.current?.focus();
      input.current?.select();
    });
  }, [input, autoFocus]);
};
