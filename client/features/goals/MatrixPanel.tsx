import { IconHierarchy2, IconTargetArrow } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { queries } from "#client/api/queries.ts";
import { goalUrl, showUrl } from "#client/state/url.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { buttonLink } from "#client/ui/Button.tsx";
import { KindMark } from "#client/ui/KindMark.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { GroupHead } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { TieRole, TiesAnswer } from "#graph/model/answers/goals.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import type { Node } from "#graph/model/records.ts";
import { factsOf } from "./chain.ts";
import type { ChosenCell } from "./MatrixGrid.tsx";
import styles from "./MatrixPanel.module.css";
import type { MatrixTable } from "./matrix-table.ts";
import { TieItem } from "./TieItem.tsx";

/** The ties behind the chosen cell, each with its chain and sentences, and who else is tied to the
 * same goal. */
export function MatrixPanel({
  table,
  chosen,
  filter,
  onChoose,
}: {
  table: MatrixTable | undefined;
  chosen: ChosenCell | null;
  filter: FactFilter;
  onChoose: (cell: ChosenCell) => void;
}) {
  const { t } = useWords();
  const node = table?.rows.find(({ id }) => id === chosen?.node);
  const goal = table?.columns.find((column) => column.goal.id === chosen?.goal)?.goal;
  if (table === undefined) return null;
  if (node === undefined || goal === undefined)
    return (
      <div className={styles.nothing}>
        <EmptyState title={t("matrix.nothing")}>
          <p>{t("matrix.nothingWhat")}</p>
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.panel}>
      <CellTies key={`${node.id} ${goal.id}`} node={node} goal={goal} filter={filter} />
      <Others table={table} node={node} goal={goal} onChoose={onChoose} />
      <footer className={styles.actions}>
        <Link className={buttonLink} href={showUrl(node.id)}>
          <IconHierarchy2 size={16} stroke={1.8} aria-hidden />
          {t("goals.explore")}
        </Link>
        <Link className={buttonLink} href={goalUrl(goal.id)}>
          <IconTargetArrow size={16} stroke={1.8} aria-hidden />
          {t("goals.lens")}
        </Link>
      </footer>
    </div>
  );
}

function CellTies({ node, goal, filter }: { node: Node; goal: Node; filter: FactFilter }) {
  const { name } = useWords();
  const query = useQuery(queries.ties(goal.id, filter));
  return (
    <>
      <p className={styles.pair}>
        <KindMark kind={node.kind} size={18} />
        <span>{name(node)}</span>
        <span aria-hidden="true">×</span>
        <KindMark kind={goal.kind} size={18} />
        <span>{name(goal)}</span>
      </p>
      <Asked query={query} waiting={<SkeletonLines count={4} />}>
        {(answer) => <Told answer={answer} node={node} />}
      </Asked>
    </>
  );
}

function Told({ answer, node }: { answer: TiesAnswer; node: Node }) {
  const { t } = useWords();
  const facts = factsOf(answer);
  const held = answer.roles.flatMap(({ role, ties }) =>
    ties.filter((tie) => tie.node === node.id).map((tie) => ({ role, tie })),
  );
  const [open, setOpen] = useState<TieRole | null>(held[0]?.role ?? null);
  if (held.length === 0) return <p className={styles.unsaid}>{t("matrix.unsaid")}</p>;
  return (
    <>
      <h2 className={styles.title}>
        {held.map(({ role }) => t(`matrix.tie.${role}`)).join(t("matrix.and"))}
        <span>{t("matrix.ties", { count: held.length })}</span>
      </h2>
      {held.map(({ role, tie }) => (
        <section key={role}>
          <GroupHead words={t(`goals.role.${role}`)} count={1} />
          <ul>
            <TieItem
              tie={tie}
              facts={facts}
              open={open === role}
              onToggle={() => setOpen(open === role ? null : role)}
            />
          </ul>
        </section>
      ))}
    </>
  );
}

/** Others of the column that stand before “another n”. */
const firstOthers = 12;

function Others({
  table,
  node,
  goal,
  onChoose,
}: {
  table: MatrixTable;
  node: Node;
  goal: Node;
  onChoose: (cell: ChosenCell) => void;
}) {
  const { t, name } = useWords();
  const [all, setAll] = useState(false);
  const others = table.rows.flatMap((other) => {
    const cell = table.cells.get(other.id)?.get(goal.id);
    return cell === undefined || other.id === node.id ? [] : [{ other, count: cell.roles.length }];
  });
  if (others.length === 0) return null;
  const shown = all ? others : others.slice(0, firstOthers);
  return (
    <section>
      <GroupHead words={t("matrix.others")} count={others.length} />
      <ul>
        {shown.map(({ other, count }) => (
          <li key={other.id}>
            <button
              type="button"
              className={styles.other}
              onClick={() => onChoose({ node: other.id, goal: goal.id })}
            >
              <KindMark kind={other.kind} />
              <span>{name(other)}</span>
              <span className={styles.count}>{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > shown.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t("goals.more", { count: others.length - shown.length })}
        </button>
      ) : null}
    </section>
  );
}
