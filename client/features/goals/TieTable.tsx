import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { fullWidth } from "#client/ui/full-width.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { BasisLine } from "#client/ui/lines.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { useWords } from "#client/ui/words.ts";
import type { ChosenTie } from "./chosen-tie.ts";
import styles from "./TieTable.module.css";
import { type TieRow, tieColumns } from "./tie-rows.ts";

/** Pixels of a row before it is measured. */
const likely = 62;

/** The ties as a table; a row's name opens its chain beside it. Of many rows those in sight are there. */
export function TieTable({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly TieRow[];
  chosen: ChosenTie | null;
  onChoose: (tie: ChosenTie) => void;
}) {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => host.current,
    estimateSize: () => likely,
    overscan: 12,
    useFlushSync: false,
  });
  const shown = list.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = list.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table is reached by keyboard
    <div ref={host} className={styles.scroller} tabIndex={0}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption className={styles.heard}>{t("lens.table")}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {tieColumns.map((column) => (
              <th key={column} scope="col">
                {t(`lens.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={above} />
          {shown.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <Row
                key={`${row.role} ${row.tie.node}`}
                row={row}
                index={index}
                measure={list.measureElement}
                chosen={chosen?.role === row.role && chosen.node === row.tie.node}
                onChoose={onChoose}
              />
            );
          })}
          <Space height={below} />
        </tbody>
      </table>
    </div>
  );
}

function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={tieColumns.length} className={styles.space} style={{ height }} />
    </tr>
  );
}

function Row({
  row: { role, tie, node, chain, quote, documents },
  index,
  measure,
  chosen,
  onChoose,
}: {
  row: TieRow;
  index: number;
  measure: (element: Element | null) => void;
  chosen: boolean;
  onChoose: (tie: ChosenTie) => void;
}) {
  const words = useWords();
  const { t } = words;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-chosen={chosen ? "" : undefined}
    >
      <td>{t(`goals.role.${role}`)}</td>
      <th scope="row">
        <button
          type="button"
          className={styles.node}
          aria-pressed={chosen}
          onClick={() => onChoose({ role, node: node.id })}
        >
          <KindMark kind={node.kind} size={18} />
          <span>{words.name(node)}</span>
        </button>
      </th>
      <td>{words.kind(node.kind)}</td>
      <td>
        <BasisLine basis={tie.basis} />
      </td>
      <td>
        {tie.modality === null ? null : (
          <span className={styles.modality}>
            <ModalityGlyph modality={tie.modality} bare />
            {words.modality(tie.modality)}
          </span>
        )}
      </td>
      <td className={styles.chain}>{chain}</td>
      <td className={styles.quote} lang="zh-CN">
        {fullWidth(quote)}
      </td>
      <td className={styles.document}>{fullWidth(documents)}</td>
    </tr>
  );
}
