import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { toggleSelected } from "#client/commands/toggle-selected.ts";
import { centreOn } from "#client/state/camera.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { GroupHead } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import inspector from "./Inspector.module.css";
import styles from "./Several.module.css";

/** Nodes that are listed before more are asked for, and as many more each time. */
const page = 50;

/** The selected nodes by name: each can be looked at alone, or taken out. */
export function ChosenNodes({ nodes }: { readonly nodes: readonly Node[] }) {
  const { t, name } = useWords();
  const run = useRun();
  const [shown, setShown] = useState(page);
  return (
    <section className={styles.part} aria-label={t("several.nodes")}>
      <GroupHead words={t("several.nodes")} count={nodes.length} />
      <ul>
        {nodes.slice(0, shown).map((node) => (
          <li key={node.id} className={styles.node}>
            <button
              type="button"
              className={styles.name}
              onClick={() => {
                void run(select, { selection: { type: "node", id: node.id } });
                centreOn.emit(node.id);
              }}
            >
              <KindMark kind={node.kind} size={18} />
              <span>{name(node)}</span>
            </button>
            <button
              type="button"
              className={styles.out}
              aria-label={t("several.takeOut", { name: name(node) })}
              title={t("several.takeOut", { name: name(node) })}
              onClick={() => void run(toggleSelected, { node: node.id })}
            >
              <IconX size={15} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {nodes.length > shown ? (
        <button type="button" className={inspector.more} onClick={() => setShown(shown + page)}>
          {t("several.more", { count: nodes.length - shown })}
        </button>
      ) : null}
    </section>
  );
}
