import { isOnCanvas } from "#client/state/selectors.ts";
import { unique } from "#client/state/unique.ts";
import { isRelationshipId } from "#graph/model/ids.ts";
import type { Selection } from "#graph/model/view.ts";
import { type Growth, growth, withGrowth } from "./canvas.ts";
import type { Command } from "./command.ts";

interface Shown extends Growth {
  readonly selection: Selection;
}

/** Brings a node or a relationship's two ends on the canvas as it is, and selects it.
 * `beside` names the node that it is to stand next to, where there is one. */
export const show: Command<{ id: string; beside?: string }, Shown> = {
  id: "show",
  label: "show",
  load: async ({ id, beside }, tools, state, signal) => {
    const type = isRelationshipId(id) ? "relationship" : "node";
    const nodes =
      type === "node"
        ? [(await tools.api.node(id, signal)).node]
        : await tools.api.relationship(id, signal).then(({ from, to }) => unique([from, to]));
    const around = nodes.find((node) => isOnCanvas(state, node.id))?.id ?? beside ?? null;
    return { ...(await growth(state, nodes, around, tools, signal)), selection: { type, id } };
  },
  run: (state, _args, loaded) => {
    const next = withGrowth(state, loaded);
    const first = loaded.nodes[0];
    const begun = next.view.canvas.trail.length > 0 || first === undefined;
    const trail = begun ? next.view.canvas.trail : [{ node: first.id, added: 0 }];
    return {
      ...next,
      view: {
        ...next.view,
        canvas: { ...next.view.canvas, trail },
        selection: loaded.selection,
      },
    };
  },
};
