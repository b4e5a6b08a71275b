import { Quote } from "#client/ui/Quote.tsx";
import { useWords } from "#client/ui/words.ts";
import type { NodeAnswer } from "#graph/model/answers/nodes.ts";
import styles from "./Inspector.module.css";

/** Sentences that name the node or say something of it, by document. */
export function Sentences({ answer }: { answer: NodeAnswer }) {
  const { t } = useWords();
  if (answer.passages.length === 0)
    return <p className={styles.none}>{t("inspector.noSentences")}</p>;
  const all = answer.documents.reduce((sum, { passages }) => sum + passages, 0);
  return (
    <ul className={styles.sentences}>
      {answer.passages.map(({ passage, ranges }) => {
        const found = answer.documents.find(({ document }) => document.id === passage.document);
        return found === undefined ? null : (
          <li key={passage.id}>
            <Quote passage={passage} document={found.document} ranges={ranges} />
          </li>
        );
      })}
      {all > answer.passages.length ? (
        <li className={styles.none}>
          {t("inspector.moreSentences", { count: all - answer.passages.length })}
        </li>
      ) : null}
    </ul>
  );
}
