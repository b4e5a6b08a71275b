import { useId } from "react";
import { KindMark } from "#client/ui/KindMark.tsx";
import { BasisLine } from "#client/ui/lines.tsx";
import { useWords } from "#client/ui/words.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import { Chain } from "./Chain.tsx";
import { useEffectWords } from "./effect-words.ts";
import { ItemLinks } from "./ItemLinks.tsx";
import type { Item } from "./items.ts";
import styles from "./List.module.css";
import type { Shown } from "./shown.ts";

/** Something affected: its chain in words, what else it rests on, and when open every sentence. */
export function Effect({
  item,
  shown,
  ask,
  open,
  onToggle,
}: {
  item: Item;
  shown: Shown;
  ask: (change: Partial<RestQuestion>) => void;
  open: boolean;
  onToggle: () => void;
}) {
  const words = useWords();
  const effect = useEffectWords();
  const id = useId();
  const { node, chain, basis } = item;
  const left = effect.left(item);
  const nameOf = (end: string): string => {
    const there = shown.facts.nodes.get(end);
    if (end === node.id && node.kind === "Goal") return words.t("goals.thisGoal");
    return there === undefined ? end : words.name(there);
  };
  return (
    <li className={styles.effect} data-listed={node.id}>
      <button
        type="button"
        className={styles.card}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        <span className={styles.cardHead}>
          <KindMark kind={node.kind} size={18} />
          <strong>{words.name(node)}</strong>
          {left === undefined ? null : (
            <span className={styles.left} data-only={item.others?.onlyMeans ? "" : undefined}>
              {left}
            </span>
          )}
        </span>
        <Aside item={item} />
        <span className={styles.sentence}>
          <span>
            {chain.map((link, index) => {
              const goesOn = chain[index - 1]?.to === link.from;
              return (
                <span key={link.id}>
                  {index > 0 && !goesOn ? words.t("state.comma") : ""}
                  {goesOn ? "" : `${nameOf(link.from)} `}
                  <em>{words.relation(link.type)} →</em> {nameOf(link.to)}
                  {chain[index + 1]?.from === link.to ? " " : ""}
                </span>
              );
            })}
          </span>
          <BasisLine basis={basis} />
        </span>
      </button>
      {open ? (
        <div id={id} className={styles.body}>
          <Chain chain={chain} facts={shown.facts} />
          <ItemLinks node={node} question={shown.question} ask={ask} />
        </div>
      ) : null}
    </li>
  );
}

/** What else the goal rests on, told apart, and that the text does not say that it could stand in. */
function Aside({ item: { others } }: { item: Item }) {
  const { t } = useWords();
  if (others === null) return null;
  const { means, parts } = others;
  const lines = [
    means.stated > 0 ? t("dependencies.notInstead") : undefined,
    means.inferred > 0 ? t("dependencies.inferredMeans", { count: means.inferred }) : undefined,
    means.stated > 0 && parts.stated > 0
      ? t("dependencies.otherParts", { count: parts.stated })
      : undefined,
    means.stated === 0 && parts.stated > 0 ? t("dependencies.notInsteadParts") : undefined,
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? null : (
    <span className={styles.aside}>{lines.join(t("state.comma"))}</span>
  );
}
