import { visibleNodes, visibleRelationships } from "#client/state/selectors.ts";
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

/** Gathers into a node those that are tied to it alone, or lets out again what it holds. */
export const fold: Command<{ node: string }, readonly Placed[]> = {
  id: "fold",
  label: "fold",
  shortcuts: ["o"],
  enabled: (state, { node }) =>
    state.view.canvas.nodes.some(({ id }) => id === node) &&
    (leavesIn(state, node).length > 0 || leavesOf(state, node).size > 0),
  load: async ({ node }, { layouter }, state, signal) => {
    const back = leavesIn(state, node);
    return back.length === 0 ? [] : layouter.settle(state, back, signal);
  },
  run: (state, { node }, placed) =>
    leavesIn(state, node).length === 0 ? withFold(state, node) : withoutFold(state, node, placed),
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
