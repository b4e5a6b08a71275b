import { MiniMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import styles from "./Map.module.css";

/** What the small marks stand for. */
export function MapLegend({ kinds }: { kinds: readonly AnyKind[] }) {
  const { t, kind: words } = useWords();
  return (
    <ul className={styles.legend} aria-label={t("start.legend")}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <MiniMark kind={kind} x={0} y={0} />
          </svg>
          {words(kind)}
        </li>
      ))}
    </ul>
  );
}
