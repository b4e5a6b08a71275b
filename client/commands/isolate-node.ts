import { visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { withHidden } from "./canvas.ts";
import type { Command } from "./command.ts";

/** Leaves a node and its neighbours in view on the canvas and hides all else. */
export const isolateNode: Command<{ node: string }> = {
  id: "isolate-node",
  label: "isolateNode",
  shortcuts: ["i"],
  enabled: (state, { node }) => {
    const there = state.view.canvas.nodes.some(({ id }) => id === node);
    return there && othersThan(state, node).size > 0;
  },
  run: (state, { node }) => withHidden(state, othersThan(state, node)),
};

const othersThan = (state: State, node: string): Set<string> => {
  const kept = new Set([node]);
  for (const { from, to } of visibleRelationships(state)) {
    if (from === node) kept.add(to);
    if (to === node) kept.add(from);
  }
  return new Set(state.view.canvas.nodes.map(({ id }) => id).filter((id) => !kept.has(id)));
};
