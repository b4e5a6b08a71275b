import { Link } from "wouter";
import { goalUrl } from "#client/state/url.ts";
import { useWords } from "#client/ui/words.ts";
import type { GoalBranch } from "#graph/model/answers/goals.ts";
import styles from "./Board.module.css";
import { measuredGoals } from "./measured-goals.ts";
import { Progress } from "./Progress.tsx";

/** Goals that a target or a result measures, each at the goal nearest to it. */
export function Board({ roots }: { roots: readonly GoalBranch[] }) {
  const { t, name } = useWords();
  const goals = measuredGoals(roots);
  if (goals.length === 0) return null;
  return (
    <section className={styles.board} aria-label={t("progress.title")}>
      <h2>{t("progress.title")}</h2>
      <p className={styles.lead}>{t("progress.lead")}</p>
      <ul className={styles.goals}>
        {goals.map(({ goal, targets, results, left }) => (
          <li key={goal.id} className={styles.goal}>
            <h3>
              <Link href={goalUrl(goal.id)}>{name(goal)}</Link>
            </h3>
            <Progress targets={targets} results={results} />
            {left === 0 ? null : (
              <p className={styles.lead}>
                {t("progress.left", { count: left })}{" "}
                <Link href={goalUrl(goal.id)}>{t("progress.leftSee")}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
