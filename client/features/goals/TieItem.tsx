import { Link } from "wouter";
import { goalUrl, showUrl } from "#client/state/url.ts";
import { TieRow } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Tie } from "#graph/model/answers/goals.ts";
import type { Facts } from "./chain.ts";
import styles from "./Goals.module.css";
import { TieChain } from "./TieChain.tsx";

/** A tie as a row that opens the chain that makes it one, with its sentences. */
export function TieItem({
  tie,
  facts,
  open,
  onToggle,
}: {
  tie: Tie;
  facts: Facts;
  open: boolean;
  onToggle: () => void;
}) {
  const words = useWords();
  const node = facts.nodes.get(tie.node);
  if (node === undefined) return null;
  return (
    <TieRow
      kind={node.kind}
      name={words.name(node)}
      modality={tie.modality}
      basis={tie.basis}
      open={open}
      onToggle={onToggle}
    >
      <TieChain tie={tie} facts={facts} />
      <p className={styles.links}>
        <Link href={node.kind === "Goal" ? goalUrl(node.id) : showUrl(node.id)}>
          {words.t("inspector.goTo", { name: words.name(node) })}
        </Link>
      </p>
    </TieRow>
  );
}
