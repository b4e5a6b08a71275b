import { isOnCanvas } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import type { Command } from "./command.ts";

/** Takes a node off the canvas; its place is kept for when it comes back. */
export const hide: Command<{ node: string }> = {
  id: "hide",
  label: "hide",
  shortcuts: ["h", "Delete"],
  enabled: (state, { node }) => isOnCanvas(state, node),
  run: (state, { node }) => {
    const { canvas } = state.view;
    return {
      ...state,
      view: {
        ...state.view,
        canvas: {
          ...canvas,
          nodes: canvas.nodes.filter(({ id }) => id !== node),
          pinned: canvas.pinned.filter((id) => id !== node),
          hidden: [...canvas.hidden, ...canvas.nodes.filter(({ id }) => id === node)],
        },
        selection: touches(state, node) ? null : state.view.selection,
      },
    };
  },
};

const touches = ({ view, facts }: State, node: string): boolean => {
  const { selection } = view;
  if (selection === null) return false;
  if (selection.type === "node") return selection.id === node;
  const relationship = facts.relationships[selection.id];
  return relationship?.from === node || relationship?.to === node;
};
