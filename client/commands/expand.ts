import { unique } from "#client/state/unique.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import type { Node } from "#graph/model/records.ts";
import type { AnyRelationType } from "#graph/model/relations.ts";
import { type Growth, growth, stepSize, withGrowth } from "./canvas.ts";
import type { Command, Tools } from "./command.ts";

/** Which neighbours to bring: ranked, or only those of a group. */
export interface ExpandArgs {
  readonly node: string;
  readonly types?: readonly AnyRelationType[];
  readonly direction?: "out" | "in";
  /** Kinds of the neighbours. */
  readonly kinds?: readonly AnyKind[];
}

/** Neighbours read at once while looking for new ones. */
const pageSize = 50;

/** Brings the next neighbours of a node on the canvas; what is there does not move. Nodes that the
 * reader has hidden stay hidden. */
export const expand: Command<ExpandArgs, Growth> = {
  id: "expand",
  label: "expand",
  shortcuts: ["e"],
  load: async (args, tools, state, signal) => {
    const { nodes, hidden, folded } = state.view.canvas;
    // Its own leaves stay folded; those of another node come, being leaves no longer.
    const own = folded.filter(({ into }) => into === args.node).flatMap(({ leaves }) => leaves);
    const known = new Set([...nodes, ...hidden, ...own].map(({ id }) => id));
    const fresh = await nextNeighbours(args, known, tools, signal);
    return growth(state, fresh, args.node, tools, signal);
  },
  run: (state, { node }, loaded) => {
    if (loaded.nodes.length === 0) return state;
    const next = withGrowth(state, loaded);
    const brought = loaded.nodes.map(({ id }) => id);
    const trail = [...next.view.canvas.trail, { node, added: brought.length, brought }];
    return { ...next, view: { ...next.view, canvas: { ...next.view.canvas, trail } } };
  },
  notice: ({ nodes }) => (nodes.length === 0 ? "nothingNew" : null),
};

const nextNeighbours = async (
  { node, types, direction, kinds }: ExpandArgs,
  known: ReadonlySet<string>,
  { api }: Tools,
  signal: AbortSignal,
): Promise<Node[]> => {
  let fresh: Node[] = [];
  let cursor: string | undefined;
  do {
    const { nodes, page } = await api.neighbours(
      node,
      { types, direction, kinds, limit: pageSize, cursor },
      signal,
    );
    fresh = unique([...fresh, ...nodes.filter(({ id }) => !known.has(id))]);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && fresh.length < stepSize);
  return fresh.slice(0, stepSize);
};
