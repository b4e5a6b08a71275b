import { isOnCanvas, visibleNodes, visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import type { Placed } from "#graph/model/view.ts";
import { unfolded, withCanvas } from "./canvas.ts";
import type { Command } from "./command.ts";

/** The nodes that a node's fold holds. */
const leavesIn = ({ view }: State, node: string): readonly Placed[] =>
  view.canvas.folded.filter(({ into }) => into === node).flatMap(({ leaves }) => leaves);

/** Nodes that are drawn and tied to this one alone. What is pinned stays where it is. */
export const leavesOf = (state: State, node: string): Set<string> => {
  const others = new Map<string, Set<string>>();
  for (const { from, to } of visibleRelationships(state)) {
    if (from === to) continue;
    others.set(from, (others.get(from) ?? new Set()).add(to));
    others.set(to, (others.get(to) ?? new Set()).add(from));
  }
  const { pinned } = state.view.canvas;
  const ids = visibleNodes(state).map(({ id }) => id);
  return new Set(
    ids.filter((id) => {
      const ends = others.get(id);
      return id !== node && ends?.size === 1 && ends.has(node) && !pinned.includes(id);
    }),
  );
};

/** Of some nodes those whose folds hold something. */
const holding = (state: State, nodes: readonly string[]): string[] =>
  nodes.filter((node) => leavesIn(state, node).length > 0);

/** Gathers into each of some nodes those that are tied to it alone; where some of them hold such, these
 * are let out again instead. */
export const fold: Command<{ nodes: readonly string[] }, readonly Placed[]> = {
  id: "fold",
  label: "fold",
  shortcuts: ["o"],
  enabled: (state, { nodes }) =>
    nodes.some(
      (node) =>
        isOnCanvas(state, node) &&
        (leavesIn(state, node).length > 0 || leavesOf(state, node).size > 0),
    ),
  load: async ({ nodes }, { layouter }, state, signal) => {
    const back = holding(state, nodes).flatMap((node) => leavesIn(state, node));
    return back.length === 0 ? [] : layouter.settle(state, back, signal);
  },
  run: (state, { nodes }, placed) => {
    const full = holding(state, nodes);
    return full.length === 0
      ? // One after the other: of two that are tied to each other alone only one can hold the other.
        nodes.reduce((next, node) => (isOnCanvas(next, node) ? withFold(next, node) : next), state)
      : full.reduce((next, node) => withoutFold(next, node, placed), state);
  },
};

const withFold = (state: State, node: string): State => {
  const { canvas } = state.view;
  const gathered = leavesOf(state, node);
  if (gathered.size === 0) return state;
  const leaves = canvas.nodes.filter(({ id }) => gathered.has(id));
  return withCanvas(state, {
    ...canvas,
    nodes: canvas.nodes.filter(({ id }) => !gathered.has(id)),
    folded: [...canvas.folded, { into: node, leaves }],
  });
};

const withoutFold = (state: State, node: string, placed: readonly Placed[]): State => {
  const { canvas } = state.view;
  const out = new Set(leavesIn(state, node).map(({ id }) => id));
  const there = new Set(canvas.nodes.map(({ id }) => id));
  return withCanvas(state, {
    ...canvas,
    nodes: [...canvas.nodes, ...placed.filter(({ id }) => out.has(id) && !there.has(id))],
    folded: unfolded(canvas.folded, out),
  });
};
