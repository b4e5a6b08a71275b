import { useState } from "react";
import { Asked } from "#client/ui/Asked.tsx";
import { Quote } from "#client/ui/Quote.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { TieRow } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import { ItemLinks } from "./ItemLinks.tsx";
import styles from "./List.module.css";
import type { Shown } from "./shown.ts";
import type { useNamed } from "./use-named.ts";

/** What sentences only name together with what was asked about: told apart, since being named together
 * is no relationship, and counted nowhere else. */
export function NamedWith({
  named: { query, named },
  shown,
  ask,
}: {
  readonly named: ReturnType<typeof useNamed>;
  readonly shown: Shown;
  readonly ask: (change: Partial<RestQuestion>) => void;
}) {
  const { t, name } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Asked query={query} waiting={<SkeletonLines count={4} />}>
      {({ nodes, passages, documents, total, named: listed }) => (
        <>
          <p className={styles.namedNote}>
            {t(named.length === 0 ? "dependencies.namedNone" : "dependencies.namedNote")}
          </p>
          <ul>
            {named.map(({ node: id, sentences, places }) => {
              const node = nodes.find((each) => each.id === id);
              return node === undefined ? null : (
                <TieRow
                  key={id}
                  kind={node.kind}
                  name={name(node)}
                  modality={node.modality}
                  basis={null}
                  open={open === id}
                  onToggle={() => setOpen(open === id ? null : id)}
                >
                  <p className={styles.namedNote}>{t("mention.sentences", { count: sentences })}</p>
                  {places.map(({ passage: at, ranges }) => {
                    const passage = passages.find((each) => each.id === at);
                    const document = documents.find((each) => each.id === passage?.document);
                    return passage === undefined || document === undefined ? null : (
                      <Quote key={at} passage={passage} document={document} ranges={ranges} />
                    );
                  })}
                  <ItemLinks node={node} question={shown.question} ask={ask} />
                </TieRow>
              );
            })}
          </ul>
          {total > listed.length ? (
            <p className={styles.namedNote}>
              {t("dependencies.namedMore", { count: total - listed.length })}
            </p>
          ) : null}
        </>
      )}
    </Asked>
  );
}
