import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { Link, useSearchParams } from "wouter";
import { asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import { openLens } from "#client/commands/open-lens.ts";
import { useRun } from "#client/commands/runner.ts";
import { startUrl } from "#client/state/url.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { buttonLink } from "#client/ui/Button.tsx";
import { ScreenTitle } from "#client/ui/ScreenTitle.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState, NoPlan } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import { Board } from "./Board.tsx";
import styles from "./Goals.module.css";
import { GoalsTabs } from "./GoalsTabs.tsx";
import { LensScreen } from "./LensScreen.tsx";
import { MatrixScreen } from "./MatrixScreen.tsx";
import { SaidLegend } from "./Said.tsx";
import { Tree } from "./Tree.tsx";
import { useFiltersInAddress } from "./use-filters-in-address.ts";

/** All goals as a tree, with one of them in the lens, or as a table of who is tied to which. */
export function Goals({ goal, search }: { goal: string | null; search: ReactNode }) {
  const [query] = useSearchParams();
  useFiltersInAddress();
  return goal === null && query.get("view") === "matrix" ? (
    <MatrixScreen />
  ) : (
    <GoalsOrLens goal={goal} search={search} />
  );
}

/** The goals as a tree, with what the reports say of each, and one of them in the lens. */
function GoalsOrLens({ goal, search }: { goal: string | null; search: ReactNode }) {
  const { t } = useWords();
  const run = useRun();
  const tree = useQuery(queries.goalTree());
  useEffect(() => void run(openLens, { goal }), [goal, run]);
  if (tree.isError && asProblem(tree.error).code === "no-plan")
    return (
      <>
        <ScreenTitle>{t("nav.goals")}</ScreenTitle>
        <NoPlan
          actions={
            <Link className={buttonLink} href={startUrl}>
              {t("foreign.emptyStart")}
            </Link>
          }
        />
      </>
    );
  return (
    <div className={styles.screen} data-lens={goal !== null}>
      <aside className={styles.left} aria-label={t("goals.tree")}>
        {search}
        <div className={styles.tabs}>
          <GoalsTabs shown="tree" />
        </div>
        <h2 className={styles.treeHead}>
          <span>{t("goals.tree")}</span>
          <span>{t("goals.ties")}</span>
        </h2>
        <div className={styles.tree}>
          <Asked query={tree} waiting={<SkeletonLines count={10} />}>
            {(answer) =>
              answer.roots.length === 0 ? (
                <p>{t("goals.none")}</p>
              ) : (
                <>
                  <Tree roots={answer.roots} goal={goal} />
                  {answer.truncated ? <p>{t("goals.treeTruncated")}</p> : null}
                </>
              )
            }
          </Asked>
        </div>
        <SaidLegend />
      </aside>
      {goal === null ? (
        <section className={styles.none} aria-label={t("goals.lens")}>
          <ScreenTitle>{t("nav.goals")}</ScreenTitle>
          <EmptyState title={t("goals.choose")}>
            <p>{t("goals.chooseWhat")}</p>
          </EmptyState>
          {tree.data === undefined ? null : <Board roots={tree.data.roots} />}
        </section>
      ) : (
        <LensScreen key={goal} goal={goal} />
      )}
    </div>
  );
}
