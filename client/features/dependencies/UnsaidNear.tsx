import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { queries } from "#client/api/queries.ts";
import { dependenciesUrl, goalUrl } from "#client/state/url.ts";
import { Name } from "#client/ui/Name.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Shown } from "./shown.ts";
import styles from "./UnsaidNear.module.css";

/** Goals that are named here; the whole list has the rest. */
const most = 5;

/** What the reports do not say of the goals in the picture, and the way to the whole list. */
export function UnsaidNear({ shown }: { shown: Shown | undefined }) {
  const { t } = useWords();
  const { data } = useQuery(queries.unsaid());
  const near = (data?.goals ?? []).flatMap((each) => {
    const goal = shown?.facts.nodes.get(each.goal);
    const silent = each.unsaid.filter(({ said }) => said === "none");
    return goal === undefined || silent.length === 0 ? [] : [{ goal, silent }];
  });
  return (
    <section className={styles.near} aria-label={t("dependencies.unsaid")}>
      {near.length === 0 ? null : (
        <>
          <h2 className={styles.head}>
            <span>{t("dependencies.unsaid")}</span>
            <span>{t("dependencies.goalCount", { count: near.length })}</span>
          </h2>
          <ul>
            {near.slice(0, most).map(({ goal, silent }) => (
              <li key={goal.id}>
                <Link href={goalUrl(goal.id)}>
                  <Name node={goal} />
                </Link>
                <p>
                  {t("dependencies.said.none")}
                  {silent
                    .map(({ aspect }) => t(`dependencies.aspect.${aspect}`))
                    .join(t("state.list"))}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Link className={styles.all ?? ""} href={dependenciesUrl}>
        {t("dependencies.backToUnsaid")}
      </Link>
    </section>
  );
}
