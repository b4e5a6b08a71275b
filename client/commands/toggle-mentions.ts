import type { Command } from "./command.ts";

/** Draws, or no longer draws, dotted lines between nodes that one sentence names and nothing relates. */
export const toggleMentions: Command<Record<string, never>> = {
  id: "toggle-mentions",
  label: "toggleMentions",
  enabled: ({ view }) => view.canvas.nodes.length > 1 || view.layers.mentions,
  run: (state) => {
    const { layers } = state.view;
    return { ...state, view: { ...state.view, layers: { mentions: !layers.mentions } } };
  },
};
