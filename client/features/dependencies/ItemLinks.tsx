import { Link } from "wouter";
import { goalUrl, restUrl, showUrl } from "#client/state/url.ts";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import styles from "./List.module.css";

/** Where one can go from a node of the list. */
export function ItemLinks({
  node,
  question: { slip, ...rest },
  ask,
}: {
  node: Node;
  question: RestQuestion;
  ask: (change: Partial<RestQuestion>) => void;
}) {
  const { t } = useWords();
  return (
    <p className={styles.links}>
      <Link href={restUrl({ id: node.id, direction: rest.direction, depth: rest.depth })}>
        {t("dependencies.ofThis")}
      </Link>
      <Link href={node.kind === "Goal" ? goalUrl(node.id) : showUrl(node.id)}>
        {t(node.kind === "Goal" ? "command.openLens" : "goals.explore")}
      </Link>
      {slip.includes(node.id) ? null : (
        <button type="button" onClick={() => ask({ slip: [...slip, node.id] })}>
          {t(slip.length === 0 ? "dependencies.letSlip" : "dependencies.alsoSlip")}
        </button>
      )}
    </p>
  );
}
