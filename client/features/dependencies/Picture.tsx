import { IconMaximize, IconMinus, IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useWords } from "#client/ui/words.ts";
import { Captions } from "./Captions.tsx";
import type { Drawn } from "./drawn.ts";
import { Edges } from "./Edges.tsx";
import type { Group, Item } from "./items.ts";
import { type Column, columnsOf } from "./lines.ts";
import { NodeBox } from "./NodeBox.tsx";
import styles from "./Picture.module.css";
import { useLayout } from "./use-layout.ts";
import { useScale } from "./use-scale.ts";

/** Nodes in columns from left to right: the basis left, what rests on it right. One stop of the
 * keyboard; arrows walk along lines and columns. */
export function Picture({
  drawn,
  slips,
  groups,
  opened,
  chosen,
  onOpen,
}: {
  drawn: Drawn;
  slips: boolean;
  groups: readonly Group[];
  opened: string | null;
  /** Whether the reader has opened it, and not the screen by itself. */
  chosen: boolean;
  onOpen: (id: string) => void;
}) {
  const { t } = useWords();
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { layout, failed } = useLayout(stage, drawn);
  const { scale, zoom, fitWhole } = useScale(frame, layout);
  const [at, setAt] = useState<string | null>(null);
  const columns = layout === undefined ? [] : columnsOf(layout.places);
  const ids = drawn.nodes.map(({ node }) => node.id);
  const stop = at !== null && ids.includes(at) ? at : (opened ?? ids[0]);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const id = (event.target as HTMLElement).closest<HTMLElement>("[data-node]")?.dataset.node;
    const next = id === undefined ? undefined : neighbourOf(event.key, id, drawn, columns);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    stage.current
      ?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"] [data-body]`)
      ?.focus();
  };
  useEffect(() => {
    if (opened === null || !chosen) return;
    setAt(opened);
    scrollTo(frame.current, stage.current, opened);
  }, [opened, chosen]);
  const affected = new Map(
    groups
      .filter(({ key }) => key === "affected")
      .flatMap(({ items }) => items.map((item) => [item.node.id, item])),
  );
  const chain = opened === null || !chosen ? undefined : affected.get(opened)?.chain;
  return (
    <>
      <div ref={frame} className={styles.frame} data-failed={failed ? "" : undefined}>
        {failed ? <p className={styles.failed}>{t("dependencies.noLayout")}</p> : null}
        <div className={styles.sheet} style={{ width: (layout?.width ?? 0) * scale }}>
          <Captions columns={columns} drawn={drawn} scale={scale} />
          <div
            className={styles.room}
            style={{ height: (layout?.height ?? 0) * scale }}
            data-room=""
          >
            {/* biome-ignore lint/a11y/useSemanticElements: a picture is no set of fields of a form */}
            <div
              ref={stage}
              className={styles.stage}
              role="group"
              aria-label={t("dependencies.described", {
                nodes: drawn.nodes.length,
                links: drawn.links.length,
              })}
              data-slips={slips ? "" : undefined}
              data-placed={layout === undefined ? undefined : ""}
              style={{ transform: `scale(${scale})` }}
              onKeyDown={press}
            >
              {layout === undefined ? null : (
                <Edges
                  drawn={drawn}
                  layout={layout}
                  slips={slips}
                  opened={opened}
                  chain={chain}
                  onLink={(link) => {
                    const item = shortestWith(groups, link);
                    if (item !== undefined) onOpen(item.node.id);
                  }}
                />
              )}
              {drawn.nodes.map(({ node, standing }) => (
                <NodeBox
                  key={node.id}
                  node={node}
                  standing={standing}
                  item={affected.get(node.id)}
                  place={layout?.places.get(node.id)}
                  open={opened === node.id}
                  stop={stop === node.id}
                  onOpen={onOpen}
                />
              ))}
            </div>
          </div>
        </div>
      </div>
      <div className={styles.foot}>
        <p className={styles.counts}>
          <b>{drawn.nodes.length}</b> {t("explore.nodes", { count: drawn.nodes.length })}{" "}
          <b>{drawn.links.length}</b> {t("dependencies.links", { count: drawn.links.length })}
          {drawn.left === 0 ? null : <> · {t("dependencies.left", { count: drawn.left })}</>}
        </p>
        <div className={styles.tools} role="toolbar" aria-label={t("explore.toolbar")}>
          <button type="button" aria-label={t("explore.zoomOut")} onClick={() => zoom(1 / 1.25)}>
            <IconMinus size={17} stroke={1.8} aria-hidden />
          </button>
          <span>{Math.round(scale * 100)}%</span>
          <button type="button" aria-label={t("explore.zoomIn")} onClick={() => zoom(1.25)}>
            <IconPlus size={17} stroke={1.8} aria-hidden />
          </button>
          <button type="button" aria-label={t("command.fit")} onClick={fitWhole}>
            <IconMaximize size={17} stroke={1.8} aria-hidden />
          </button>
        </div>
      </div>
    </>
  );
}

/** The item of the list that a relationship brings there: the one with the shortest chain over it. */
const shortestWith = (groups: readonly Group[], relationship: string): Item | undefined =>
  groups
    .flatMap(({ items }) => items)
    .filter(({ chain }) => chain.some(({ id }) => id === relationship))
    .sort((left, right) => left.chain.length - right.chain.length)[0];

/** Brings a node into view by scrolling the picture alone, never the page. */
const scrollTo = (frame: HTMLElement | null, stage: HTMLElement | null, id: string): void => {
  const box = stage?.querySelector(`[data-node="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  const around = frame?.getBoundingClientRect();
  if (frame === null || box === undefined || around === undefined) return;
  const beyond = (low: number, high: number, from: number, to: number): number =>
    low < from ? low - from - 20 : high > to ? high - to + 20 : 0;
  frame.scrollBy(
    beyond(box.left, box.right, around.left, around.right),
    beyond(box.top, box.bottom, around.top, around.bottom - 60),
  );
};

/** Where an arrow key leads: along a line to the side, or to the next in the column. */
const neighbourOf = (
  key: string,
  id: string,
  { links }: Drawn,
  columns: readonly Column[],
): string | undefined => {
  const column = columns.find(({ ids }) => ids.includes(id));
  const place = column?.ids.indexOf(id) ?? -1;
  if (key === "ArrowDown") return column?.ids[place + 1];
  if (key === "ArrowUp") return column?.ids[place - 1];
  if (key === "ArrowRight") return links.find(({ on, rests }) => on === id && rests !== id)?.rests;
  if (key === "ArrowLeft") return links.find(({ on, rests }) => rests === id && on !== id)?.on;
  return undefined;
};
