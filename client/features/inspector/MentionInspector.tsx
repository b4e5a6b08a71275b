import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { useView } from "#client/state/store.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { Quote } from "#client/ui/Quote.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { useWords } from "#client/ui/words.ts";
import type { MentionsAnswer } from "#graph/model/answers/nodes.ts";
import { parseMentionId } from "#graph/model/ids.ts";
import { End } from "./End.tsx";
import styles from "./Inspector.module.css";

/** Two nodes that one sentence names: the sentences, and that they say no more than that. */
export function MentionInspector({ id }: { readonly id: string }) {
  const { t } = useWords();
  const ends = parseMentionId(id) ?? [];
  const nodes = useView(({ facts }) => ends.flatMap((end) => facts.nodes[end] ?? []));
  const query = useQuery(queries.mentions(ends));
  return (
    <div className={styles.inspector}>
      <header className={styles.tie}>
        <p className={styles.tieKind}>{t("mention.title")}</p>
        {nodes.map((node) => (
          <End key={node.id} node={node} />
        ))}
        <p className={styles.none}>{t("mention.what")}</p>
      </header>
      <section className={styles.content}>
        <Asked query={query} waiting={<SkeletonLines count={6} />}>
          {(answer) => <Sentences answer={answer} />}
        </Asked>
      </section>
    </div>
  );
}

function Sentences({ answer }: { readonly answer: MentionsAnswer }) {
  const { t } = useWords();
  const [pair] = answer.mentions;
  if (pair === undefined) return <p className={styles.none}>{t("mention.none")}</p>;
  return (
    <>
      <p className={styles.none}>{t("mention.sentences", { count: pair.sentences })}</p>
      {pair.places.map(({ passage: id, ranges }) => {
        const passage = answer.passages.find((each) => each.id === id);
        const document = answer.documents.find((each) => each.id === passage?.document);
        return passage === undefined || document === undefined ? null : (
          <Quote key={id} passage={passage} document={document} ranges={ranges} />
        );
      })}
    </>
  );
}
