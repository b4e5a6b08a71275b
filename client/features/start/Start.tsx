import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { queries } from "#client/api/queries.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { useWords } from "#client/ui/words.ts";
import type { OverviewAnswer } from "#graph/model/answers.ts";
import { Counts } from "./Counts.tsx";
import { NoDocuments } from "./NoDocuments.tsx";
import { Questions } from "./Questions.tsx";
import styles from "./Start.module.css";
import { VeinMap } from "./VeinMap.tsx";

/** The first screen: what the corpus holds, questions to begin with, and its goals as a map.
 * @param search the search box, in focus */
export function Start({ search }: { search: ReactNode }) {
  const { t } = useWords();
  const query = useQuery(queries.overview());
  return (
    <div className={styles.start}>
      <aside className={styles.panel} aria-label={t("start.panel")}>
        <h1 className={styles.title}>{t("start.title")}</h1>
        <p className={styles.lead}>{t("start.lead")}</p>
        <div className={styles.search}>{search}</div>
        <Asked query={query} waiting={<SkeletonLines count={8} />}>
          {(overview) => <Panel overview={overview} />}
        </Asked>
      </aside>
      <section className={styles.map} aria-label={t("start.map")}>
        {query.data === undefined ? null : <Middle overview={query.data} />}
      </section>
    </div>
  );
}

function Panel({ overview }: { overview: OverviewAnswer }) {
  if (overview.counts.documents === 0) return null;
  return (
    <>
      <Questions questions={overview.questions} />
      <Counts overview={overview} />
    </>
  );
}

function Middle({ overview }: { overview: OverviewAnswer }) {
  if (overview.counts.documents === 0) return <NoDocuments />;
  return <VeinMap overview={overview} />;
}
