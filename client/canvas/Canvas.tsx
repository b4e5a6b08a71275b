import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { centreOn, fitCanvas, zoomCanvas } from "#client/state/camera.ts";
import { onScheme } from "#client/state/settings.ts";
import { createSignal, type Signal } from "#client/state/signals.ts";
import { store, useWholeState } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import type { Placed, Selection } from "#graph/model/view.ts";
import { CanvasAdapter } from "./adapter.ts";
import styles from "./Canvas.module.css";
import { inOneLine } from "./label.ts";
import { Minimap } from "./Minimap.tsx";
import { type PillActs, Pills } from "./Pills.tsx";
import { readPalette } from "./palette.ts";
import type { Emphasis, Picture } from "./picture.ts";
import type { Camera } from "./sight.ts";
import { usePicture } from "./use-picture.ts";
import { type Direction, stepFrom } from "./walk.ts";

/** What the canvas is given to do with the reader's acts. */
export interface CanvasProps {
  /** Something was chosen, or null for nothing. `adding` where what is selected is to stay so. */
  readonly onSelect: (target: Selection | null, adding: boolean) => void;
  /** Nodes were gathered, by a box or step by step, to be selected with what is. */
  readonly onGather: (ids: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
  readonly onMoved: (places: readonly Placed[]) => void;
  /** The menu of something is asked for, or of the canvas, at a place of the window. */
  readonly onMenu: (target: Selection | null, at: { x: number; y: number }) => void;
  /** The mark of a pin was pressed, or that of a fold. */
  readonly onPin: (id: string) => void;
  readonly onFold: (id: string) => void;
  readonly onZoom: (zoom: number) => void;
  /** What is being read, by which the rest stands back. */
  readonly emphasis?: Emphasis | null;
  /** Pairs of nodes that one sentence names. */
  readonly mentions?: readonly (readonly [one: string, other: string])[];
  /** The grouped list behind a node's “+12”. */
  readonly more: (id: string, close: () => void) => ReactNode;
}

const none: readonly (readonly [string, string])[] = [];

/** The picture of what is on the canvas, by mouse and by keyboard: arrows walk from node to node,
 * Enter selects; Space adds to what is selected or takes away from it, Shift with an arrow gathers on
 * the way. */
export function Canvas(props: CanvasProps) {
  const { t, kind, language } = useWords();
  const drawn = usePicture(useWholeState(), props.emphasis ?? null, props.mentions ?? none);
  const host = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const [camera] = useState(() => createSignal<Camera>());
  const adapter = useAdapter(host, overlay, props, camera);
  const [focused, setFocused] = useState<string | null>(null);
  const acts = usePillActs(props);
  useDrawing(adapter, drawn);

  const walk = (event: KeyboardEvent): void => {
    const places = drawn?.nodes ?? [];
    const there = places.some(({ id }) => id === focused) ? focused : null;
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      const next = stepFrom(places, there, event.key as Direction);
      if (next === undefined) return;
      setFocused(next);
      if (event.shiftKey) props.onGather(there === null ? [next] : [there, next]);
    } else if ((event.key === "Enter" || event.key === " ") && there !== null) {
      event.preventDefault();
      props.onSelect({ type: "node", id: there }, event.key === " ");
    } else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      event.preventDefault();
      askForMenu(there);
    }
  };
  /** The menu of the node that the keyboard is at; else of what is selected; else of the canvas. */
  const askForMenu = (there: string | null): void => {
    const { selection } = store.getState().view;
    const target: Selection | null = there === null ? selection : { type: "node", id: there };
    const { left, top, width, height } = host.current?.getBoundingClientRect() ?? new DOMRect();
    const middle = { x: left + width / 2, y: top + height / 2 };
    props.onMenu(target, (target && adapter?.onWindow(target.id)) ?? middle);
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
        onContextMenu={(event) => event.preventDefault()}
        onBlur={() => setFocused(null)}
      />
      <p id="canvas-described" className={styles.described}>
        {t("canvas.described", {
          nodes: drawn?.nodes.length ?? 0,
          relationships: drawn?.edges.length ?? 0,
        })}
      </p>
      <p className={styles.described} aria-live="polite">
        {heard === undefined ? "" : `${inOneLine(heard.label, language)}, ${kind(heard.kind)}`}
      </p>
      <p className={styles.described} aria-live="polite" data-chosen>
        {t("several.told", { count: drawn?.nodes.filter(({ moves }) => moves).length ?? 0 })}
      </p>
      <div ref={overlay} className={styles.overlay}>
        <Pills nodes={drawn?.nodes ?? []} acts={acts} />
      </div>
      {adapter === null || drawn === null || drawn.nodes.length === 0 ? null : (
        <Minimap nodes={drawn.nodes} adapter={adapter} camera={camera} />
      )}
    </div>
  );
}

