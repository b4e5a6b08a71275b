import { useRef } from "react";
import { KindMark } from "#client/ui/KindMark.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { Name } from "#client/ui/Name.tsx";
import type { TieRole, TiesAnswer } from "#graph/model/answers/goals.ts";
import { factsOf } from "./chain.ts";
import type { ChosenTie } from "./chosen-tie.ts";
import styles from "./Lens.module.css";
import { LensLines } from "./LensLines.tsx";
import { Tray } from "./Tray.tsx";
import { hasManyParts, type Place, traysFor } from "./trays.ts";
import { useBoxes } from "./use-boxes.ts";

/** The goal's plate in the middle and a tray for each role about it; every tie is a line to it. */
export function Lens({
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
  const host = useRef<HTMLDivElement>(null);
  const facts = factsOf(answer);
  const boxes = useBoxes(host, answer);
  const { goal } = answer;
  const parts = answer.roles.find(({ role }) => role === "parts")?.ties ?? [];
  const trays = traysFor(parts.length);
  const group = (place: Place) => (
    <div className={styles.group} data-place={place}>
      {trays[place].map((role) => (
        <Tray
          key={role}
          role={role}
          place={place}
          silenced={silenced.has(role)}
          ties={answer.roles.find((each) => each.role === role)?.ties ?? []}
          facts={facts}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
  return (
    <div ref={host} className={styles.lens} data-many={hasManyParts(parts.length) ? "" : undefined}>
      <LensLines
        answer={answer}
        trays={trays}
        manyParts={hasManyParts(parts.length)}
        facts={facts}
        boxes={boxes}
        chosen={chosen}
      />
      {group("left")}
      <div className={styles.centre} data-item="centre">
        {trays.top.length === 0 ? null : group("top")}
        <div className={styles.core}>
          {trays.parts.length === 0 ? null : group("parts")}
          <h1 className={styles.plate} data-item="goal">
            <KindMark kind="Goal" size={22} />
            <Name node={goal} />
            {goal.modality === null ? null : <ModalityGlyph modality={goal.modality} size={15} />}
          </h1>
        </div>
        {group("bottom")}
      </div>
      {group("right")}
    </div>
  );
}
