import styles from "./Skeleton.module.css";
import { useWords } from "./words.ts";

const widths = ["96%", "88%", "92%", "64%", "84%", "72%"];

/** Lines where text will stand; seen only when the wait is longer than 300 ms. */
export function SkeletonLines({ count }: { count: number }) {
  const { t } = useWords();
  return (
    <div className={styles.lines} role="status" aria-label={t("state.loading")}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={index} style={{ width: widths[index % widths.length] }} />
      ))}
    </div>
  );
}
