import type { Board, Scene } from "./scene.ts";
import { pad } from "./separate.ts";

type Place = { x: number; y: number };

/** Rings of items about one: the nearer by links, the further in. What no link leads to stands on the
 * outermost ring. Each ring keeps the order of the one within, so that links seldom cross.
 * Without an item to stand around, the one with most links is in the middle. */
export const arrangeConcentric = (board: Board, { items, around }: Scene): Place[] => {
  const places: Place[] = items.map(() => ({ x: 0, y: 0 }));
  const middle = middleOf(board, around);
  if (middle === undefined) return places;
  const { rings, parent } = ringsAround(board, middle);
  const turn = new Map<number, number>([[middle, 0]]);
  let radius = reachOf(board, middle);
  for (const ring of rings) {
    const order = ring.toSorted(
      (one, other) =>
        (turn.get(parent.get(one) ?? middle) ?? 0) - (turn.get(parent.get(other) ?? middle) ?? 0) ||
        one - other,
    );
    const shares = order.map((index) => 2 * reachOf(board, index) + pad);
    const total = shares.reduce((sum, share) => sum + share, 0);
    const thickness = Math.max(...order.map((index) => reachOf(board, index)));
    // Chords are shorter than their arcs, most so on a small ring.
    radius = Math.max(radius + thickness + pad * 2, (total * 1.06) / (2 * Math.PI));
    let walked = -(shares[0] ?? 0) / 2 - total / 4;
    for (const [at, index] of order.entries()) {
      const share = shares[at] ?? 0;
      const angle = ((walked + share / 2) / total) * 2 * Math.PI;
      turn.set(index, angle);
      places[index] = { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
      walked += share;
    }
    radius += thickness;
  }
  return places;
};

/** Half the diagonal of an item's box, the longer way from its centre. */
const reachOf = (board: Board, index: number): number =>
  Math.hypot(
    Math.max(board.left[index] ?? 0, board.right[index] ?? 0),
    Math.max(board.top[index] ?? 0, board.bottom[index] ?? 0),
  );

const middleOf = (board: Board, around: string | null): number | undefined => {
  const asked = around === null ? -1 : board.ids.indexOf(around);
  if (asked >= 0) return asked;
  const counts = board.linksOf.map((links) => links.length);
  const most = Math.max(...counts);
  return board.ids.length === 0 ? undefined : counts.indexOf(most);
};

const ringsAround = (
  board: Board,
  middle: number,
): { rings: number[][]; parent: ReadonlyMap<number, number> } => {
  const parent = new Map<number, number>([[middle, middle]]);
  const rings: number[][] = [];
  let ring = [middle];
  while (ring.length > 0) {
    const next: number[] = [];
    for (const index of ring)
      for (const link of board.linksOf[index] ?? []) {
        const [from = index, to = index] = [board.from[link], board.to[link]];
        const other = from === index ? to : from;
        if (parent.has(other)) continue;
        parent.set(other, index);
        next.push(other);
      }
    if (next.length > 0) rings.push(next);
    ring = next;
  }
  const rest = board.ids.map((_, index) => index).filter((index) => !parent.has(index));
  if (rest.length > 0) rings.push(rest);
  return { rings, parent };
};
