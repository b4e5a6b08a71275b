import { Fragment } from "react";
import type { Node } from "#graph/model/records.ts";
import styles from "./Name.module.css";
import { useWords } from "./words.ts";

/** A node's name that wraps only where it may: inside no name of the dictionary. */
export function Name({ node }: { node: Pick<Node, "name" | "nameEn" | "breaks"> }) {
  const { language } = useWords();
  if (language === "en") return <span>{node.nameEn}</span>;
  const stops = [0, ...node.breaks, node.name.length];
  return (
    <span className={styles.name} lang="zh-CN">
      {stops.slice(0, -1).map((start, index) => (
        <Fragment key={start}>
          {index === 0 ? null : <wbr />}
          {node.name.slice(start, stops[index + 1])}
        </Fragment>
      ))}
    </span>
  );
}
