import { IconRouteOff } from "@tabler/icons-react";
import { useState } from "react";
import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { isOnCanvas, visibleNodes } from "#client/state/selectors.ts";
import { useView } from "#client/state/store.ts";
import { Evidence } from "#client/ui/Evidence.tsx";
import { KindMark } from "#client/ui/KindMark.tsx";
import { BasisLine, RelationLine } from "#client/ui/lines.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import styles from "./Chain.module.css";
import type { Step } from "./steps.ts";
import { useChange, usePaths } from "./use-paths.ts";

/** The path that is read, step by step, each with its sentence open. */
export function Chain() {
  const { path } = usePaths();
  if (path === undefined) return null;
  const between = new Set(path.via.map(({ id }) => id));
  return (
    <ol className={styles.chain}>
      {path.steps.map((step) => (
        <StepItem key={step.relationship.id} step={step} between={between} />
      ))}
    </ol>
  );
}

function StepItem({ step, between }: { step: Step; between: ReadonlySet<string> }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { number, relationship, others, from, to } = step;
  return (
    <li className={styles.step}>
      <span className={styles.number}>
        <span className={styles.hidden}>{t("paths.step")}</span>
        {number}
      </span>
      <div className={styles.stepBody}>
        <Claim relationship={relationship} from={from} to={to} between={between} />
        <Evidence relationship={relationship.id} brief />
        {others.length === 0 ? null : (
          <button
            type="button"
            className={styles.others}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {t("paths.others", { count: others.length })}
          </button>
        )}
        {all
          ? others.map((other) => {
              const forward = other.from === from.id;
              return (
                <div key={other.id} className={styles.stepBody}>
                  <Claim
                    relationship={other}
                    from={forward ? from : to}
                    to={forward ? to : from}
                    between={new Set()}
                  />
                  <Evidence relationship={other.id} brief />
                </div>
              );
            })
          : null}
      </div>
    </li>
  );
}

/** What a step says, in the direction in which it is asserted. */
function Claim({
  relationship,
  from,
  to,
  between,
}: {
  relationship: Relationship;
  from: Node;
  to: Node;
  between: ReadonlySet<string>;
}) {
  const words = useWords();
  const { modality, type, basis } = relationship;
  return (
    <p className={styles.claim}>
      <NodeName node={from} avoidable={between.has(from.id)} />
      <span className={styles.relation}>
        <RelationLine type={type} basis={basis} width={30} />
        {words.relation(type)}
        {basis === "inferred" ? <BasisLine basis={basis} /> : null}
        {modality === null ? null : (
          <>
            <ModalityGlyph modality={modality} bare />
            {words.modality(modality)}
          </>
        )}
      </span>
      <NodeName node={to} avoidable={between.has(to.id)} />
    </p>
  );
}

function NodeName({ node, avoidable }: { node: Node; avoidable: boolean }) {
  const { t, name } = useWords();
  const run = useRun();
  const { asked } = usePaths();
  const change = useChange();
  const notDrawn = useView(
    (state) => isOnCanvas(state, node.id) && !visibleNodes(state).some(({ id }) => id === node.id),
  );
  return (
    <span className={styles.node}>
      <button
        type="button"
        className={styles.nodeName}
        onClick={() => void run(select, { selection: { type: "node", id: node.id } })}
      >
        <KindMark kind={node.kind} size={18} />
        <span>{name(node)}</span>
      </button>
      {notDrawn ? <span className={styles.notDrawn}>{t("paths.notDrawn")}</span> : null}
      {avoidable ? (
        <button
          type="button"
          className={styles.avoid}
          aria-label={t("paths.avoidThis", { name: name(node) })}
          title={t("paths.avoidThis", { name: name(node) })}
          onClick={() => change({ avoid: [...asked.avoid, node.id] })}
        >
          <IconRouteOff size={15} stroke={1.7} aria-hidden />
        </button>
      ) : null}
    </span>
  );
}
