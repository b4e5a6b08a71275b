import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import styles from "./Inspector.module.css";

/** One end of what is shown; it opens the node. */
export function End({ node }: { node: Node }) {
  const words = useWords();
  const run = useRun();
  return (
    <button
      type="button"
      className={styles.end}
      onClick={() => void run(select, { selection: { type: "node", id: node.id } })}
    >
      <KindMark kind={node.kind} size={24} />
      <span>
        <span className={styles.endName}>{words.name(node)}</span>
        <span className={styles.endKind}>{words.kind(node.kind)}</span>
      </span>
    </button>
  );
}
