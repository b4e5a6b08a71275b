import type { LayoutName, Placed } from "#graph/model/view.ts";
import type { Command } from "./command.ts";

/** Lays the canvas out anew, in the way that is asked for or in that of last time. Pinned nodes stay. */
export const relayout: Command<{ layout?: LayoutName }, readonly Placed[]> = {
  id: "relayout",
  label: "relayout",
  shortcuts: ["r"],
  enabled: ({ view: { canvas } }) =>
    canvas.nodes.length > 1 && canvas.nodes.some(({ id }) => !canvas.pinned.includes(id)),
  load: ({ layout }, { layouter }, state, signal) =>
    layouter.arrange(state, layout ?? state.view.canvas.layout, signal),
  run: (state, { layout }, placed) => {
    const { canvas } = state.view;
    const moved = new Map(placed.map((each) => [each.id, each]));
    const nodes = canvas.nodes.map((each) =>
      canvas.pinned.includes(each.id) ? each : (moved.get(each.id) ?? each),
    );
    const next = { ...canvas, nodes, layout: layout ?? canvas.layout };
    return { ...state, view: { ...state.view, canvas: next } };
  },
};
