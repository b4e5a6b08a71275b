import { IconArrowRight, IconHierarchy2 } from "@tabler/icons-react";
import { Link } from "wouter";
import { exploreUrl, goalUrl, showUrl } from "#client/state/url.ts";
import { buttonLink } from "#client/ui/Button.tsx";
import { Evidence } from "#client/ui/Evidence.tsx";
import { BasisLine } from "#client/ui/lines.tsx";
import { NodeHead } from "#client/ui/NodeHead.tsx";
import { GroupHead, TieRow } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Tie, TiesAnswer } from "#graph/model/answers.ts";
import type { Node } from "#graph/model/records.ts";
import { chainOf, type Facts, factsOf } from "./chain.ts";
import type { ChosenTie } from "./chosen-tie.ts";
import styles from "./Goals.module.css";

/** Ties of a goal as a list by role; each opens the chain that makes it a tie, with its sentences. */
export function Roles({
  answer,
  chosen,
  onChoose,
}: {
  answer: TiesAnswer;
  chosen: ChosenTie | null;
  onChoose: (tie: ChosenTie) => void;
}) {
  const { t } = useWords();
  const facts = factsOf(answer);
  const all = answer.roles.flatMap(({ ties }) => ties);
  const inferred = all.filter(({ basis }) => basis === "inferred").length;
  return (
    <div className={styles.roles}>
      <NodeHead node={answer.goal} />
      <p className={styles.summary}>
        <strong>{t("goals.summary", { count: all.length })}</strong>
        <span>{t("goals.apart", { stated: all.length - inferred, inferred })}</span>
      </p>
      {answer.roles
        .filter(({ ties }) => ties.length > 0)
        .map(({ role, ties }) => (
          <section key={role}>
            <GroupHead words={t(`goals.role.${role}`)} count={ties.length} />
            <ul>
              {ties.map((tie) => (
                <TieItem
                  key={tie.node}
                  tie={tie}
                  facts={facts}
                  open={chosen?.role === role && chosen.node === tie.node}
                  onToggle={() => onChoose({ role, node: tie.node })}
                />
              ))}
            </ul>
          </section>
        ))}
      <Unsaid answer={answer} />
      {answer.truncated ? <p className={styles.unsaid}>{t("goals.truncated")}</p> : null}
      <footer className={styles.actions}>
        <Link className={buttonLink} href={exploreUrl(answer.goal.id)}>
          <IconHierarchy2 size={16} stroke={1.8} aria-hidden />
          {t("goals.explore")}
        </Link>
      </footer>
    </div>
  );
}

/** Roles that the reports leave open, named in one line. */
function Unsaid({ answer }: { answer: TiesAnswer }) {
  const { t } = useWords();
  const open = answer.roles.filter(({ ties }) => ties.length === 0);
  if (open.length === 0) return null;
  return (
    <p className={styles.unsaid}>
      <strong>{t("goals.unsaid")}</strong>
      {open.map(({ role }) => t(`goals.role.${role}`)).join(" · ")}
    </p>
  );
}

function TieItem({
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
      <Chain tie={tie} facts={facts} />
      <p className={styles.links}>
        <Link href={node.kind === "Goal" ? goalUrl(node.id) : showUrl(node.id)}>
          {words.t("inspector.goTo", { name: words.name(node) })}
        </Link>
      </p>
    </TieRow>
  );
}

/** The links from the tied node to the goal, each as the text asserts it, with its sentences. */
function Chain({ tie, facts }: { tie: Tie; facts: Facts }) {
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
