import { IconChevronRight, IconFileText, IconFlag3, IconHexagons } from "@tabler/icons-react";
import { Link } from "wouter";
import { exploreUrl, goalUrl, sentenceOf, sourceUrl } from "#client/state/url.ts";
import { useWords, type Words } from "#client/ui/words.ts";
import type { AnsweredQuestion } from "#graph/model/answers/corpus.ts";
import styles from "./Start.module.css";

const icons = { ties: IconFlag3, node: IconHexagons, passage: IconFileText };

/** Worked questions with their answers in short; each opens the screen that answers in full. */
export function Questions({ questions }: { questions: readonly AnsweredQuestion[] }) {
  const words = useWords();
  if (questions.length === 0) return null;
  return (
    <section>
      <h2 className={styles.head}>{words.t("start.questions")}</h2>
      <ul className={styles.questions}>
        {questions.map((question) => {
          const Icon = icons[question.asks];
          return (
            <li key={question.id}>
              <Link href={hrefOf(question)} className={styles.question ?? ""}>
                <span className={styles.questionIcon}>
                  <Icon size={18} stroke={1.7} aria-hidden />
                </span>
                <span className={styles.questionWords}>
                  <span className={styles.asked}>{words.both(question.text)}</span>
                  <span className={styles.answer}>{answerOf(question, words)}</span>
                </span>
                <IconChevronRight size={17} stroke={1.8} aria-hidden />
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const hrefOf = ({ asks, about }: AnsweredQuestion): string => {
  if (asks === "ties") return goalUrl(about);
  if (asks === "node") return exploreUrl(about);
  const sentence = sentenceOf(about);
  return sentence === undefined ? "/sources" : sourceUrl(sentence.document, sentence.sentence);
};

const answerOf = ({ asks, answer }: AnsweredQuestion, { t }: Words): string => {
  const { stated, inferred, parts } = answer;
  const count = stated + inferred;
  const ending =
    inferred === 0 ? t("start.answer.allStated") : t("start.answer.inferred", { count: inferred });
  const said = t(`start.answer.${asks}`, { count });
  const divided =
    asks === "passage"
      ? []
      : [t(asks === "ties" ? "start.answer.roles" : "start.answer.groups", { count: parts })];
  return [said, ...divided, ending].join(t("state.comma"));
};
