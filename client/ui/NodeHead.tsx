import type { ReactNode } from "react";
import type { Node } from "#graph/model/records.ts";
import { KindMark } from "./KindMark.tsx";
import { ModalityGlyph } from "./ModalityGlyph.tsx";
import styles from "./NodeHead.module.css";
import { useWords } from "./words.ts";

/** A node as the head of a panel: kind, how far it is, name in both languages, what it is in our own
 * words, and the other names that it goes by.
 * @param tools buttons at the end of its first line */
export function NodeHead({ node, tools }: { node: Node; tools?: ReactNode }) {
  const words = useWords();
  const other = words.language === "zh" ? node.nameEn : node.name;
  const { literal } = node.properties;
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        <KindMark kind={node.kind} size={18} />
        <span>{words.kind(node.kind)}</span>
        {node.modality === null ? null : (
          <span className={styles.modality}>
            <ModalityGlyph modality={node.modality} bare />
            {words.modality(node.modality)}
          </span>
        )}
        {tools}
      </p>
      <h2 className={styles.title}>
        <span>{words.name(node)}</span>
        {other === words.name(node) ? null : (
          <span className={styles.other} lang={words.language === "zh" ? "en" : "zh-CN"}>
            {other}
          </span>
        )}
      </h2>
      {literal === undefined || node.name.includes(literal) ? null : (
        <p className={styles.literal} lang="zh-CN">
          {literal}
        </p>
      )}
      <p className={styles.summary}>{words.both(node.summary)}</p>
      {node.labels === undefined || node.labels.length < 2 ? null : (
        <ul className={styles.chips} aria-label={words.t("foreign.allLabels")}>
          {node.labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
      {node.aliases.length === 0 ? null : (
        <ul className={styles.chips} aria-label={words.t("inspector.aliases")}>
          {node.aliases.map((alias) => (
            <li key={alias} lang="zh-CN">
              {alias}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
