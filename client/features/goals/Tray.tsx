import { useState } from "react";
import { KindMark } from "#client/ui/KindMark.tsx";
import { BasisLine } from "#client/ui/lines.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { Name } from "#client/ui/Name.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Tie, TieRole } from "#graph/model/answers/goals.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import type { Facts } from "./chain.ts";
import type { ChosenTie } from "./chosen-tie.ts";
import styles from "./Lens.module.css";
import type { Place } from "./trays.ts";

/** Items of a tray that stand before “another n”. */
const firstItems = 9;

/** What is tied to the goal in one role; an empty tray stays and says that the text does not say. */
export function Tray({
  role,
  place,
  silenced,
  ties,
  facts,
  chosen,
  onChoose,
}: {
  role: TieRole;
  place: Place;
  /** Whether it is the filters that leave nothing in it. */
  silenced: boolean;
  ties: readonly Tie[];
  facts: Facts;
  chosen: ChosenTie | null;
  onChoose: (tie: ChosenTie) => void;
}) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? ties : ties.slice(0, firstItems);
  return (
    <section
      className={styles.tray}
      data-tray={role}
      data-empty={ties.length === 0 ? "" : undefined}
      data-few={ties.length <= 3 ? "" : undefined}
      aria-label={t(`goals.role.${role}`)}
    >
      <h2 className={styles.role}>
        {t(`goals.role.${role}`)}
        {ties.length === 0 ? (
          <span className={styles.unsaid}>
            {t(silenced ? "goals.filteredOut" : "goals.unsaid")}
          </span>
        ) : (
          <span className={styles.count}>{ties.length}</span>
        )}
      </h2>
      {ties.length === 0 ? null : (
        <ul className={styles.items}>
          {shown.map((tie) => (
            <Item
              key={tie.node}
              tie={tie}
              role={role}
              place={place}
              facts={facts}
              lit={chosen?.node === tie.node}
              pressed={chosen?.role === role && chosen.node === tie.node}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
      {ties.length > shown.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t("goals.more", { count: ties.length - shown.length })}
        </button>
      ) : null}
    </section>
  );
}

function Item({
  tie,
  role,
  place,
  facts,
  lit,
  pressed,
  onChoose,
}: {
  tie: Tie;
  role: TieRole;
  place: Place;
  facts: Facts;
  lit: boolean;
  pressed: boolean;
  onChoose: (tie: ChosenTie) => void;
}) {
  const node = facts.nodes.get(tie.node);
  if (node === undefined) return null;
  const look = looks[node.kind] ?? "mark";
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        data-item={`${role} ${tie.node}`}
        data-look={look}
        data-theme={node.theme ? "" : undefined}
        data-place={place}
        data-lit={lit ? "" : undefined}
        aria-pressed={pressed}
        onClick={() => onChoose({ role, node: tie.node })}
      >
        {look === "mark" ? <KindMark kind={node.kind} size={26} /> : null}
        <Name node={node} />
        {tie.modality === null ? null : <ModalityGlyph modality={tie.modality} size={13} />}
        <span className={styles.heard}>
          <BasisLine basis={tie.basis} />
        </span>
      </button>
    </li>
  );
}

/** Kinds whose words stand in their body. */
const looks: Partial<Record<AnyKind, "plate" | "target" | "result">> = {
  Goal: "plate",
  Target: "target",
  Result: "result",
};
