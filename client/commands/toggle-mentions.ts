import { isForeignName } from "#graph/model/foreign.ts";
import type { Command } from "./command.ts";

/** Draws, or no longer draws, dotted lines between nodes that one sentence names and nothing relates. A
 * database that Mailuo did not write has no sentences. */
export const toggleMentions: Command<Record<string, never>> = {
  id: "toggle-mentions",
  label: "toggleMentions",
  enabled: ({ view, facts }) => {
    const isPlan = view.canvas.nodes.some(({ id }) => !isForeignName(facts.nodes[id]?.kind ?? ""));
    return (view.canvas.nodes.length > 1 && isPlan) || view.layers.mentions;
  },
  run: (state) => {
    const { layers } = state.view;
    return { ...state, view: { ...state.view, layers: { mentions: !layers.mentions } } };
  },
};
