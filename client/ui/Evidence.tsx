import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import type { RelationshipAnswer } from "#graph/model/answers/nodes.ts";
import { Asked } from "./Asked.tsx";
import { type Cited, citedPassages } from "./cited-passages.ts";
import styles from "./Evidence.module.css";
import { Quote } from "./Quote.tsx";
import { SkeletonLines } from "./Skeleton.tsx";
import { Stored } from "./Stored.tsx";
import { useWords } from "./words.ts";

/** The sentences behind a relationship, fetched when shown, and the reason where it is inferred. */
export function Evidence({
  relationship,
  brief = false,
}: {
  relationship: string;
  /** Leaves out the clause that says who speaks, who is named beside each quote anyway. */
  brief?: boolean;
}) {
  const query = useQuery(queries.relationship(relationship));
  return (
    <Asked query={query} waiting={<SkeletonLines count={3} />}>
      {(answer) => <EvidenceOf answer={answer} brief={brief} />}
    </Asked>
  );
}

/** The sentences of an answered relationship. */
export function EvidenceOf({
  answer,
  brief = false,
}: {
  answer: RelationshipAnswer;
  brief?: boolean;
}) {
  const { t, both } = useWords();
  const { relationship, evidence, voice, stored } = answer;
  if (stored !== undefined)
    return (
      <div className={styles.evidence}>
        <p className={styles.unsourced}>{t("foreign.noEvidence")}</p>
        {stored.length === 0 ? null : <Stored properties={stored} />}
      </div>
    );
  const report = evidence.find(({ document }) => document.id === voice?.id)?.document;
  const said =
    report === undefined
      ? voice === null
        ? undefined
        : both(voice.name)
      : t("evidence.reporter", { name: report.author ?? "" });
  const lead = ({ role }: Cited): string | undefined =>
    role === "fact" ? undefined : t(`evidence.${role}`);
  const shown = citedPassages(evidence).filter(({ role }) => !brief || role !== "voice");
  return (
    <div className={styles.evidence}>
      {shown.map((cited) => (
        <Quote
          key={`${cited.role} ${cited.passage.id}`}
          passage={cited.passage}
          document={cited.document}
          ranges={cited.ranges}
          voice={cited.role === "fact" ? said : undefined}
          lead={lead(cited)}
        />
      ))}
      {relationship.note === null ? null : (
        <Reason inferred={relationship.basis === "inferred"} note={relationship.note} />
      )}
    </div>
  );
}

/** Why an inference was drawn, or a remark on a stated claim: both are the curator's words, and there in
 * Chinese alone, which is said where the page is in another language. */
function Reason({ inferred, note }: { inferred: boolean; note: string }) {
  const { t, language } = useWords();
  return (
    <p className={styles.reason}>
      <strong>{t(inferred ? "basis.inferred" : "evidence.note")}</strong>
      {language === "zh" ? null : <small>{t("evidence.inChinese")}</small>}
      <span lang="zh-CN">{note}</span>
    </p>
  );
}
