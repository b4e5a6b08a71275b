import { type ReactNode, useId } from "react";
import type { Basis, Modality } from "#graph/model/claims.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import { KindMark } from "./KindMark.tsx";
import { BasisLine } from "./lines.tsx";
import { ModalityGlyph } from "./ModalityGlyph.tsx";
import styles from "./TieRow.module.css";

/** A tie as a row that opens what is behind it in place. */
export function TieRow({
  kind,
  name,
  modality,
  basis,
  open,
  onToggle,
  listed,
  children,
}: {
  kind: AnyKind;
  name: string;
  modality: Modality | null;
  /** Null where the data tells no stated from inferred. */
  basis: Basis | null;
  open: boolean;
  onToggle: () => void;
  /** Id by which a screen finds the row again. */
  listed?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <li data-listed={listed}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        <KindMark kind={kind} />
        <span className={styles.name}>{name}</span>
        {modality === null ? null : <ModalityGlyph modality={modality} />}
        {basis === null ? null : <BasisLine basis={basis} />}
      </button>
      {open ? (
        <div id={id} className={styles.body}>
          {children}
        </div>
      ) : null}
    </li>
  );
}

/** The head of a group of ties: its words, a count, and a line to the edge. */
export function GroupHead({ words, count }: { words: string; count: number }) {
  return (
    <h3 className={styles.head}>
      <span>{words}</span>
      <span className={styles.count}>{count}</span>
    </h3>
  );
}
