import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { queries } from "#client/api/queries.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { useWords } from "#client/ui/words.ts";
import type { OverviewAnswer } from "#graph/model/answers/corpus.ts";
import { Counts, ForeignCounts } from "./Counts.tsx";
import { ForeignMap } from "./ForeignMap.tsx";
import { NoDocuments } from "./NoDocuments.tsx";
import { Questions } from "./Questions.tsx";
import styles from "./Start.module.css";
import { VeinMap } from "./VeinMap.tsx";

/** The first screen: what the corpus holds, questions to begin with, and its goals as a map; of other
 * data what there is by label.
 * @param search the search box, in focus */
export function Start({ search }: { search: ReactNode }) {
  const { t } = useWords();
  const query = useQuery(queries.overview());
  const foreign = query.data?.foreign !== undefined;
  return (
    <div className={styles.start}>
      <aside className={styles.panel} aria-label={t("start.panel")}>
        <h1 className={styles.title}>{t(foreign ? "foreign.title" : "start.title")}</h1>
        <p className={styles.lead}>{t(foreign ? "foreign.lead" : "start.lead")}</p>
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
  if (overview.foreign !== undefined) return <ForeignCounts overview={overview} />;
  if (overview.counts.documents === 0) return null;
  return (
    <>
      <Questions questions={overview.questions} />
      <Counts overview={overview} />
    </>
  );
}

function Middle({ overview }: { overview: OverviewAnswer }) {
  if (overview.foreign !== undefined) return <ForeignMap foreign={overview.foreign} />;
  if (overview.counts.documents === 0) return <NoDocuments />;
  return <VeinMap overview={overview} />;
}
