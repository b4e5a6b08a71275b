import { useWords } from "#client/ui/words.ts";
import type { FiveQuestions, Said } from "#graph/model/answers/goals.ts";
import styles from "./Said.module.css";

const questions = ["proposed", "owner", "means", "target", "result"] as const;

/** What the reports say of a goal as five squares: full where stated, half where only inferred,
 * empty where not said. */
export function FiveSquares({ said }: { said: FiveQuestions }) {
  const { t } = useWords();
  const words = questions
    .map((question) => `${t(`goals.question.${question}`)} ${t(`goals.said.${said[question]}`)}`)
    .join(t("state.comma"));
  return (
    <span className={styles.five} role="img" aria-label={words} title={words}>
      {questions.map((question) => (
        <Square key={question} said={said[question]} />
      ))}
    </span>
  );
}

function Square({ said }: { said: Said }) {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
      <rect className={styles.frame} x=".5" y=".5" width="7" height="7" rx="1.5" data-said={said} />
      {said === "none" ? null : (
        <path
          className={styles.full}
          d={
            said === "stated"
              ? "M1.5 0h5a1.5 1.5 0 0 1 1.5 1.500v5a1.5 1.5 0 0 1 -1.5 1.500h-5a1.5 1.5 0 0 1 -1.5 -1.500v-5a1.5 1.5 0 0 1 1.5 -1.500z"
              : "M7.5 1v5.500a1 1 0 0 1 -1 1h-5.500z"
          }
        />
      )}
    </svg>
  );
}

/** What the squares stand for. */
export function SaidLegend() {
  const { t } = useWords();
  return (
    <section className={styles.legend} aria-label={t("goals.five")}>
      <h3>{t("goals.five")}</h3>
      <ul>
        {(["stated", "inferred", "none"] as const).map((said) => (
          <li key={said}>
            <Square said={said} />
            {t(`goals.said.${said}`)}
          </li>
        ))}
      </ul>
      <p>{t("goals.order")}</p>
    </section>
  );
}
