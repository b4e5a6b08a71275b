import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Link, useSearchParams } from "wouter";
import { asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import { openSource } from "#client/commands/open-source.ts";
import { useRun } from "#client/commands/runner.ts";
import { startUrl } from "#client/state/url.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { buttonLink } from "#client/ui/Button.tsx";
import { ScreenTitle } from "#client/ui/ScreenTitle.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState, NoPlan } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import { passageId } from "#graph/model/ids.ts";
import { Documents } from "./Documents.tsx";
import { Reading } from "./Reading.tsx";
import styles from "./Sources.module.css";

/** The articles: a list with their coverage, one of them with every fact marked in its text, and
 * what the sentence in focus says. */
export function Sources({ document, search }: { document: string | null; search: ReactNode }) {
  const { t } = useWords();
  const list = useQuery(queries.documents());
  const [query] = useSearchParams();
  const shown = document ?? list.data?.documents[0]?.id ?? null;
  const sentence = Number(query.get("sentence")) || null;
  useOpened(shown, sentence);
  // Who is heard alone is a way to read one article; with another all are heard again.
  const [chosen, setChosen] = useState<{ document: string; voice: string } | null>(null);
  const voice = chosen !== null && chosen.document === shown ? chosen.voice : null;
  const hear = (id: string): void =>
    setChosen(shown === null || id === voice ? null : { document: shown, voice: id });
  if (list.isError && asProblem(list.error).code === "no-plan")
    return (
      <>
        <ScreenTitle>{t("nav.sources")}</ScreenTitle>
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
    <div className={styles.screen}>
      <aside className={styles.left} aria-label={t("sources.documents")}>
        {search}
        <Asked query={list} waiting={<SkeletonLines count={6} />}>
          {(answer) => (
            <Documents documents={answer.documents} shown={shown} voice={voice} onHear={hear} />
          )}
        </Asked>
      </aside>
      {shown === null ? (
        <div className={styles.nothing}>
          {list.data === undefined ? null : <EmptyState title={t("sources.none")} />}
        </div>
      ) : (
        <Reading
          key={shown}
          id={shown}
          sentence={sentence}
          node={query.get("node")}
          end={query.has("end")}
          voice={voice}
        />
      )}
    </div>
  );
}

const useOpened = (document: string | null, sentence: number | null): void => {
  const run = useRun();
  useEffect(() => {
    if (document === null) return;
    const passage = sentence === null ? null : passageId(document, sentence);
    void run(openSource, { source: { document, passage } });
  }, [document, sentence, run]);
};
