import { kindIconPaths } from "#client/theme/kind-icons.ts";
import { type AnyKind, drawingOf } from "#graph/model/kinds.ts";
import styles from "./KindMark.module.css";
import { shapePath } from "./shape.ts";

/** A kind as its shape, colour and icon. It says nothing to a screen reader: the words beside it do.
 * @param size pixels of the square that it stands in */
export function KindMark({ kind, size = 20 }: { kind: AnyKind; size?: number }) {
  const body = size * (kind === "Goal" || kind === "Target" || kind === "Result" ? 0.96 : 0.88);
  const icon = size * 0.54;
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      data-kind={kind}
      aria-hidden="true"
    >
      <path className={styles.body} d={shapePath(drawingOf(kind).shape, body)} />
      <g
        className={styles.icon}
        transform={`translate(${-icon / 2} ${-icon / 2}) scale(${icon / 24})`}
      >
        {kindIconPaths(kind).map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
    </svg>
  );
}

/** A kind as a shape of about 10 pixels, for counting ties on the start map. */
export function MiniMark({ kind, x, y }: { kind: AnyKind; x: number; y: number }) {
  const { shape } = drawingOf(kind);
  const wide = shape === "plate" || shape.startsWith("pill");
  return (
    <path
      className={styles.mini}
      d={shapePath(shape, wide ? 12.5 : 10)}
      transform={`translate(${x} ${y})`}
      data-kind={kind}
    />
  );
}
