import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import { sourceUrl } from "#client/state/url.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { ErrorState } from "#client/ui/states.tsx";
import type { DocumentAnswer } from "#graph/model/answers/sources.ts";
import { Article } from "./Article.tsx";
import { factsIn, sentencesWith } from "./reading.ts";
import { SentenceCard } from "./SentenceCard.tsx";
import styles from "./Sources.module.css";

interface Focus {
  /** Number of the sentence that is read. */
  readonly sentence: number | null;
  /** Id of the node whose mark was clicked: its facts come first. */
  readonly node: string | null;
  /** Whether a node without a sentence is read from the end. */
  readonly end: boolean;
  /** Id of who is heard alone. */
  readonly voice: string | null;
}

/** An article with a sentence in focus, and beside it what that sentence says. */
export function Reading({ id, ...focus }: { id: string } & Focus) {
  const query = useQuery(queries.document(id));
  if (query.isError)
    return (
      <div className={styles.waiting}>
        <ErrorState problem={asProblem(query.error)} retry={() => void query.refetch()} />
      </div>
    );
  return (
    <Asked
      query={query}
      waiting={
        <div className={styles.waiting}>
          <SkeletonLines count={12} />
        </div>
      }
    >
      {(answer) => <Shown answer={answer} {...focus} />}
    </Asked>
  );
}

function Shown({ answer, sentence, node, end, voice }: { answer: DocumentAnswer } & Focus) {
  useFirstSentence(answer, sentence, node, end);
  const passage = answer.passages.find(
    ({ role, number }) => role === "sentence" && number === sentence,
  );
  // A fact belongs to its sentence: with another one in focus none is open.
  const [opened, setOpened] = useState<{ sentence: number | null; fact: string } | null>(null);
  const open = opened?.sentence === sentence ? opened.fact : null;
  const facts = passage === undefined ? [] : factsIn(passage, answer).facts;
  const lit = facts.find(({ relationship }) => relationship.id === open)?.ranges ?? [];
  return (
    <>
      <Article answer={answer} focus={passage?.id ?? null} lit={lit} node={node} voice={voice} />
      <SentenceCard
        answer={answer}
        passage={passage}
        node={node}
        voice={voice}
        open={open}
        onOpen={(fact) => setOpened(fact === null ? null : { sentence, fact })}
      />
    </>
  );
}

/** Opens the first sentence with a node, or the last, where the address names none. */
const useFirstSentence = (
  answer: DocumentAnswer,
  sentence: number | null,
  node: string | null,
  end: boolean,
): void => {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (sentence !== null || node === null) return;
    const number = sentencesWith(answer, node).at(end ? -1 : 0);
    if (number !== undefined)
      navigate(sourceUrl(answer.document.id, number, node), { replace: true });
  }, [answer, sentence, node, end, navigate]);
};
