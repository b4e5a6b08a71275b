import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { ErrorState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import { Above } from "./Above.tsx";
import { type Answers, type Drawn, drawnOf, type Facts, factsOf } from "./drawn.ts";
import { type Group, groupsOf } from "./items.ts";
import { List } from "./List.tsx";
import { Picture } from "./Picture.tsx";
import styles from "./Rest.module.css";
import { Side } from "./Side.tsx";
import { Table } from "./Table.tsx";
import { useFactFilter } from "./use-question.ts";

/** What is shown of a question once it is answered. */
export interface Shown {
  readonly question: RestQuestion;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly groups: readonly Group[];
  readonly drawn: Drawn;
  readonly root: Node;
  readonly truncated: boolean;
  readonly cycles: readonly (readonly string[])[];
}

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

const useShown = (question: RestQuestion) => {
  const { id, direction, depth, slip } = question;
  const filter = useFactFilter();
  const node = useQuery(queries.node(id));
  const [up, down] = [direction !== "downstream", direction !== "upstream"];
  const upstream = useQuery({ ...queries.closure(id, "upstream", depth, filter), enabled: up });
  const downstream = useQuery({
    ...queries.closure(id, "downstream", depth, filter),
    enabled: down,
  });
  const slipped = useQuery({ ...queries.slip(slip, depth, filter), enabled: slip.length > 0 });
  const asked = [
    node,
    ...(up ? [upstream] : []),
    ...(down ? [downstream] : []),
    ...(slip.length > 0 ? [slipped] : []),
  ];
  const failed = asked.find(({ isError }) => isError);
  const all = asked.every(({ data }) => data !== undefined);
  const root = node.data?.node;
  const [above, below, effect] = [
    up ? upstream.data : undefined,
    down ? downstream.data : undefined,
    slip.length > 0 ? slipped.data : undefined,
  ];
  const shown = useMemo(() => {
    if (!all || root === undefined) return undefined;
    const answers: Answers = { root: id, upstream: above, downstream: below, slip: effect };
    const facts = factsOf(answers);
    const found = [above, below, effect].filter((answer) => answer !== undefined);
    const cycles = new Map(
      found.flatMap((answer) => answer.cycles).map((cycle) => [cycle.join(), cycle]),
    );
    return {
      question,
      answers,
      facts,
      groups: groupsOf(answers, facts),
      drawn: drawnOf(answers),
      root,
      truncated: found.some(({ truncated }) => truncated),
      cycles: [...cycles.values()],
    };
  }, [all, root, id, above, below, effect, question]);
  return {
    shown,
    problem: failed === undefined ? null : asProblem(failed.error),
    retry: () => {
      for (const query of asked) if (query.isError) void query.refetch();
    },
  };
};
