import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { stepSize } from "#client/commands/canvas.ts";
import { expand } from "#client/commands/expand.ts";
import { useRun } from "#client/commands/runner.ts";
import { canvasRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { useView, useWholeState } from "#client/state/store.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import type { TieGroup } from "#graph/model/answers.ts";
import styles from "./Explore.module.css";

/** The relationships of a node in groups, with how many of each are drawn; each group can be
 * brought on the canvas by itself. */
export function MorePanel({ node, close }: { readonly node: string; readonly close: () => void }) {
  const { t, name, kind: kindWord, relation } = useWords();
  const run = useRun();
  const state = useWholeState();
  const fact = useView(({ facts }) => facts.nodes[node]);
  const { data } = useQuery(queries.node(node));
  if (fact === undefined || data === undefined) return null;
  const groups = data.ties.groups.map((group) => ({ group, drawn: drawnIn(state, node, group) }));
  const drawn = groups.reduce((sum, each) => sum + each.drawn, 0);
  const bring = (wish: Omit<Parameters<typeof expand.run>[1], "node">): void => {
    close();
    void run(expand, { node, ...wish });
  };
  return (
    <div className={styles.more}>
      <h2 className={styles.moreTitle}>
        {t("explore.moreTitle", {
          name: name(fact),
          count: data.ties.total,
        })}
      </h2>
      <p className={styles.moreNote}>{t("explore.moreNote", { count: drawn })}</p>
      {groups.map(({ group, drawn: here }) => {
        const { type, direction, kind, stated, inferred } = group;
        const total = stated + inferred;
        return (
          <div key={`${type} ${direction} ${kind}`} className={styles.group}>
            <KindMark kind={kind} size={18} />
            <span className={styles.groupName}>
              {relation(type, direction)} · {kindWord(kind)}
            </span>
            <span className={styles.groupCount}>
              {here} / {total}
            </span>
            <button
              type="button"
              className={styles.groupOpen}
              disabled={here >= total}
              onClick={() => bring({ types: [type], direction, kinds: [kind] })}
            >
              {t("command.expand")}
            </button>
          </div>
        );
      })}
      <button type="button" className={styles.moreAll} onClick={() => bring({})}>
        {t("explore.moreFirst", { count: Math.min(stepSize, data.ties.total - drawn) })}
      </button>
    </div>
  );
}

/** How many relationships of a group the canvas holds. */
const drawnIn = (state: State, node: string, { type, direction, kind }: TieGroup): number =>
  canvasRelationships(state).filter((each) => {
    const [here, there] = direction === "out" ? [each.from, each.to] : [each.to, each.from];
    return each.type === type && here === node && state.facts.nodes[there]?.kind === kind;
  }).length;
