import { IconArrowRight } from "@tabler/icons-react";
import { Evidence } from "#client/ui/Evidence.tsx";
import { BasisLine } from "#client/ui/lines.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Tie } from "#graph/model/answers/goals.ts";
import type { Node } from "#graph/model/records.ts";
import { chainOf, type Facts } from "./chain.ts";
import styles from "./TieChain.module.css";

/** The links from the tied node to the goal, each as the text asserts it, with its sentences. */
export function TieChain({ tie, facts }: { tie: Tie; facts: Facts }) {
  const words = useWords();
  const links = chainOf(tie, facts);
  return (
    <ol className={styles.chain}>
      {links.map(({ relationship, from, to }) => (
        <li key={relationship.id}>
          {links.length === 1 ? null : (
            <p className={styles.link}>
              <span>
                {nameOf(from, words.name)}
                <IconArrowRight size={13} aria-hidden /> {words.relation(relationship.type)}
                <IconArrowRight size={13} aria-hidden /> {nameOf(to, words.name)}
              </span>
              <BasisLine basis={relationship.basis} />
            </p>
          )}
          <Evidence relationship={relationship.id} />
        </li>
      ))}
    </ol>
  );
}

const nameOf = (node: Node | undefined, name: (node: Node) => string): string =>
  node === undefined ? "" : name(node);
