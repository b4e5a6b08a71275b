import { TieRow } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import { Chain } from "./Chain.tsx";
import { ItemLinks } from "./ItemLinks.tsx";
import type { Item } from "./items.ts";
import type { Shown } from "./shown.ts";

/** Something of the list: when open its chain with every sentence, and where to go on from it. */
export function Row({
  item,
  shown,
  ask,
  open,
  onToggle,
}: {
  item: Item;
  shown: Pick<Shown, "facts" | "question">;
  ask: (change: Partial<RestQuestion>) => void;
  open: boolean;
  onToggle: () => void;
}) {
  const words = useWords();
  const { node, chain, basis } = item;
  return (
    <TieRow
      kind={node.kind}
      name={words.name(node)}
      modality={node.modality}
      basis={basis}
      open={open}
      onToggle={onToggle}
      listed={node.id}
    >
      <Chain chain={chain} facts={shown.facts} />
      <ItemLinks node={node} question={shown.question} ask={ask} />
    </TieRow>
  );
}
