import type { Basis } from "#graph/model/claims.ts";
import { type AnyRelationType, type Arrow, lineOf } from "#graph/model/relations.ts";
import styles from "./lines.module.css";
import { useWords } from "./words.ts";

/** A basis as a line sample with its word: stated solid, inferred dashed. */
export function BasisLine({ basis, word = true }: { basis: Basis; word?: boolean }) {
  const { t } = useWords();
  return (
    <span className={styles.basis}>
      <svg width="16" height="8" viewBox="0 0 16 8" aria-hidden="true">
        <path className={styles.sample} data-basis={basis} d="M1 4H15" />
      </svg>
      {word ? <span>{t(`basis.${basis}`)}</span> : null}
    </span>
  );
}

/** The head of each arrow as a path that points to the right and ends at the origin. */
export const arrowHeads: Readonly<
  Record<Arrow, { readonly d: string; readonly hollow?: boolean }>
> = {
  triangle: { d: "M0 0L-8 -3.6V3.6z" },
  "triangle-hollow": { d: "M0 0L-8 -3.8V3.8z", hollow: true },
  "triangle-backcurve": { d: "M0 0L-9 -4L-6 0L-9 4z" },
  "diamond-hollow": { d: "M0 0L-5 -3.6L-10 0L-5 3.6z", hollow: true },
  vee: { d: "M-6.5 -3.4L0 0L-6.5 3.4", hollow: true },
  circle: { d: "M-3 -3a3 3 0 1 1 0 6a3 3 0 1 1 0-6z" },
  tee: { d: "M-1 -4V4" },
};

/** The head of an arrow at a point.
 * @param angle degrees that it points to, 0 to the right */
export function ArrowHead({
  arrow,
  x,
  y,
  angle,
}: {
  arrow: Arrow;
  x: number;
  y: number;
  angle: number;
}) {
  const { d, hollow } = arrowHeads[arrow];
  return (
    <path
      className={hollow || arrow === "tee" ? styles.open : styles.full}
      data-hollow={hollow ? "" : undefined}
      d={d}
      transform={`translate(${x} ${y}) rotate(${angle})`}
    />
  );
}

/** Where the line ends under each arrow, so that hollow ones stay hollow. */
export const lineEnds: Partial<Record<Arrow, number>> = {
  "diamond-hollow": -10,
  "triangle-hollow": -8,
};

/** A type of relationship as its line and arrow. */
export function RelationLine({
  type,
  basis = "stated",
  width = 34,
}: {
  type: AnyRelationType;
  basis?: Basis;
  width?: number;
}) {
  const { tier, arrow } = lineOf(type);
  const { d, hollow } = arrowHeads[arrow];
  return (
    <svg
      className={styles.relation}
      width={width}
      height="12"
      viewBox={`0 -6 ${width} 12`}
      data-tier={tier}
      aria-hidden="true"
    >
      <path
        className={styles.line}
        data-basis={basis}
        d={`M1 0H${width - 1 + (lineEnds[arrow] ?? (arrow === "triangle" ? -5 : -1))}`}
      />
      <path
        className={hollow || arrow === "tee" ? styles.open : styles.full}
        d={d}
        transform={`translate(${width - 1} 0)`}
      />
    </svg>
  );
}
