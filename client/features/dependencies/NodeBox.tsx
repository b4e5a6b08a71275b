import { IconFlag3 } from "@tabler/icons-react";
import { markSize } from "#client/canvas/box.ts";
import { labelOf } from "#client/canvas/label.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { Name } from "#client/ui/Name.tsx";
import { useWords } from "#client/ui/words.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import type { Node } from "#graph/model/records.ts";
import type { Standing } from "./drawn.ts";
import { useEffectWords } from "./effect-words.ts";
import type { Item } from "./items.ts";
import type { Place } from "./lines.ts";
import styles from "./NodeBox.module.css";

/** Kinds whose words stand in their body. */
const looks: Partial<Record<AnyKind, "plate" | "target" | "result">> = {
  Goal: "plate",
  Target: "target",
  Result: "result",
};

/** Lines of a plate at most; the rest of a long name stands in the list. */
const mostLines = 4;

/** A node of the picture: a goal as a plate with its words, others as a mark with its name at the left;
 * under what is affected how, and what else it rests on. */
export function NodeBox({
  node,
  standing,
  item,
  place,
  open,
  stop,
  onOpen,
}: {
  node: Node;
  standing: Standing;
  /** Where the node is affected: why. */
  item: Item | undefined;
  place: Place | undefined;
  open: boolean;
  /** Whether the keyboard comes to this one of the picture. */
  stop: boolean;
  onOpen: (id: string) => void;
}) {
  const words = useWords();
  const effect = useEffectWords();
  const look = looks[node.kind] ?? "mark";
  const told = item === undefined ? undefined : effect.tag(item);
  const standingWords =
    standing === "rest" ? undefined : words.t(`dependencies.standing.${standing}`);
  return (
    <div
      className={styles.box}
      data-node={node.id}
      data-standing={standing}
      data-waiting={place === undefined ? "" : undefined}
      style={place === undefined ? undefined : { left: place.x, top: place.y }}
    >
      <button
        type="button"
        className={styles.body}
        data-body
        data-look={look}
        data-theme={node.theme ? "" : undefined}
        tabIndex={stop ? 0 : -1}
        aria-pressed={open}
        title={words.name(node)}
        onClick={() => onOpen(node.id)}
      >
        {look === "mark" ? null : <BodyIcon look={look} />}
        <span className={styles.name}>
          {look === "mark" ? <Name node={node} /> : <Lines node={node} />}
        </span>
        {look === "mark" ? (
          <span className={styles.mark}>
            <KindMark kind={node.kind} size={markSize(node.ties)} />
            {node.modality === null ? null : <ModalityGlyph modality={node.modality} size={15} />}
          </span>
        ) : node.modality === null ? null : (
          <ModalityGlyph modality={node.modality} size={13} />
        )}
        <span className={styles.heard}>
          {words.kind(node.kind)}
          {standingWords === undefined ? "" : ` ${standingWords}`}
        </span>
      </button>
      {told === undefined ? null : <span className={styles.tag}>{told}</span>}
    </div>
  );
}

/** The words of a plate in even lines, so that it is no wider than they are. */
function Lines({ node }: { node: Node }) {
  const { language } = useWords();
  const lines = labelOf(node, language);
  const shown = lines.slice(0, mostLines);
  return (
    <span lang={language === "zh" ? "zh-CN" : "en"}>
      {shown.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, and two may be alike
        <span key={index} className={styles.line}>
          {line}
          {index === shown.length - 1 && lines.length > shown.length ? "…" : ""}
        </span>
      ))}
    </span>
  );
}

function BodyIcon({ look }: { look: "plate" | "target" | "result" }) {
  if (look === "plate") return <IconFlag3 size={15} stroke={2} aria-hidden />;
  return <KindMark kind={look === "target" ? "Target" : "Result"} size={18} />;
}
