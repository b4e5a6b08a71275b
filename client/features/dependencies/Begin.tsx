import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { queries } from "#client/api/queries.ts";
import { restUrl } from "#client/state/url.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { KindMark } from "#client/ui/KindMark.tsx";
import { Name } from "#client/ui/Name.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { useWords } from "#client/ui/words.ts";
import type { FoundationsAnswer } from "#graph/model/answers/rest.ts";
import styles from "./Begin.module.css";
import { FilterNote } from "./FilterNote.tsx";
import { Unsaid } from "./Unsaid.tsx";
import { useFactFilter } from "./use-question.ts";

/** Where to begin: search, what most things rest on, and what the reports leave unsaid. */
export function Begin({ search }: { search: ReactNode }) {
  const { t } = useWords();
  const filter = useFactFilter();
  const foundations = useQuery(queries.foundations(filter));
  const unsaid = useQuery(queries.unsaid());
  return (
    <div className={styles.screen}>
      <section className={styles.panel} aria-label={t("dependencies.begin")}>
        <h1 className={styles.title}>{t("dependencies.title")}</h1>
        <p className={styles.lead}>{t("dependencies.lead")}</p>
        <div className={styles.search}>{search}</div>
        <h2 className={styles.head}>{t("dependencies.foundations")}</h2>
        <FilterNote />
        <Asked query={foundations} waiting={<SkeletonLines count={6} />}>
          {({ items }) =>
            items.length === 0 ? (
              <p className={styles.lead}>{t("dependencies.noFoundations")}</p>
            ) : (
              <ul>
                {items.map((item) => (
                  <Foundation key={item.node.id} item={item} />
                ))}
              </ul>
            )
          }
        </Asked>
      </section>
      <section className={styles.unsaid} aria-label={t("dependencies.unsaid")}>
        <Asked query={unsaid} waiting={<SkeletonLines count={10} />}>
          {(answer) => <Unsaid answer={answer} />}
        </Asked>
      </section>
    </div>
  );
}

function Foundation({
  item: { node, stated, inferred },
}: {
  item: FoundationsAnswer["items"][number];
}) {
  const { t } = useWords();
  return (
    <li>
      <Link className={styles.item ?? ""} href={restUrl({ id: node.id, direction: "downstream" })}>
        <KindMark kind={node.kind} size={22} />
        <span className={styles.name}>
          <Name node={node} />
        </span>
        <span className={styles.count}>
          {t("dependencies.resting", { count: stated + inferred })}
          {inferred === 0 ? null : (
            <span className={styles.inferred}>
              {t("dependencies.ofThemInferred", { count: inferred })}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
