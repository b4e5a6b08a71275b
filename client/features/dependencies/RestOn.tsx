import { useState } from "react";
import { Asked } from "#client/ui/Asked.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { GroupHead } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import styles from "./List.module.css";
import { Row } from "./Row.tsx";
import type { Resting } from "./use-rest-on.ts";

/** What something that slips rests on, step by step, or that the text says nothing of it.
 * @param alone whether nothing else slips, so that it needs no name */
export function RestOn({
  rest: { id, node, query, facts, groups },
  question,
  ask,
  alone,
}: {
  readonly rest: Resting;
  readonly question: RestQuestion;
  readonly ask: (change: Partial<RestQuestion>) => void;
  readonly alone: boolean;
}) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState<string | null>(null);
  const name = node === undefined ? id : words.name(node);
  return (
    <Asked query={query} waiting={<SkeletonLines count={4} />}>
      {() =>
        groups.length === 0 ? (
          <p className={styles.missing}>{t("dependencies.noUpstream", { name })}</p>
        ) : (
          <>
            {alone ? null : (
              <h3 className={styles.of}>{t("dependencies.titleOf.upstream", { name })}</h3>
            )}
            {groups.map(({ steps, items }) => (
              <section key={steps}>
                <GroupHead
                  words={t("dependencies.layer.upstream", { count: steps })}
                  count={items.length}
                />
                <ul>
                  {items.map((item) => (
                    <Row
                      key={item.node.id}
                      item={item}
                      shown={{ facts, question }}
                      ask={ask}
                      open={open === item.node.id}
                      onToggle={() => setOpen(open === item.node.id ? null : item.node.id)}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </>
        )
      }
    </Asked>
  );
}
