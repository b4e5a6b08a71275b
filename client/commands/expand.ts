import { unique } from "#client/state/unique.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import type { Node } from "#graph/model/records.ts";
import type { AnyRelationType } from "#graph/model/relations.ts";
import type { TrailStep } from "#graph/model/view.ts";
import { type Growth, growth, stepSize, withGrowth } from "./canvas.ts";
import type { Command, Tools } from "./command.ts";

/** Which neighbours to bring: ranked, or only those of a group. */
export interface ExpandArgs {
  readonly nodes: readonly string[];
  readonly types?: readonly AnyRelationType[];
  readonly direction?: "out" | "in";
  /** Kinds of the neighbours. */
  readonly kinds?: readonly AnyKind[];
}

/** Nodes that are opened at most in one step: each is asked for by itself. */
export const mostOpened = 12;

/** Nodes that several bring together at most. */
const severalSize = 3 * stepSize;

/** Neighbours read at once while looking for new ones. */
const pageSize = 50;

interface Opened extends Growth {
  /** What each of the opened nodes brought, where it brought any. */
  readonly steps: readonly TrailStep[];
}

/** Brings the next neighbours of a node on the canvas, or of several in turns, so that none of them
 * takes all the room; what is there does not move. Nodes that the reader has hidden stay hidden. */
export const expand: Command<ExpandArgs, Opened> = {
  id: "expand",
  label: "expand",
  shortcuts: ["e"],
  enabled: (_state, { nodes }) => nodes.length > 0 && nodes.length <= mostOpened,
  load: async (args, tools, state, signal) => {
    const { nodes, hidden, folded } = state.view.canvas;
    const opened = new Set(args.nodes);
    // Their own leaves stay folded; those of another node come, being leaves no longer.
    const own = folded.filter(({ into }) => opened.has(into)).flatMap(({ leaves }) => leaves);
    const known = new Set([...nodes, ...hidden, ...own].map(({ id }) => id));
    const lists = await Promise.all(
      args.nodes.map((node) => nextNeighbours(node, args, known, tools, signal)),
    );
    const brought = inTurns(lists, args.nodes.length === 1 ? stepSize : severalSize);
    const grown = await growth(state, brought.flat(), args.nodes.at(-1) ?? null, tools, signal);
    const steps = args.nodes.flatMap((node, at): TrailStep[] => {
      const ids = (brought[at] ?? []).map(({ id }) => id);
      return ids.length === 0 ? [] : [{ node, added: ids.length, brought: ids }];
    });
    return { ...grown, steps };
  },
  run: (state, _args, loaded) => {
    if (loaded.nodes.length === 0) return state;
    const next = withGrowth(state, loaded);
    const trail = [...next.view.canvas.trail, ...loaded.steps];
    return { ...next, view: { ...next.view, canvas: { ...next.view.canvas, trail } } };
  },
  notice: ({ nodes }) => (nodes.length === 0 ? "nothingNew" : null),
};

/** The first of each list, then the second of each, and so on; what stands in several is the first
 * one's that has its turn.
 * @param most nodes altogether
 * @returns what is taken of each list */
const inTurns = (lists: readonly (readonly Node[])[], most: number): Node[][] => {
  const taken = lists.map((): Node[] => []);
  const seen = new Set<string>();
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let place = 0; place < longest; place += 1)
    for (const [at, list] of lists.entries()) {
      const node = list[place];
      if (node === undefined || seen.has(node.id) || seen.size >= most) continue;
      seen.add(node.id);
      taken[at]?.push(node);
    }
  return taken;
};

const nextNeighbours = async (
  node: string,
  { types, direction, kinds }: ExpandArgs,
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
