import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link, useSearchParams } from "wouter";
import { asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import { startUrl } from "#client/state/url.ts";
import { buttonLink } from "#client/ui/Button.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState, ErrorState, NoPlan } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import type { MatrixAnswer } from "#graph/model/answers/goals.ts";
import { rowsLeft } from "./by-kind.ts";
import { MatrixControls } from "./MatrixControls.tsx";
import { type ChosenCell, MatrixGrid } from "./MatrixGrid.tsx";
import { MatrixLegend } from "./MatrixLegend.tsx";
import { MatrixPanel } from "./MatrixPanel.tsx";
import styles from "./MatrixScreen.module.css";
import { type MatrixWish, readWish, writeWish } from "./matrix-address.ts";
import { type MatrixTable, tableOf } from "./matrix-table.ts";
import { useFactFilter, useKindsOff } from "./use-fact-filter.ts";

/** Bodies, zones, projects or programmes against goals: what each has to do with which, a cell a
 * pair, and beside it the ties of the chosen one. What is shown stands in the address. */
export function MatrixScreen() {
  const { t } = useWords();
  const [parameters, setParameters] = useSearchParams();
  const wish = readWish(parameters);
  const change = (part: Partial<MatrixWish>): void =>
    setParameters(writeWish({ ...wish, ...part }), { replace: true });
  const filter = useFactFilter();
  const query = useQuery(queries.matrix(wish.rows, filter));
  const whole = useQuery(queries.matrix(wish.rows));
  const off = useKindsOff();
  const left = useMemo(
    () => (query.data === undefined ? undefined : rowsLeft(query.data, off)),
    [query.data, off],
  );
  const table = useTable(left, wish);
  const without = useTable(whole.data, wish);
  const chosen = wish.cell;
  const choose = (cell: ChosenCell | null): void => change({ cell });
  if (query.isError && asProblem(query.error).code === "no-plan") return <NoGoals />;
  return (
    <div className={styles.screen}>
      <section className={styles.main} aria-label={t("matrix.name")}>
        <MatrixControls
          wish={wish}
          change={change}
          answer={query.data}
          table={table}
          all={without?.total}
        />
        {query.isError ? (
          <ErrorState problem={asProblem(query.error)} retry={() => void query.refetch()} />
        ) : table === undefined ? (
          <SkeletonLines count={12} />
        ) : table.rows.length === 0 ? (
          <EmptyState title={t("matrix.none")}>
            <p>{t("matrix.noneWhat")}</p>
          </EmptyState>
        ) : (
          <MatrixGrid
            key={`${wish.rows.join()} ${wish.theme} ${wish.order}`}
            table={table}
            chosen={chosen}
            onChoose={choose}
          />
        )}
        {query.data?.truncated ? <p className={styles.cut}>{t("matrix.truncated")}</p> : null}
        <MatrixLegend table={table} />
      </section>
      <aside className={styles.right} aria-label={t("matrix.cell")}>
        <MatrixPanel table={table} chosen={chosen} filter={filter} onChoose={choose} />
      </aside>
    </div>
  );
}

/** The answer as a table, with the hub's themes first, made anew only when something in it changes. */
const useTable = (
  answer: MatrixAnswer | undefined,
  { theme, order }: MatrixWish,
): MatrixTable | undefined => {
  const { name } = useWords();
  const { data: overview } = useQuery(queries.overview());
  return useMemo(() => {
    if (answer === undefined) return undefined;
    const first = new Set(overview?.themes.map(({ goal }) => goal.id));
    return tableOf(answer, { first, theme, order, nameOf: name });
  }, [answer, overview, theme, order, name]);
};

function NoGoals() {
  const { t } = useWords();
  return (
    <NoPlan
      actions={
        <Link className={buttonLink} href={startUrl}>
          {t("foreign.emptyStart")}
        </Link>
      }
    />
  );
}
