import { Link } from "wouter";
import { goalsUrl, matrixUrl } from "#client/state/url.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./GoalsTabs.module.css";

/** The ways to look at all goals. */
export function GoalsTabs({ shown }: { shown: "tree" | "matrix" }) {
  const { t } = useWords();
  return (
    <nav className={styles.tabs} aria-label={t("matrix.views")}>
      <Link href={goalsUrl} aria-current={shown === "tree" ? "page" : undefined}>
        {t("goals.tree")}
      </Link>
      <Link href={matrixUrl} aria-current={shown === "matrix" ? "page" : undefined}>
        {t("matrix.name")}
      </Link>
    </nav>
  );
}
