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
    for (const row of rowsOf(order)) {
      const { angles, length } = spread(board, row);
      const thickness = Math.max(...row.map((index) => reachOf(board, index)));
      radius = Math.max(radius + thickness, length / (2 * Math.PI));
      for (const [at, index] of row.entries()) {
        const angle = angles[at] ?? 0;
        turn.set(index, angle);
        places[index] = { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
      }
      radius += thickness;
    }
  }
  return places;
};

/** Items that stand well on a ring of one row; more of them are set in rows, by turns. */
const fullRing = 12;

const rowsOf = (order: readonly number[]): number[][] => {
  const count = Math.ceil(Math.sqrt(order.length / fullRing));
  return Array.from({ length: count }, (_, row) => order.filter((_, at) => at % count === row));
};

/** Rounds in which the items of a ring are turned until their shares of it fit their places. */
const turns = 6;

/** The angles of a ring's items, from the top clockwise, and how long the ring must be: wide items take
 * less of it at the sides, high ones less at the top. */
const spread = (
  board: Board,
  order: readonly number[],
): { angles: readonly number[]; length: number } => {
  let angles = order.map((_, at) => (at / order.length) * 2 * Math.PI - Math.PI / 2);
  let length = 0;
  for (let round = 0; round < turns; round += 1) {
    const shares = order.map((index, at) => shareAt(board, index, angles[at] ?? 0));
    // Chords are shorter than their arcs.
    length = 1.08 * shares.reduce((sum, share) => sum + share, 0);
    let walked = -(shares[0] ?? 0) / 2;
    angles = shares.map((share) => {
      const middle = walked + share / 2;
      walked += share;
      return (middle * 1.08 * 2 * Math.PI) / length - Math.PI / 2;
    });
  }
  return { angles, length };
};

/** What an item takes along a ring at an angle of it. */
const shareAt = (board: Board, index: number, angle: number): number => {
  const width = (board.left[index] ?? 0) + (board.right[index] ?? 0);
  const height = (board.top[index] ?? 0) + (board.bottom[index] ?? 0);
  return Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height + 2 * pad;
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
