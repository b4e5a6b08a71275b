import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { EvidenceOf } from "#client/ui/Evidence.tsx";
import { BasisLine, RelationLine } from "#client/ui/lines.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { useWords } from "#client/ui/words.ts";
import type { RelationshipAnswer } from "#graph/model/answers/nodes.ts";
import { isRelationType } from "#graph/model/relations.ts";
import { End } from "./End.tsx";
import styles from "./Inspector.module.css";
import { RelationshipTools } from "./Tools.tsx";

/** A relationship: its two ends, its type, how far it is, and every sentence behind it. */
export function RelationshipInspector({ id }: { id: string }) {
  const query = useQuery(queries.relationship(id));
  return (
    <div className={styles.inspector}>
      <Asked query={query} waiting={<SkeletonLines count={6} />}>
        {(answer) => <Shown answer={answer} />}
      </Asked>
    </div>
  );
}

function Shown({ answer }: { answer: RelationshipAnswer }) {
  const words = useWords();
  const { relationship, from, to } = answer;
  return (
    <>
      <header className={styles.tie}>
        <p className={styles.tieKind}>
          <span>{words.t("inspector.tie")}</span>
          {isRelationType(relationship.type) ? <BasisLine basis={relationship.basis} /> : null}
          {relationship.modality === null ? null : (
            <span className={styles.tieModality}>
              <ModalityGlyph modality={relationship.modality} bare />
              {words.modality(relationship.modality)}
              {relationship.stageWord === null ? "" : ` “${relationship.stageWord}”`}
            </span>
          )}
          <RelationshipTools />
        </p>
        <End node={from} />
        <h2 className={styles.tieType}>
          <RelationLine type={relationship.type} basis={relationship.basis} width={44} />
          {words.relation(relationship.type)}
          {relationship.properties.role === undefined ? null : (
            <span lang="zh-CN"> · {relationship.properties.role}</span>
          )}
        </h2>
        <End node={to} />
      </header>
      <section className={styles.content}>
        <EvidenceOf answer={answer} />
      </section>
    </>
  );
}
