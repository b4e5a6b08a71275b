import type { State } from "#client/state/state.ts";
import type { Words } from "#client/ui/words.ts";
import { longestTitle } from "#graph/model/briefing.ts";

/** What a view is called until the reader says otherwise: by what is selected, else where it began. */
export const defaultTitle = ({ view, facts }: State, { name }: Words): string => {
  const { selection, canvas } = view;
  const chosen = selection?.type === "node" ? facts.nodes[selection.id] : undefined;
  const began = facts.nodes[canvas.trail[0]?.node ?? canvas.nodes[0]?.id ?? ""];
  const node = chosen ?? began;
  return node === undefined ? "" : name(node).slice(0, longestTitle);
};
