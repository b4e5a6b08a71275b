import { type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import { useRun } from "#client/commands/runner.ts";
import { show } from "#client/commands/show.ts";
import { presentIds } from "#client/state/selectors.ts";
import { useWholeState } from "#client/state/store.ts";
import { unique } from "#client/state/unique.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { ErrorState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import type { TieGroup } from "#graph/model/answers/nodes.ts";
import type { Node } from "#graph/model/records.ts";
import styles from "./GroupList.module.css";

/** Neighbours fetched at once: the most that the server gives. */
const pageLimit = 200;
const rowHeight = 32;
/** Rows before the end of what is there at which more is fetched. */
const ahead = 20;

/** The neighbours of a group by rank, of which any one can be put on the canvas. Only what is in sight
 * is drawn, and more is fetched as the reader comes near the end. */
export function GroupList({
  node,
  group: { type, direction, kind, stated, inferred },
}: {
  readonly node: string;
  readonly group: TieGroup;
}) {
  const wish = { types: [type], direction, kinds: [kind], limit: pageLimit };
  const query = useInfiniteQuery(queries.neighbourPages(node, wish));
  return (
    <Asked query={query} waiting={<SkeletonLines count={3} />}>
      {({ pages }) => (
        <>
          <Rows
            node={node}
            nodes={unique(pages.flatMap((page) => page.nodes))}
            total={stated + inferred}
            more={() => {
              // What failed is asked again when the reader wants it, not with every drawing.
              if (query.isError || !query.hasNextPage || query.isFetchingNextPage) return;
              void query.fetchNextPage();
            }}
          />
          {query.isError ? <NotAll query={query} /> : null}
        </>
      )}
    </Asked>
  );
}

/** Why the rest of the rows is not there. Data that changed meanwhile is listed from its beginning. */
function NotAll({ query }: { readonly query: UseInfiniteQueryResult }) {
  const problem = asProblem(query.error);
  const again = problem.code === "stale-cursor" ? query.refetch : query.fetchNextPage;
  return <ErrorState problem={problem} retry={() => void again()} />;
}

function Rows({
  node,
  nodes,
  total,
  more,
}: {
  readonly node: string;
  readonly nodes: readonly Node[];
  readonly total: number;
  readonly more: () => void;
}) {
  const { t, name } = useWords();
  const run = useRun();
  const label = t("explore.listed", { count: total });
  const present = presentIds(useWholeState());
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= nodes.length - ahead) more();
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div
      ref={scroller}
      role="group"
      aria-label={label}
      className={styles.list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its rows may hold nothing to walk to
      tabIndex={0}
    >
      <ul style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const each = nodes[index];
          if (each === undefined) return null;
          const there = present.has(each.id);
          return (
            <li
              key={each.id}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={total}
            >
              <span className={styles.name} title={name(each)}>
                {name(each)}
              </span>
              {there ? (
                <span className={styles.there}>{t("explore.onCanvas")}</span>
              ) : (
                <button
                  type="button"
                  className={styles.put}
                  aria-label={t("explore.put", { name: name(each) })}
                  onClick={() => void run(show, { id: each.id, beside: node })}
                >
                  {t("command.show")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
