import { Popover } from "radix-ui";
import { type ReactNode, useState } from "react";
import { useWords } from "#client/ui/words.ts";
import styles from "./Canvas.module.css";
import type { PictureNode } from "./picture.ts";

/** The “+12” at each node that has relationships which are not drawn; it opens them in groups. */
export function Pills({
  nodes,
  more,
}: {
  readonly nodes: readonly PictureNode[];
  readonly more: (id: string, close: () => void) => ReactNode;
}) {
  return nodes
    .filter((node) => node.more > 0)
    .map((node) => <Pill key={node.id} node={node} more={more} />);
}

function Pill({
  node,
  more,
}: {
  readonly node: PictureNode;
  readonly more: (id: string, close: () => void) => ReactNode;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { box } = node;
  // Beside a mark's top right, on a plate's top right corner.
  const left = node.x + box.width / 2 - (box.inside ? 22 : 8);
  const top = node.y - box.height / 2 - (box.inside ? 13 : 9);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className={styles.pill}
        style={{ left, top }}
        aria-label={t("canvas.more", { name: node.label.replace("\n", ""), count: node.more })}
      >
        +{node.more}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.panel}
          side="right"
          align="start"
          sideOffset={8}
          collisionPadding={12}
        >
          {more(node.id, () => setOpen(false))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
