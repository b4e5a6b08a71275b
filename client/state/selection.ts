import type { Selection } from "#graph/model/view.ts";
import { selectedNodes } from "./selectors.ts";
import type { State } from "./state.ts";

/** Some nodes as what is selected: the last one is the one that acts on a single node are about.
 * @param ids in the order in which they were selected; repeats count once, at their last place
 * @returns null for none */
export const selectionOf = (ids: readonly string[]): Selection | null => {
  const once = [...new Set([...ids].reverse())].reverse();
  const id = once.at(-1);
  if (id === undefined) return null;
  const others = once.slice(0, -1);
  return others.length === 0 ? { type: "node", id } : { type: "node", id, others };
};

/** What is selected with a node added to it, or taken out where it was in it. A relationship is
 * selected alone: it gives way to the node. */
export const toggled = (state: State, node: string): Selection | null => {
  const before = selectedThere(state);
  const left = before.filter((id) => id !== node);
  return selectionOf(left.length === before.length ? [...before, node] : left);
};

/** What is selected with nodes added to it, the last of which becomes the last of all. */
export const added = (state: State, nodes: readonly string[]): Selection | null =>
  selectionOf([...selectedThere(state), ...nodes]);

/** What is selected and on the canvas, hidden or not: one that is read of alone need not be, but
 * nothing can be done with it together with others. */
const selectedThere = (state: State): string[] => {
  const { nodes, hidden } = state.view.canvas;
  const there = new Set([...nodes, ...hidden].map(({ id }) => id));
  return selectedNodes(state).filter((id) => there.has(id));
};

/** Ids of a list from one to another, both of them and what lies between, in the order of the walk;
 * the other alone where the list does not hold the first. */
export const rangeOf = (list: readonly string[], from: string | null, to: string): string[] => {
  const [start, end] = [from === null ? -1 : list.indexOf(from), list.indexOf(to)];
  if (start < 0 || end < 0) return [to];
  return start <= end ? list.slice(start, end + 1) : list.slice(end, start + 1).reverse();
};

/** A selection without the nodes that are gone; null where nothing of it is left. */
export const without = (selection: Selection, isGone: (id: string) => boolean): Selection | null =>
  selectionOf([...(selection.others ?? []), selection.id].filter((id) => !isGone(id)));
