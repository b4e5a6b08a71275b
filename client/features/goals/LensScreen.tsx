import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import { asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { ScreenTitle } from "#client/ui/ScreenTitle.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { ErrorState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import type { TieRole, TiesAnswer } from "#graph/model/answers/goals.ts";
import { emptied, tiesLeft } from "./by-kind.ts";
import type { ChosenTie } from "./chosen-tie.ts";
import styles from "./Goals.module.css";
import lensStyles from "./Lens.module.css";
import { Lens } from "./Lens.tsx";
import { LensBar } from "./LensBar.tsx";
import { Roles } from "./Roles.tsx";
import { TieTable } from "./TieTable.tsx";
import { tieRows } from "./tie-rows.ts";
import { useFactFilter, useKindsOff } from "./use-fact-filter.ts";
import { useLensOffer } from "./use-lens-offer.ts";

/** A goal in the lens, as a picture or a table, and the same ties as a list; all show the tie that is
 * chosen in any, and all hold the filters of the legend. */
export function LensScreen({ goal }: { goal: string }) {
  const { t } = useWords();
  const filter = useFactFilter();
  const off = useKindsOff();
  const query = useQuery(queries.ties(goal, filter));
  const whole = useQuery(queries.ties(goal));
  const left = useMemo(
    () => (query.data === undefined ? undefined : tiesLeft(query.data, off)),
    [query.data, off],
  );
  const silenced = useMemo(
    () => (left === undefined ? new Set<TieRole>() : emptied(left, whole.data)),
    [left, whole.data],
  );
  useLensOffer(left);
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
        {left === undefined ? null : (
          <Ties
            answer={left}
            silenced={silenced}
            all={whole.data === undefined ? undefined : countOf(whole.data)}
            chosen={chosen}
            onChoose={choose}
          />
        )}
      </section>
      <aside className={styles.right} aria-label={t("goals.roles")}>
        <Asked query={query} waiting={<SkeletonLines count={8} />}>
          {(answer) => (
            <Roles answer={left ?? answer} silenced={silenced} chosen={chosen} onChoose={choose} />
          )}
        </Asked>
      </aside>
    </>
  );
}

const countOf = ({ roles }: TiesAnswer): number =>
  roles.reduce((sum, { ties }) => sum + ties.length, 0);

function Ties({
  answer,
  silenced,
  all,
  chosen,
  onChoose,
}: {
  answer: TiesAnswer;
  /** Roles of which the filters have taken every tie. */
  silenced: ReadonlySet<TieRole>;
  all: number | undefined;
  chosen: ChosenTie | null;
  onChoose: (tie: ChosenTie) => void;
}) {
  const words = useWords();
  const [query] = useSearchParams();
  const sources = useQuery(queries.documents());
  const rows = useMemo(
    () => tieRows(answer, sources.data?.documents ?? [], words),
    [answer, sources.data, words],
  );
  const shown = query.get("view") === "table" ? "table" : "picture";
  return (
    <div className={lensStyles.whole}>
      <LensBar answer={answer} rows={rows} all={all} shown={shown} />
      {shown === "table" ? (
        <div className={lensStyles.asTable}>
          <TieTable rows={rows} chosen={chosen} onChoose={onChoose} />
        </div>
      ) : (
        <Lens answer={answer} silenced={silenced} chosen={chosen} onChoose={onChoose} />
      )}
    </div>
  );
}
