import { IconArrowRight } from "@tabler/icons-react";
import { Evidence } from "#client/ui/Evidence.tsx";
import { BasisLine } from "#client/ui/lines.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Relationship } from "#graph/model/records.ts";
import type { Facts } from "./drawn.ts";
import styles from "./List.module.css";

/** The links of a chain, each as the text asserts it, with its sentences. */
export function Chain({ chain, facts }: { chain: readonly Relationship[]; facts: Facts }) {
  return (
    <ol className={styles.chain}>
      {chain.map((relationship) => (
        <li key={relationship.id}>
          <LinkLine relationship={relationship} facts={facts} />
          <Evidence relationship={relationship.id} />
        </li>
      ))}
    </ol>
  );
}

/** One relationship in words, with its basis. */
export function LinkLine({ relationship, facts }: { relationship: Relationship; facts: Facts }) {
  const words = useWords();
  const nameOf = (id: string): string => {
    const node = facts.nodes.get(id);
    return node === undefined ? id : words.name(node);
  };
  return (
    <p className={styles.link}>
      <span>
        {nameOf(relationship.from)} <em>{words.relation(relationship.type)}</em>
        <IconArrowRight size={13} aria-hidden /> {nameOf(relationship.to)}
      </span>
      <BasisLine basis={relationship.basis} />
    </p>
  );
}
