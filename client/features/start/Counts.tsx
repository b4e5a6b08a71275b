import { Link } from "wouter";
import { sourceUrl } from "#client/state/url.ts";
import { fullWidth } from "#client/ui/full-width.ts";
import { useWords } from "#client/ui/words.ts";
import type { OverviewAnswer } from "#graph/model/answers/corpus.ts";
import styles from "./Start.module.css";

/** How much there is, and the documents. */
export function Counts({ overview }: { overview: OverviewAnswer }) {
  const { t, language } = useWords();
  const { counts, documents } = overview;
  const figures = [
    ["documents", counts.documents],
    ["passages", counts.passages],
    ["nodes", counts.nodes],
    ["relationships", counts.relationships],
  ] as const;
  return (
    <>
      <Figures figures={figures} />
      <p className={styles.apart}>
        {t("start.apart", { stated: counts.stated, inferred: counts.inferred })}
      </p>
      <ul className={styles.documents} aria-label={t("nav.sources")}>
        {documents.map((document) => (
          <li key={document.id}>
            <Link href={sourceUrl(document.id)}>
              <span className={styles.section}>§{document.number}</span>
              <span className={styles.documentTitle}>
                {language === "en" ? document.titleEn : fullWidth(document.title)}
              </span>
              <span className={styles.sentences}>
                {t("start.sentences", { count: document.sentences })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How much there is in a database that Mailuo did not write. */
export function ForeignCounts({ overview: { counts } }: { overview: OverviewAnswer }) {
  return (
    <Figures
      figures={[
        ["nodes", counts.nodes],
        ["relationships", counts.relationships],
      ]}
    />
  );
}

type Figure = readonly [key: "documents" | "passages" | "nodes" | "relationships", count: number];

function Figures({ figures }: { figures: readonly Figure[] }) {
  const { t, language } = useWords();
  return (
    <dl className={styles.counts}>
      {figures.map(([key, count]) => (
        <div key={key}>
          <dd>{count.toLocaleString(language)}</dd>
          <dt>{t(`start.count.${key}`, { count })}</dt>
        </div>
      ))}
    </dl>
  );
}
