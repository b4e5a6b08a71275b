import { modalityPaths } from "#client/theme/modality-glyph.ts";
import type { Modality } from "#graph/model/claims.ts";
import styles from "./ModalityGlyph.module.css";
import { useWords } from "./words.ts";

/** How far a thing is, told by shape and named for screen readers.
 * @param bare true where the words stand beside it */
export function ModalityGlyph({
  modality,
  size = 14,
  bare = false,
}: {
  modality: Modality;
  size?: number;
  bare?: boolean;
}) {
  const words = useWords();
  const label = words.modality(modality);
  const role = bare ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg className={styles.glyph} width={size} height={size} viewBox="0 0 14 14" {...role}>
      <title>{label}</title>
      {modalityPaths(modality).map(({ d, paint, dash }) => (
        <path key={d} className={styles[paint]} d={d} strokeDasharray={dash} />
      ))}
    </svg>
  );
}
