import { StatePicture } from "#client/canvas/drawing/StatePicture.tsx";
import { shapePath } from "#client/ui/shape.ts";
import { kindOfId } from "#graph/model/ids.ts";
import { drawingOf, unfamiliarKind } from "#graph/model/kinds.ts";
import type { View } from "#graph/model/view.ts";
import styles from "./Thumb.module.css";
import type { ViewState } from "./use-view-state.ts";

/** A small picture of a scene. Until its facts are there, and where the server is away, it shows the
 * nodes as marks at their places, which the view itself tells. */
export function Thumb({ view, shown }: { readonly view: View; readonly shown: ViewState }) {
  if (shown.state !== undefined)
    return (
      <div className={styles.thumb} aria-hidden="true">
        <StatePicture state={shown.state} name="" className={styles.picture} />
      </div>
    );
  return (
    <div className={styles.thumb} aria-hidden="true">
      <Places view={view} />
    </div>
  );
}

const room = 30;

function Places({ view }: { readonly view: View }) {
  const { nodes } = view.canvas;
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, top] = [least(xs) - room, least(ys) - room];
  const [width, height] = [
    -least(xs.map((x) => -x)) + room - left,
    -least(ys.map((y) => -y)) + room - top,
  ];
  return (
    <div className={styles.picture}>
      <svg viewBox={`${left} ${top} ${width} ${height}`} aria-hidden="true">
        {nodes.map(({ id, x, y }) => {
          const kind = kindOfId(id);
          const { shape } = kind === undefined ? unfamiliarKind : drawingOf(kind);
          return (
            <path
              key={id}
              className={styles.mark}
              data-kind={kind}
              d={shapePath(shape, 34)}
              transform={`translate(${x} ${y})`}
            />
          );
        })}
      </svg>
    </div>
  );
}

const least = (values: readonly number[]): number =>
  values.reduce((found, value) => Math.min(found, value), values[0] ?? 0);
