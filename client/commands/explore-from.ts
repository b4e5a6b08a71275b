import { unique } from "#client/state/unique.ts";
import { type Growth, growth, stepSize, withEmptyCanvas, withGrowth } from "./canvas.ts";
import type { Command } from "./command.ts";

/** Begins a canvas: a node, its first neighbours, and every relationship among them. */
export const exploreFrom: Command<{ node: string }, Growth> = {
  id: "explore-from",
  label: "exploreFrom",
  interrupts: true,
  load: async ({ node }, tools, state, signal) => {
    const [answer, neighbours] = await Promise.all([
      tools.api.node(node, signal),
      tools.api.neighbours(node, { limit: stepSize }, signal),
    ]);
    const nodes = unique([answer.node, ...neighbours.nodes]);
    return growth(withEmptyCanvas(state), nodes, node, tools, signal);
  },
  run: (state, { node }, loaded) => {
    const next = withGrowth(withEmptyCanvas(state), loaded);
    const brought = loaded.nodes.map(({ id }) => id).filter((id) => id !== node);
    const trail = [{ node, added: brought.length, brought }];
    return {
      ...next,
      view: {
        ...next.view,
        canvas: { ...next.view.canvas, trail },
        selection: { type: "node", id: node },
      },
    };
  },
};
