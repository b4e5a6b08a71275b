import { added, selectionOf } from "#client/state/selection.ts";
import { visibleNodes } from "#client/state/selectors.ts";
import type { Command } from "./command.ts";

/** Selects nodes of the canvas together, the last of them last.
 * `adding` keeps what is selected already. What a filter hides is not selected. */
export const selectSeveral: Command<{ nodes: readonly string[]; adding?: boolean }> = {
  id: "select-several",
  label: "selectSeveral",
  enabled: (_state, { nodes }) => nodes.length > 0,
  run: (state, { nodes, adding = false }) => {
    const drawn = new Set(visibleNodes(state).map(({ id }) => id));
    const there = nodes.filter((node) => drawn.has(node));
    const selection = adding ? added(state, there) : selectionOf(there);
    return { ...state, view: { ...state.view, selection } };
  },
};

/** Selects every node that the canvas draws; the one that was selected last stays the last. */
export const selectAll: Command<Record<string, never>> = {
  id: "select-all",
  label: "selectAll",
  shortcuts: ["Mod+a"],
  enabled: (state) => visibleNodes(state).length > 0,
  run: (state) => {
    const all = visibleNodes(state).map(({ id }) => id);
    const { selection } = state.view;
    const last = selection?.type === "node" && all.includes(selection.id) ? [selection.id] : [];
    return { ...state, view: { ...state.view, selection: selectionOf([...all, ...last]) } };
  },
};
