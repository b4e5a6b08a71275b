import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ApiProblem, ApiProblemCode } from "#client/api/problem.ts";
import { problems } from "#graph/model/problems.ts";
import { Button } from "./Button.tsx";
import styles from "./states.module.css";
import { useWords } from "./words.ts";

/** Nothing to show, and what to do about it. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <section className={styles.state}>
      <h2>{title}</h2>
      {children === undefined ? null : <div className={styles.body}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </section>
  );
}

/** A problem's title and advice in the reader's language. */
export const useProblemWords = () => {
  const { t, both } = useWords();
  return (code: ApiProblemCode): { title: string; advice: string } =>
    code === "offline"
      ? { title: t("state.offline"), advice: t("state.offlineAdvice") }
      : { title: both(problems[code].title), advice: both(problems[code].advice) };
};

/** A screen that a database without a plan cannot fill, and why. */
export function NoPlan({ actions }: { actions: ReactNode }) {
  const { title, advice } = useProblemWords()("no-plan");
  return (
    <div className={styles.whole}>
      <EmptyState title={title} actions={actions}>
        <p>{advice}</p>
      </EmptyState>
    </div>
  );
}

/** What went wrong, what is still good, and what to do. */
export function ErrorState({ problem, retry }: { problem: ApiProblem; retry?: () => void }) {
  const { t } = useWords();
  const { title, advice } = useProblemWords()(problem.code);
  return (
    <section className={styles.state} role="alert">
      <h2 className={styles.wrong}>
        <IconAlertTriangle size={22} stroke={1.8} aria-hidden />
        {title}
      </h2>
      <p className={styles.body}>{advice}</p>
      <p>
        <code className={styles.code}>
          {problem.code}
          {problem.requestId === null ? "" : `  ${problem.requestId}`}
        </code>
      </p>
      {retry === undefined || problem.code === "unknown-id" ? null : (
        <div className={styles.actions}>
          <Button strong onClick={retry}>
            {t("state.retry")}
          </Button>
        </div>
      )}
    </section>
  );
}
