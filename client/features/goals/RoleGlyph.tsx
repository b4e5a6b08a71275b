import type { Basis } from "#graph/model/claims.ts";
import styles from "./RoleGlyph.module.css";
import { type Glyph, glyphLooks } from "./role-glyphs.ts";

/** A role as a shape: solid where the tie is stated, hollow where it is inferred. It says nothing to a
 * screen reader: the words beside it, or those of the cell, do. */
export function RoleGlyph({
  glyph,
  basis = "stated",
  size = 14,
}: {
  glyph: Glyph;
  basis?: Basis;
  size?: number;
}) {
  const { d, kind } = glyphLooks[glyph];
  return (
    <svg
      className={styles.glyph}
      width={size}
      height={size}
      viewBox="-7 -7 14 14"
      data-kind={kind}
      data-basis={basis}
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}
