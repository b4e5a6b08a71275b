import { isOnCanvas, visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { withHidden } from "./canvas.ts";
import type { Command } from "./command.ts";

/** Leaves nodes and their neighbours in view on the canvas and hides all else. */
export const isolateNode: Command<{ nodes: readonly string[] }> = {
  id: "isolate-node",
  label: "isolateNode",
  shortcuts: ["i"],
  enabled: (state, { nodes }) =>
    nodes.some((node) => isOnCanvas(state, node)) && othersThan(state, nodes).size > 0,
  run: (state, { nodes }) => withHidden(state, othersThan(state, nodes)),
};

const othersThan = (state: State, nodes: readonly string[]): Set<string> => {
  const given = new Set(nodes);
  const kept = new Set(nodes);
  for (const { from, to } of visibleRelationships(state)) {
    if (given.has(from)) kept.add(to);
    if (given.has(to)) kept.add(from);
  }
  return new Set(state.view.canvas.nodes.map(({ id }) => id).filter((id) => !kept.has(id)));
};
