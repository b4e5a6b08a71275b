import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { ScreenTitle } from "#client/ui/ScreenTitle.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { ErrorState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import type { ChosenTie } from "./chosen-tie.ts";
import styles from "./Goals.module.css";
import { Lens } from "./Lens.tsx";
import { Roles } from "./Roles.tsx";

/** A goal in the lens, and the same ties as a list; both show the tie that is chosen in either. */
export function LensScreen({ goal }: { goal: string }) {
  const { t } = useWords();
  const query = useQuery(queries.ties(goal));
  const [chosen, setChosen] = useState<ChosenTie | null>(null);
  const choose = (tie: ChosenTie): void =>
    setChosen(chosen?.role === tie.role && chosen.node === tie.node ? null : tie);
  if (query.isError)
    return (
      <section className={styles.choose} aria-label={t("goals.lens")}>
        <ScreenTitle>{t("nav.goals")}</ScreenTitle>
        <ErrorState problem={asProblem(query.error)} retry={() => void query.refetch()} />
      </section>
    );
  return (
    <>
      <section className={styles.middle} aria-label={t("goals.lens")}>
        {query.data === undefined ? null : (
          <Lens answer={query.data} chosen={chosen} onChoose={choose} />
        )}
      </section>
      <aside className={styles.right} aria-label={t("goals.roles")}>
        <Asked query={query} waiting={<SkeletonLines count={8} />}>
          {(answer) => <Roles answer={answer} chosen={chosen} onChoose={choose} />}
        </Asked>
      </aside>
    </>
  );
}
