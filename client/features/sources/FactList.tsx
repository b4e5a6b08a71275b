import { useState } from "react";
import { Link } from "wouter";
import { showUrl } from "#client/state/url.ts";
import { CopyCitation } from "#client/ui/CopyCitation.tsx";
import { Evidence } from "#client/ui/Evidence.tsx";
import { KindMark } from "#client/ui/KindMark.tsx";
import { BasisLine, RelationLine } from "#client/ui/lines.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { GroupHead } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { DocumentAnswer } from "#graph/model/answers/sources.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import {
  type FactGroup as FactGroupData,
  factsIn,
  groupFacts,
  type MarkedPassage,
} from "./reading.ts";
import styles from "./SentenceCard.module.css";
import { SentencePicture } from "./SentencePicture.tsx";

/** The facts of a sentence; each lights up its words in the text and opens the canvas. */
export function FactList({
  answer,
  passage,
  node,
  voice,
  open,
  onOpen,
}: {
  answer: DocumentAnswer;
  passage: MarkedPassage;
  node: string | null;
  /** Id of who is heard alone. */
  voice: string | null;
  open: string | null;
  onOpen: (id: string | null) => void;
}) {
  const { t, both } = useWords();
  const { facts, claims } = factsIn(passage, answer);
  const nodes = new Map(answer.nodes.map((each) => [each.id, each]));
  const groups = groupFacts(facts, node);
  const drawn =
    voice === null
      ? groups
      : groups.map(({ type, facts: all }) => ({
          type,
          facts: all.filter(({ relationship }) => relationship.voice === voice),
        }));
  return (
    <>
      <SentencePicture
        passage={passage}
        groups={drawn.filter((group) => group.facts.length > 0)}
        nodes={nodes}
        node={node}
        open={open}
      />
      <section className={styles.card}>
        <h2 className={styles.head}>
          <span className={styles.number}>
            §{answer.document.number}·{passage.number}
          </span>
          {t("sources.facts")}
          <span className={styles.count}>
            {t("sources.factCount", { count: facts.length + claims.length })}
          </span>
          <CopyCitation passage={passage} document={answer.document} />
        </h2>
        {facts.length + claims.length === 0 ? (
          <p className={styles.none}>
            {passage.uncited === null
              ? t("sources.noFacts")
              : t("sources.noFactsBecause", { reason: both(passage.uncited) })}
          </p>
        ) : null}
        {groups.map((group) => (
          <FactGroup
            key={group.type}
            group={group}
            nodes={nodes}
            voice={voice}
            open={open}
            onOpen={onOpen}
          />
        ))}
        {claims.length === 0 ? null : (
          <>
            <GroupHead words={t("sources.says")} count={claims.length} />
            <ul>
              {claims.map(({ node: claimed }) => (
                <li key={claimed.id}>
                  <Link className={styles.fact ?? ""} href={showUrl(claimed.id)}>
                    <End node={claimed} />
                    <span className={styles.tail}>
                      {claimed.modality === null ? null : (
                        <ModalityGlyph modality={claimed.modality} />
                      )}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <Mentions passage={passage} nodes={nodes} />
      </section>
    </>
  );
}

/** Facts of a group that stand before “another n”. */
const firstFacts = 8;

function FactGroup({
  group: { type, facts },
  nodes,
  voice,
  open,
  onOpen,
}: {
  group: FactGroupData;
  nodes: ReadonlyMap<string, Node>;
  voice: string | null;
  open: string | null;
  onOpen: (id: string | null) => void;
}) {
  const { t, relation } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? facts : facts.slice(0, firstFacts);
  return (
    <>
      <GroupHead words={relation(type)} count={facts.length} />
      <ul>
        {shown.map(({ relationship }) => (
          <FactItem
            key={relationship.id}
            relationship={relationship}
            nodes={nodes}
            recedes={voice !== null && relationship.voice !== voice}
            open={open === relationship.id}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {facts.length > shown.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t("inspector.more", { count: facts.length - shown.length })}
        </button>
      ) : null}
    </>
  );
}

function FactItem({
  relationship,
  nodes,
  recedes,
  open,
  onOpen,
}: {
  relationship: Relationship;
  nodes: ReadonlyMap<string, Node>;
  recedes: boolean;
  open: boolean;
  onOpen: (id: string | null) => void;
}) {
  const { t } = useWords();
  const { id, type, basis, modality } = relationship;
  return (
    <li>
      <button
        type="button"
        className={styles.fact}
        aria-expanded={open}
        data-recedes={recedes ? "" : undefined}
        onClick={() => onOpen(open ? null : id)}
      >
        <End node={nodes.get(relationship.from)} />
        <span className={styles.type}>
          <RelationLine type={type} basis={basis} width={30} />
        </span>
        <End node={nodes.get(relationship.to)} />
        <span className={styles.tail}>
          {modality === null ? null : <ModalityGlyph modality={modality} />}
          {basis === "inferred" ? <BasisLine basis={basis} /> : null}
        </span>
      </button>
      {open ? (
        <div className={styles.open}>
          <Evidence relationship={id} />
          <Link className={styles.onCanvas ?? ""} href={showUrl(id)}>
            {t("sources.onCanvas")}
          </Link>
        </div>
      ) : null}
    </li>
  );
}

function End({ node }: { node: Node | undefined }) {
  const { name } = useWords();
  if (node === undefined) return null;
  return (
    <span className={styles.end}>
      <KindMark kind={node.kind} size={18} />
      <span>{name(node)}</span>
    </span>
  );
}

/** Nodes that the sentence names, each on the canvas with one click. */
function Mentions({
  passage,
  nodes,
}: {
  passage: MarkedPassage;
  nodes: ReadonlyMap<string, Node>;
}) {
  const { t, name } = useWords();
  const ids = new Set(passage.marks.filter(({ type }) => type === "mention").map(({ id }) => id));
  const named = [...ids].flatMap((id) => nodes.get(id) ?? []);
  if (named.length === 0) return null;
  return (
    <div className={styles.mentions}>
      <h3>{t("sources.mentions")}</h3>
      <ul>
        {named.map((node) => (
          <li key={node.id}>
            <Link href={showUrl(node.id)}>
              <KindMark kind={node.kind} size={16} />
              {name(node)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