/** The acts of the newest props by functions that stay the same. */
const usePillActs = (props: CanvasProps): PillActs => {
  const latest = useRef(props);
  latest.current = props;
  return useMemo(
    () => ({
      more: (id, close) => latest.current.more(id, close),
      onPin: (id) => latest.current.onPin(id),
      onFold: (id) => latest.current.onFold(id),
    }),
    [],
  );
};

/** Starts Cytoscape in its element and hands the reader's acts on; the newest props are called. */
const useAdapter = (
  host: { readonly current: HTMLDivElement | null },
  overlay: { readonly current: HTMLDivElement | null },
  props: CanvasProps,
  seen: Signal<Camera>,
): CanvasAdapter | null => {
  const [adapter, setAdapter] = useState<CanvasAdapter | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (host.current === null) return;
    const started = new CanvasAdapter(host.current, readPalette(host.current), {
      select: (target, adding) => latest.current.onSelect(target, adding),
      boxed: (ids) => latest.current.onGather(ids),
      open: (id) => latest.current.onOpen(id),
      moved: (places) => latest.current.onMoved(places),
      menu: (target, at) => latest.current.onMenu(target, at),
      camera: (camera) => {
        const { zoom, pan } = camera;
        seen.emit(camera);
        if (overlay.current !== null)
          overlay.current.style.transform = `translate(${pan.x}px, ${pan.y}px) scale(${zoom})`;
        latest.current.onZoom(zoom);
      },
    });
    setAdapter(started);
    const stops = [
      // The page's own colours change first.
      onScheme(() => host.current !== null && started.recolor(readPalette(host.current))),
      fitCanvas.on(() => started.sight.fit(true)),
      centreOn.on((id) => started.sight.centre(id)),
      zoomCanvas.on((factor) => started.sight.zoomBy(factor, true)),
    ];
    return () => {
      for (const stop of stops) stop();
      started.destroy();
    };
  }, [host, overlay, seen]);
  return adapter;
};

/** Whether more than one node, and more than half of them, stand elsewhere than before. */
const isLaidOutAnew = (before: Picture["nodes"], now: Picture["nodes"]): boolean => {
  const places = new Map(before.map((node) => [node.id, node]));
  const moved = now.filter(({ id, x, y }) => {
    const old = places.get(id);
    return old !== undefined && (old.x !== x || old.y !== y);
  });
  return moved.length > 1 && moved.length * 2 > now.length;
};

/** Draws each picture, in the theme's colours. The camera follows only where something new would
 * be out of sight. */
const useDrawing = (adapter: CanvasAdapter | null, drawn: Picture | null): void => {
  const before = useRef<{ adapter: CanvasAdapter | null; nodes: Picture["nodes"] }>({
    adapter: null,
    nodes: [],
  });
  useEffect(() => {
    if (adapter === null || drawn === null) return;
    adapter.show(drawn, () => {
      const { nodes } = drawn;
      const old = before.current;
      const isFirst = old.adapter !== adapter || old.nodes.length === 0;
      const isNew = nodes.length > old.nodes.length || isLaidOutAnew(old.nodes, nodes);
      if (nodes.length > 0 && isFirst) adapter.sight.fit(false);
      else if (isNew && !adapter.sight.everythingInView()) adapter.sight.fit(true);
      before.current = { adapter, nodes };
    });
  }, [adapter, drawn]);
};
