import { type PointerEvent, useEffect, useRef } from "react";
import type { Signal } from "#client/state/signals.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import type { CanvasAdapter } from "./adapter.ts";
import styles from "./Canvas.module.css";
import type { PictureNode } from "./picture.ts";
import type { Camera } from "./sight.ts";

/** Size of the map in pixels, and the space within its rim. */
const size = { width: 130, height: 86 };
const rim = 6;

/** How the picture lies on the map: map is `(x - left) * scale + dx`, and so downward. */
interface Mapping {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly dx: number;
  readonly dy: number;
}

/** The whole picture, small, with the part that is in the window; dragging in it moves the window.
 * The keyboard has the arrows, finding and fitting instead. */
export function Minimap({
  nodes,
  adapter,
  camera,
}: {
  readonly nodes: readonly PictureNode[];
  readonly adapter: CanvasAdapter;
  readonly camera: Signal<Camera>;
}) {
  const frame = useRef<SVGRectElement>(null);
  const mapping = mappingOf(nodes);
  const latest = useRef(mapping);
  latest.current = mapping;
  useEffect(() => {
    // Beside React: the camera moves with every frame of a drag.
    const show = (seen: Camera): void => drawFrame(frame.current, seen, latest.current);
    show(adapter.camera());
    return camera.on(show);
  }, [adapter, camera]);
  useEffect(() => drawFrame(frame.current, adapter.camera(), mapping), [adapter, mapping]);

  const go = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { scale, dx, dy } = mapping;
    const x = (event.clientX - left - dx) / scale + mapping.left;
    const y = (event.clientY - top - dy) / scale + mapping.top;
    adapter.sight.lookAt({ x, y }, false);
  };
  return (
    <svg
      className={styles.minimap}
      aria-hidden
      data-minimap
      viewBox={`0 0 ${size.width} ${size.height}`}
      onPointerDown={go}
      onPointerMove={go}
    >
      {[...pathsOf(nodes, mapping)].map(([kind, path]) => (
        <path key={kind} d={path} className={styles.mapped} data-kind={kind} />
      ))}
      <rect ref={frame} className={styles.window} rx={3} />
    </svg>
  );
}

const mappingOf = (nodes: readonly PictureNode[]): Mapping => {
  let [left, right, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y, box } of nodes) {
    left = Math.min(left, x - box.left);
    right = Math.max(right, x + box.right);
    top = Math.min(top, y - box.top);
    bottom = Math.max(bottom, y + box.bottom);
  }
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const scale = Math.min((size.width - 2 * rim) / width, (size.height - 2 * rim) / height);
  const dx = (size.width - width * scale) / 2;
  const dy = (size.height - height * scale) / 2;
  return { scale, left, top, dx, dy };
};

/** One path a kind: ten thousand elements would be slower than the canvas itself. */
const pathsOf = (
  nodes: readonly PictureNode[],
  { scale, left, top, dx, dy }: Mapping,
): Map<AnyKind, string> => {
  const paths = new Map<AnyKind, string>();
  for (const { x, y, kind, box } of nodes) {
    const [width, height] = [Math.max(2, box.width * scale), Math.max(2, box.height * scale)];
    const [cx, cy] = [(x - left) * scale + dx, (y - top) * scale + dy];
    const round = (value: number): number => Math.round(value * 10) / 10;
    const piece = `M${round(cx - width / 2)} ${round(cy - height / 2)}h${round(width)}v${round(height)}h${-round(width)}z`;
    paths.set(kind, `${paths.get(kind) ?? ""}${piece}`);
  }
  return paths;
};

const drawFrame = (rect: SVGRectElement | null, seen: Camera, mapping: Mapping): void => {
  const { scale, left, top, dx, dy } = mapping;
  const across = (x: number): number =>
    Math.min(size.width - 2, Math.max(2, ((x - seen.pan.x) / seen.zoom - left) * scale + dx));
  const down = (y: number): number =>
    Math.min(size.height - 2, Math.max(2, ((y - seen.pan.y) / seen.zoom - top) * scale + dy));
  const [x, y] = [across(0), down(0)];
  rect?.setAttribute("x", String(x));
  rect?.setAttribute("y", String(y));
  rect?.setAttribute("width", String(Math.max(0, across(seen.width) - x)));
  rect?.setAttribute("height", String(Math.max(0, down(seen.height) - y)));
};
