import type { UseQueryResult } from "@tanstack/react-query";
import type { CSSProperties } from "react";
import { asProblem } from "#client/api/problem.ts";
import { useProblemWords } from "#client/ui/states.tsx";
import { useForeign } from "#client/ui/use-foreign.ts";
import { useWords } from "#client/ui/words.ts";
import type { SearchAnswer } from "#graph/model/answers/corpus.ts";
import { longestSearch } from "#graph/model/limits.ts";
import { NodeOption, PassageOption } from "./options.tsx";
import styles from "./Search.module.css";

type Item = SearchAnswer["items"][number];

/** The hits under the search box: nodes, then sentences. */
export function Hits({
  id,
  style,
  shown,
  query,
  items,
  asked,
  cut,
  active,
  onChoose,
  onPoint,
}: {
  id: string;
  style: CSSProperties;
  shown: boolean;
  query: UseQueryResult<SearchAnswer>;
  items: readonly Item[];
  asked: string;
  /** Whether only the first characters of the text were asked for. */
  cut: boolean;
  active: number;
  onChoose: (item: Item) => void;
  onPoint: (index: number) => void;
}) {
  const { t } = useWords();
  const sections = [
    { key: "nodes", items: items.filter(({ type }) => type === "node") },
    { key: "sentences", items: items.filter(({ type }) => type === "passage") },
  ] as const;
  const entries = { id, asked, active, items, onChoose, onPoint };
  return (
    <div className={styles.hits} style={style} hidden={!shown}>
      {cut ? <p className={styles.section}>{t("search.cut", { count: longestSearch })}</p> : null}
      <div id={id} role="listbox" aria-label={t("search.hits")}>
        {sections
          .filter((section) => section.items.length > 0)
          .map((section) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
            <div key={section.key} role="group" aria-label={t(`search.${section.key}`)}>
              <p className={styles.section} aria-hidden="true">
                <span>{t(`search.${section.key}`)}</span>
                <span>{section.items.length}</span>
              </p>
              {section.items.map((item) => (
                <Entry key={keyOf(item)} item={item} {...entries} />
              ))}
            </div>
          ))}
      </div>
      <Foot query={query} asked={asked} count={items.length} />
    </div>
  );
}

const keyOf = (item: Item): string => (item.type === "node" ? item.node.id : item.passage.id);

function Entry({
  item,
  id,
  asked,
  active,
  items,
  onChoose,
  onPoint,
}: {
  item: Item;
  id: string;
  asked: string;
  active: number;
  items: readonly Item[];
  onChoose: (item: Item) => void;
  onPoint: (index: number) => void;
}) {
  const index = items.indexOf(item);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the box, as combobox asks
    <div
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === active}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={() => onPoint(index)}
      onClick={() => onChoose(item)}
    >
      {item.type === "node" ? (
        <NodeOption hit={item} asked={asked} />
      ) : (
        <PassageOption hit={item} />
      )}
    </div>
  );
}

/** What is to be said under the hits: that more exist, that there are none, or what went wrong. */
function Foot({
  query,
  asked,
  count,
}: {
  query: UseQueryResult<SearchAnswer>;
  asked: string;
  count: number;
}) {
  const { t } = useWords();
  const foreign = useForeign();
  const problemWords = useProblemWords();
  const words = query.isError
    ? problemWords(asProblem(query.error).code).title
    : query.data === undefined
      ? ""
      : count === 0
        ? t(foreign ? "foreign.none" : "search.none", { asked })
        : query.data.truncated
          ? t("search.more", { count })
          : "";
  return (
    <p className={styles.foot} role="status" hidden={words === ""}>
      {words}
    </p>
  );
}
