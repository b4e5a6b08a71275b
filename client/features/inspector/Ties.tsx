import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { queries } from "#client/api/queries.ts";
import { showUrl } from "#client/state/url.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { Evidence } from "#client/ui/Evidence.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { GroupHead, TieRow } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { NodeAnswer } from "#graph/model/answers/nodes.ts";
import { isRelationType } from "#graph/model/relations.ts";
import styles from "./Inspector.module.css";
import { type TieGroupData, type TieRowData, tieGroups } from "./tie-groups.ts";

/** Rows of a group that stand before “another n”. */
const firstRows = 12;

/** Neighbours fetched at once: nearly every node has fewer. */
const pageLimit = 200;

/** Ties of a node by type and direction; each opens its sentence in place. */
export function Ties({ answer }: { answer: NodeAnswer }) {
  const { t } = useWords();
  const { id } = answer.node;
  const query = useQuery(queries.neighbours(id, { limit: pageLimit }));
  const [open, setOpen] = useState<string | null>(null);
  if (answer.ties.total === 0) return <p className={styles.none}>{t("inspector.noTies")}</p>;
  return (
    <Asked query={query} waiting={<SkeletonLines count={6} />}>
      {(page) =>
        tieGroups(id, answer.ties.groups, [page]).map((group) => (
          <Group
            key={`${group.type} ${group.direction}`}
            node={id}
            group={group}
            open={open}
            onOpen={setOpen}
          />
        ))
      }
    </Asked>
  );
}

function Group({
  node,
  group,
  open,
  onOpen,
}: {
  node: string;
  group: TieGroupData;
  open: string | null;
  onOpen: (id: string | null) => void;
}) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const { type, direction, count } = group;
  const missing = group.rows.length < count;
  const more = useQuery({
    ...queries.neighbours(node, { types: [type], direction, limit: pageLimit }),
    enabled: all && missing,
  });
  const fetched = more.data === undefined ? group.rows : rowsWith(node, group, more.data);
  const rows = all ? fetched : fetched.slice(0, firstRows);
  return (
    <section>
      <GroupHead words={words.relation(type, direction)} count={count} />
      <ul>
        {rows.map((row) => (
          <Row key={row.relationship.id} row={row} open={open} onOpen={onOpen} />
        ))}
      </ul>
      {count > rows.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {words.t("inspector.more", { count: count - rows.length })}
        </button>
      ) : null}
    </section>
  );
}

const rowsWith = (
  node: string,
  { type, direction, count }: TieGroupData,
  page: Parameters<typeof tieGroups>[2][number],
): readonly TieRowData[] => {
  const group = { type, direction, kind: "Goal", stated: count, inferred: 0 } as const;
  return tieGroups(node, [group], [page])[0]?.rows ?? [];
};

function Row({
  row: { relationship, other },
  open,
  onOpen,
}: {
  row: TieRowData;
  open: string | null;
  onOpen: (id: string | null) => void;
}) {
  const words = useWords();
  const isOpen = open === relationship.id;
  const { role } = relationship.properties;
  return (
    <TieRow
      kind={other.kind}
      name={role === undefined ? words.name(other) : `${words.name(other)} · ${role}`}
      modality={relationship.modality}
      basis={isRelationType(relationship.type) ? relationship.basis : null}
      open={isOpen}
      onToggle={() => onOpen(isOpen ? null : relationship.id)}
    >
      <Evidence relationship={relationship.id} />
      <p className={styles.rowLinks}>
        <Link href={showUrl(other.id)}>
          {words.t("inspector.goTo", { name: words.name(other) })}
        </Link>
        <Link href={showUrl(relationship.id)}>{words.t("inspector.showTie")}</Link>
      </p>
    </TieRow>
  );
}
