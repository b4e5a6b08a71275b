import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { keyOf } from "#client/commands/registry.ts";
import { canBeEnd, pathsUrl, withEnd } from "#client/state/paths-url.ts";
import { ScreenTitle } from "#client/ui/ScreenTitle.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import { Ends } from "./Ends.tsx";
import { How } from "./How.tsx";
import { List } from "./List.tsx";
import styles from "./Question.module.css";
import { useDrawn } from "./use-drawn.ts";
import { useAsked } from "./use-paths.ts";

/** The question on paths: its ends, the paths found, and how they are looked for.
 * @param search a search box whose hits become ends, given what to do with one
 * @param legend what is on the canvas, whose filters hold in paths too */
export function Question({
  search,
  legend,
}: {
  search: (choose: (node: Node) => string) => ReactNode;
  legend: ReactNode;
}) {
  const { t } = useWords();
  const asked = useAsked();
  const [, navigate] = useLocation();
  useDrawn();
  const complete = asked.from.length > 0 && asked.to.length > 0;
  return (
    <>
      <ScreenTitle>{t("paths.title")}</ScreenTitle>
      {search((node) => `${pathsUrl(withEnd(asked, node.id))}${location.hash}`)}
      <div className={styles.question}>
        <h2 className={styles.head}>
          <span>{t("paths.ends")}</span>
          <button
            type="button"
            className={styles.close}
            onClick={() => navigate(`/explore${location.hash}`)}
          >
            <IconX size={14} aria-hidden />
            {t("paths.close")}
          </button>
        </h2>
        <Ends />
        {canBeEnd(asked, "") && !complete ? (
          <p className={styles.note}>{t("paths.chooseWhat", { key: keyOf("ask-paths") })}</p>
        ) : null}
        {complete ? <List /> : null}
        {complete ? <How /> : null}
        <details className={styles.legend}>
          <summary>{t("paths.legend")}</summary>
          {legend}
        </details>
      </div>
    </>
  );
}
