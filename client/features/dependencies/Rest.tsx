import { type ReactNode, useState } from "react";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { ErrorState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import { Above } from "./Above.tsx";
import { List } from "./List.tsx";
import { Picture } from "./Picture.tsx";
import styles from "./Rest.module.css";
import { Side } from "./Side.tsx";
import { useShown } from "./shown.ts";
import { Table } from "./Table.tsx";

/** What the reader has opened, and where. */
interface Opened {
  readonly id: string | null;
  readonly inPicture: boolean;
}

/** One question: controls at the left, the picture or its table, the list at the right. */
export function Rest({
  question,
  ask,
  search,
  adding,
  onAdd,
}: {
  question: RestQuestion;
  ask: (change: Partial<RestQuestion>) => void;
  search: ReactNode;
  /** Whether the search adds to what slips. */
  adding: boolean;
  onAdd: (adding: boolean) => void;
}) {
  const { t } = useWords();
  const { shown, problem, retry } = useShown(question);
  const [open, setOpen] = useState<Opened>();
  const [asTable, setAsTable] = useState(false);
  const first = question.slip.length > 0 ? (shown?.groups[0]?.items[0]?.node.id ?? null) : null;
  const opened = open === undefined ? first : open.id;
  const toggle = (id: string): void => setOpen({ id: opened === id ? null : id, inPicture: false });
  return (
    <div className={styles.screen}>
      <Side question={question} ask={ask} search={search} adding={adding} shown={shown} />
      {problem === null ? (
        <>
          <section className={styles.middle} aria-label={t("dependencies.picture")}>
            <Above
              question={question}
              ask={ask}
              shown={shown}
              asTable={asTable}
              onTable={setAsTable}
              onAdd={onAdd}
            />
            {shown === undefined ? (
              <SkeletonLines count={5} />
            ) : asTable ? (
              <Table shown={shown} />
            ) : (
              <Picture
                drawn={shown.drawn}
                slips={question.slip.length > 0}
                groups={shown.groups}
                opened={opened}
                chosen={open !== undefined}
                onOpen={(id) => setOpen({ id, inPicture: true })}
              />
            )}
          </section>
          <aside className={styles.right} aria-label={t("dependencies.list")}>
            {shown === undefined ? (
              <SkeletonLines count={8} />
            ) : (
              <List
                shown={shown}
                ask={ask}
                opened={opened}
                follow={open?.inPicture === true}
                onToggle={toggle}
              />
            )}
          </aside>
        </>
      ) : (
        <section className={styles.problem} aria-label={t("dependencies.picture")}>
          <ErrorState problem={problem} retry={retry} />
        </section>
      )}
    </div>
  );
}
