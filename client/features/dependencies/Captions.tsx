import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import type { Drawn } from "./drawn.ts";
import type { Column } from "./lines.ts";
import styles from "./Picture.module.css";

/** Over each column what stands in it, and a line between two columns. */
export function Captions({
  columns,
  drawn,
  scale,
}: {
  columns: readonly Column[];
  drawn: Drawn;
  scale: number;
}) {
  const { t } = useWords();
  const nodes = new Map(drawn.nodes.map(({ node }) => [node.id, node]));
  return columns.map(({ left, right, ids }, index) => {
    const next = columns[index + 1];
    return (
      <div key={left}>
        <p
          className={styles.caption}
          style={{ left: ((left + right) / 2) * scale }}
          data-caption=""
        >
          {t(`dependencies.column.${captionOf(ids.flatMap((id) => nodes.get(id) ?? []))}`)}
        </p>
        {next === undefined ? null : (
          <span className={styles.rule} style={{ left: ((right + next.left) / 2) * scale }} />
        )}
      </div>
    );
  });
}

/** What the nodes of a column have in common. */
const captionOf = (
  nodes: readonly Node[],
): "themes" | "goals" | "targets" | "means" | "meansAndGoals" => {
  const goals = nodes.filter(({ kind }) => kind === "Goal");
  if (goals.length === nodes.length) return goals.every(({ theme }) => theme) ? "themes" : "goals";
  if (nodes.every(({ kind }) => kind === "Target" || kind === "Goal")) return "targets";
  return goals.length === 0 ? "means" : "meansAndGoals";
};
