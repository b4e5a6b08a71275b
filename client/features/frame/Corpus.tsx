import { IconBook2, IconDatabase } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Frame.module.css";

/** Names of the corpora that the graph holds, or that it is no such graph. */
export function Corpus() {
  const { t, both } = useWords();
  const { data } = useQuery(queries.overview());
  if (data?.foreign !== undefined)
    return (
      <p className={styles.corpus}>
        <IconDatabase size={15} stroke={1.7} aria-hidden />
        <span>{t("foreign.badge")}</span>
      </p>
    );
  if (data === undefined || data.corpora.length === 0) return <span className={styles.gap} />;
  return (
    <p className={styles.corpus}>
      <IconBook2 size={15} stroke={1.7} aria-hidden />
      <span>{data.corpora.map(({ name }) => both(name)).join(" / ")}</span>
    </p>
  );
}
