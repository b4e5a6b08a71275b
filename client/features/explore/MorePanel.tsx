import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { queries } from "#client/api/queries.ts";
import { stepSize } from "#client/commands/canvas.ts";
import { expand } from "#client/commands/expand.ts";
import { useRun } from "#client/commands/runner.ts";
import { presentIds } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { useView, useWholeState } from "#client/state/store.ts";
import { fetched } from "#client/ui/fetched.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import type { TieGroup } from "#graph/model/answers/nodes.ts";
import styles from "./Explore.module.css";

/** The list comes with its first use. */
const GroupList = fetched(["explore"], async () => (await import("./GroupList.tsx")).GroupList);

/** The relationships of a node in groups, with how many of each are drawn; each group can be looked
 * through, and brought on the canvas by itself. */
export function MorePanel({ node, close }: { readonly node: string; readonly close: () => void }) {
  const { t, name } = useWords();
  const run = useRun();
  const state = useWholeState();
  const fact = useView(({ facts }) => facts.nodes[node]);
  const { data } = useQuery(queries.node(node));
  const [listed, setListed] = useState<string | null>(null);
  if (fact === undefined || data === undefined) return null;
  const groups = data.ties.groups.map((group) => ({ group, drawn: drawnIn(state, node, group) }));
  const drawn = groups.reduce((sum, each) => sum + each.drawn, 0);
  const bring = (wish: Omit<Parameters<typeof expand.run>[1], "nodes">): void => {
    close();
    void run(expand, { nodes: [node], ...wish });
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
        const { type, direction, kind } = group;
        const key = `${type} ${direction} ${kind}`;
        return (
          <Group
            key={key}
            node={node}
            group={group}
            drawn={here}
            listed={key === listed}
            onList={() => setListed(key === listed ? null : key)}
            onBring={() => bring({ types: [type], direction, kinds: [kind] })}
          />
        );
      })}
      <button type="button" className={styles.moreAll} onClick={() => bring({})}>
        {t("explore.moreFirst", { count: Math.min(stepSize, data.ties.total - drawn) })}
      </button>
    </div>
  );
}

function Group({
  node,
  group,
  drawn,
  listed,
  onList,
  onBring,
}: {
  readonly node: string;
  readonly group: TieGroup;
  readonly drawn: number;
  readonly listed: boolean;
  readonly onList: () => void;
  readonly onBring: () => void;
}) {
  const { t, kind: kindWord, relation } = useWords();
  const { type, direction, kind, stated, inferred } = group;
  const total = stated + inferred;
  return (
    <>
      <div className={styles.group}>
        <button type="button" className={styles.groupName} aria-expanded={listed} onClick={onList}>
          <KindMark kind={kind} size={18} />
          <span>
            {relation(type, direction)} · {kindWord(kind)}
          </span>
          {listed ? (
            <IconChevronDown size={14} aria-hidden />
          ) : (
            <IconChevronRight size={14} aria-hidden />
          )}
        </button>
        <span className={styles.groupCount}>
          {drawn} / {total}
        </span>
        <button
          type="button"
          className={styles.groupOpen}
          disabled={drawn >= total}
          onClick={onBring}
        >
          {t("command.expand")}
        </button>
      </div>
      {listed ? (
        <Suspense>
          <GroupList node={node} group={group} />
        </Suspense>
      ) : null}
    </>
  );
}

/** How many relationships of a group the canvas holds, drawn or folded. */
const drawnIn = (state: State, node: string, { type, direction, kind }: TieGroup): number => {
  const present = presentIds(state);
  return Object.values(state.facts.relationships).filter((each) => {
    const [here, there] = direction === "out" ? [each.from, each.to] : [each.to, each.from];
    if (each.type !== type || here !== node || !present.has(there)) return false;
    return state.facts.nodes[there]?.kind === kind;
  }).length;
};
