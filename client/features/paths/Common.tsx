import { useRun } from "#client/commands/runner.ts";
import { show } from "#client/commands/show.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { KindMark } from "#client/ui/KindMark.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import type { CommonAnswer } from "#graph/model/answers/paths.ts";
import styles from "./Answer.module.css";
import { Relaxations } from "./Relaxations.tsx";
import { useCommon } from "./use-common.ts";
import { useNamed } from "./use-named.ts";
import { useAsked } from "./use-paths.ts";

/** What the ends have in common, with of how many each is a neighbour. */
export function Common() {
  const query = useCommon();
  return (
    <Asked query={query} waiting={<SkeletonLines count={6} />}>
      {(answer) => <Shown answer={answer} />}
    </Asked>
  );
}

function Shown({ answer }: { answer: CommonAnswer }) {
  const { t, name, kind } = useWords();
  const run = useRun();
  const named = useNamed();
  const { from, to } = useAsked();
  const ends = from.length + to.length;
  const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
  if (answer.total === 0)
    return (
      <EmptyState title={t("paths.commonNone")}>
        {answer.relaxations.length === 0 ? null : (
          <Relaxations relaxations={answer.relaxations} lead={t("paths.relaxCommon")} />
        )}
      </EmptyState>
    );
  return (
    <>
      <p className={styles.note}>
        {t(answer.truncated ? "paths.commonFirst" : "paths.commonCount", {
          count: answer.neighbours.length,
          total: answer.total,
        })}
      </p>
      <ul className={styles.common}>
        {answer.neighbours.map(({ id, of }) => {
          const node = nodes.get(id);
          return node === undefined ? null : (
            <li key={id}>
              <button
                type="button"
                className={styles.commonRow}
                onClick={() => void run(show, { id })}
              >
                <KindMark kind={node.kind} size={20} />
                <span className={styles.commonName}>
                  {name(node)}
                  <span className={styles.commonOf}>
                    {kind(node.kind)}
                    {of.length === ends ? "" : ` · ${named(of)}`}
                  </span>
                </span>
                <span className={styles.value}>
                  {of.length} / {ends}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
