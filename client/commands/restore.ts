import { without } from "#client/state/selection.ts";
import { type State, withFacts } from "#client/state/state.ts";
import type { SubgraphAnswer } from "#graph/model/answers/nodes.ts";
import { parseMentionId } from "#graph/model/ids.ts";
import type { View } from "#graph/model/view.ts";
import { unfolded } from "./canvas.ts";
import type { Command } from "./command.ts";

interface Restored {
  readonly answer: SubgraphAnswer;
  /** Nodes that the view names but nothing bears. */
  readonly gone: number;
}

/** Puts a view of a link, a scene or an earlier visit in place: the same nodes at the same places,
 * with facts as they are now. What is no longer there is left out, and told. */
export const restore: Command<{ view: View }, Restored> = {
  id: "restore",
  label: "restore",
  interrupts: true,
  load: async ({ view: { canvas } }, { api }, _state, signal) => {
    const leaves = canvas.folded.flatMap((fold) => fold.leaves);
    const ids = [...canvas.nodes, ...canvas.hidden, ...leaves].map(({ id }) => id);
    if (ids.length === 0) return { answer: { nodes: [], relationships: [] }, gone: 0 };
    const answer = await api.subgraph(ids, signal);
    return { answer, gone: ids.length - answer.nodes.length };
  },
  run: (state, { view }, { answer }) => {
    const next = withFacts(state, answer);
    const there = new Set(answer.nodes.map(({ id }) => id));
    const gone = new Set(
      view.canvas.folded
        .flatMap(({ leaves }) => leaves.map(({ id }) => id))
        .filter((id) => !there.has(id)),
    );
    const left = <T>(list: readonly T[], idOf: (item: T) => string): T[] =>
      list.filter((item) => there.has(idOf(item)));
    return {
      ...next,
      view: {
        ...state.view,
        canvas: {
          nodes: left(view.canvas.nodes, ({ id }) => id),
          hidden: left(view.canvas.hidden, ({ id }) => id),
          pinned: left(view.canvas.pinned, (id) => id),
          trail: left(view.canvas.trail, ({ node }) => node),
          folded: left(unfolded(view.canvas.folded, gone), ({ into }) => into),
          layout: view.canvas.layout,
        },
        filters: view.filters,
        layers: view.layers,
        selection: known(next, view.selection, there),
      },
    };
  },
  notice: ({ gone }) => (gone > 0 ? "unknown" : null),
};

const known = (
  { facts }: State,
  selection: View["selection"],
  there: ReadonlySet<string>,
): View["selection"] => {
  if (selection === null) return null;
  if (selection.type === "node") return without(selection, (id) => !there.has(id));
  const found =
    selection.type === "relationship"
      ? facts.relationships[selection.id] !== undefined
      : (parseMentionId(selection.id) ?? [selection.id]).every((id) => there.has(id));
  return found ? selection : null;
};
