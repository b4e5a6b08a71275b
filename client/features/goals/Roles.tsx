import { IconHierarchy2, IconPhoto, IconPresentation } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { askScene, openPrint } from "#client/state/signals.ts";
import { exploreUrl } from "#client/state/url.ts";
import { Button, buttonLink } from "#client/ui/Button.tsx";
import { NodeHead } from "#client/ui/NodeHead.tsx";
import { GroupHead } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { TieRole, TiesAnswer } from "#graph/model/answers/goals.ts";
import { type Facts, factsOf } from "./chain.ts";
import type { ChosenTie } from "./chosen-tie.ts";
import styles from "./Goals.module.css";
import { Progress } from "./Progress.tsx";
import { TieItem } from "./TieItem.tsx";

/** Ties of a goal as a list by role; each opens the chain that makes it a tie, with its sentences. */
export function Roles({
  answer,
  silenced,
  chosen,
  onChoose,
}: {
  answer: TiesAnswer;
  /** Roles of which the filters have taken every tie. */
  silenced: ReadonlySet<TieRole>;
  chosen: ChosenTie | null;
  onChoose: (tie: ChosenTie) => void;
}) {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    host.current?.querySelector("[aria-expanded=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const facts = factsOf(answer);
  const all = answer.roles.flatMap(({ ties }) => ties);
  const inferred = all.filter(({ basis }) => basis === "inferred").length;
  return (
    <div ref={host} className={styles.roles}>
      <NodeHead node={answer.goal} />
      <p className={styles.summary}>
        <strong>{t("goals.summary", { count: all.length })}</strong>
        <span>{t("goals.apart", { stated: all.length - inferred, inferred })}</span>
      </p>
      <Measures answer={answer} facts={facts} />
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
      <Unsaid answer={answer} silenced={silenced} />
      {answer.truncated ? <p className={styles.unsaid}>{t("goals.truncated")}</p> : null}
      <footer className={styles.actions}>
        <Link className={buttonLink} href={exploreUrl(answer.goal.id)}>
          <IconHierarchy2 size={16} stroke={1.8} aria-hidden />
          {t("goals.explore")}
        </Link>
        <Button onClick={() => openPrint.emit()}>
          <IconPhoto size={16} stroke={1.8} aria-hidden />
          {t("lens.picture")}
        </Button>
        <Button onClick={() => askScene.emit()}>
          <IconPresentation size={16} stroke={1.8} aria-hidden />
          {t("command.addScene")}
        </Button>
      </footer>
    </div>
  );
}

/** What measures the goal, target beside result. */
function Measures({ answer, facts }: { answer: TiesAnswer; facts: Facts }) {
  const { t } = useWords();
  const nodes = answer.roles
    .filter(({ role }) => role === "measured-by" || role === "earlier-results")
    .flatMap(({ ties }) => ties.flatMap(({ node }) => facts.nodes.get(node) ?? []));
  const targets = nodes.filter(({ kind }) => kind === "Target");
  if (targets.length === 0) return null;
  const results = nodes.filter(({ kind }) => kind === "Result");
  return (
    <section>
      <GroupHead words={t("progress.title")} count={targets.length} />
      <Progress targets={targets} results={results} />
    </section>
  );
}

/** Roles that the reports leave open, named in one line, and those that only the filters have emptied. */
function Unsaid({ answer, silenced }: { answer: TiesAnswer; silenced: ReadonlySet<TieRole> }) {
  const { t } = useWords();
  const empty = answer.roles.filter(({ ties }) => ties.length === 0);
  return (["unsaid", "filteredOut"] as const).map((why) => {
    const roles = empty.filter(({ role }) => silenced.has(role) === (why === "filteredOut"));
    return roles.length === 0 ? null : (
      <p key={why} className={styles.unsaid}>
        <strong>{t(`goals.${why}`)}</strong>
        {roles.map(({ role }) => t(`goals.role.${role}`)).join(" · ")}
      </p>
    );
  });
}
