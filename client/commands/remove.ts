import { isOnCanvas } from "#client/state/selectors.ts";
import { unfolded, withCanvas } from "./canvas.ts";
import type { Command } from "./command.ts";

/** Takes nodes off the canvas for good, with what is folded into them: unlike what is hidden, they are
 * listed nowhere and come again only when they are opened from another node or searched for. */
export const remove: Command<{ nodes: readonly string[] }> = {
  id: "remove",
  label: "remove",
  shortcuts: ["Backspace"],
  enabled: (state, { nodes }) => nodes.some((node) => isOnCanvas(state, node)),
  run: (state, { nodes }) => {
    const { canvas } = state.view;
    const gone = new Set(nodes);
    return withCanvas(state, {
      ...canvas,
      nodes: canvas.nodes.filter(({ id }) => !gone.has(id)),
      pinned: canvas.pinned.filter((id) => !gone.has(id)),
      folded: unfolded(canvas.folded, gone).filter(({ into }) => !gone.has(into)),
    });
  },
};
