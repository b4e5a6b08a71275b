import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { centreOn, fitCanvas, zoomCanvas } from "#client/state/camera.ts";
import { onScheme } from "#client/state/settings.ts";
import { useWholeState } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import type { Placed, Selection } from "#graph/model/view.ts";
import { CanvasAdapter } from "./adapter.ts";
import styles from "./Canvas.module.css";
import { Pills } from "./Pills.tsx";
import { readPalette } from "./palette.ts";
import type { Emphasis, Picture } from "./picture.ts";
import { usePicture } from "./use-picture.ts";
import { type Direction, stepFrom } from "./walk.ts";

/** What the canvas is given to do with the reader's acts. */
export interface CanvasProps {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onMoved: (places: readonly Placed[]) => void;
  readonly onZoom: (zoom: number) => void;
  /** What is being read, by which the rest stands back. */
  readonly emphasis?: Emphasis | null;
  /** The grouped list behind a node's “+12”. */
  readonly more: (id: string, close: () => void) => ReactNode;
}

/** The picture of what is on the canvas, by mouse and by keyboard: arrows walk from node to node,
 * Enter selects. */
export function Canvas(props: CanvasProps) {
  const { t, kind } = useWords();
  const drawn = usePicture(useWholeState(), props.emphasis ?? null);
  const host = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const adapter = useAdapter(host, overlay, props);
  const [focused, setFocused] = useState<string | null>(null);
  useDrawing(adapter, drawn);

  const walk = (event: KeyboardEvent): void => {
    const places = drawn?.nodes ?? [];
    const there = places.some(({ id }) => id === focused) ? focused : null;
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      const next = stepFrom(places, there, event.key as Direction);
      if (next !== undefined) setFocused(next);
    } else if (event.key === "Enter" && there !== null) {
      event.preventDefault();
      props.onSelect({ type: "node", id: there });
    }
  };
  useEffect(() => adapter?.focus(focused), [adapter, focused]);

  const heard = drawn?.nodes.find(({ id }) => id === focused);
  return (
    <div className={styles.frame}>
      <div
        ref={host}
        role="application"
        className={styles.canvas}
        data-canvas
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked by arrow keys
        tabIndex={0}
        aria-label={t("canvas.name")}
        aria-describedby="canvas-described"
        aria-details="in-words"
        onKeyDown={walk}
        onBlur={() => setFocused(null)}
      />
      <p id="canvas-described" className={styles.described}>
        {t("canvas.described", {
          nodes: drawn?.nodes.length ?? 0,
          relationships: drawn?.edges.length ?? 0,
        })}
      </p>
      <p className={styles.described} aria-live="polite">
        {heard === undefined ? "" : `${heard.label.replace("\n", "")}, ${kind(heard.kind)}`}
      </p>
      <div ref={overlay} className={styles.overlay}>
        <Pills nodes={drawn?.nodes ?? []} more={props.more} />
      </div>
    </div>
  );
}

/** Starts Cytoscape in its element and hands the reader's acts on; the newest props are called. */
const useAdapter = (
  host: { readonly current: HTMLDivElement | null },
  overlay: { readonly current: HTMLDivElement | null },
  props: CanvasProps,
): CanvasAdapter | null => {
  const [adapter, setAdapter] = useState<CanvasAdapter | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (host.current === null) return;
    const started = new CanvasAdapter(host.current, readPalette(host.current), {
      select: (selection) => latest.current.onSelect(selection),
      open: (id) => latest.current.onOpen(id),
      moved: (places) => latest.current.onMoved(places),
      camera: ({ zoom, pan }) => {
        if (overlay.current !== null)
          overlay.current.style.transform = `translate(${pan.x}px, ${pan.y}px) scale(${zoom})`;
        latest.current.onZoom(zoom);
      },
    });
    setAdapter(started);
    const stops = [
      // The page's own colours change first.
      onScheme(() => host.current !== null && started.recolor(readPalette(host.current))),
      fitCanvas.on(() => started.fit(true)),
      centreOn.on((id) => started.centre(id)),
      zoomCanvas.on((factor) => started.zoomBy(factor, true)),
    ];
    return () => {
      for (const stop of stops) stop();
      started.destroy();
    };
  }, [host, overlay]);
  return adapter;
};

/** Draws each picture, in the theme's colours. The camera follows only where something new would
 * be out of sight. */
const useDrawing = (adapter: CanvasAdapter | null, drawn: Picture | null): void => {
  const before = useRef<{ adapter: CanvasAdapter | null; count: number }>({
    adapter: null,
    count: 0,
  });
  useEffect(() => {
    if (adapter === null || drawn === null) return;
    adapter.show(drawn);
    const count = drawn.nodes.length;
    const isFirst = before.current.adapter !== adapter || before.current.count === 0;
    if (count > 0 && isFirst) adapter.fit(false);
    else if (count > before.current.count && !adapter.everythingInView()) adapter.fit(true);
    before.current = { adapter, count };
  }, [adapter, drawn]);
};
