import { overlap } from "./geometry.ts";
import type { Board } from "./scene.ts";

/** Space between two boxes. */
export const pad = 14;

const rounds = 200;

/** Pushes overlapping items apart, each pair along the axis where they overlap least; items with a
 * place of their own stay. What is still too close then goes to the nearest free spot, so that
 * nothing overlaps in the end unless what stays does. Writes into the board.
 * @param push without it nothing is pushed: each item stays where it is if it lies on nothing, and
 * else goes to the nearest free spot */
export const separate = (board: Board, { push = true } = {}): void => {
  const free = new Set(board.free);
  if (push) for (let round = 0; round < rounds; round += 1) if (!pushRound(board, free)) break;
  const settled = board.ids.map((_, index) => index).filter((index) => !free.has(index));
  for (const index of board.free) {
    if (settled.some((other) => overlap(board, index, other, push ? pad : 0) > 0))
      moveToFreeSpot(board, index, settled);
    settled.push(index);
  }
};

const pushRound = (board: Board, free: ReadonlySet<number>): boolean => {
  let moved = false;
  for (const one of board.free)
    for (let other = 0; other < board.ids.length; other += 1) {
      if (other === one || (free.has(other) && other < one)) continue;
      if (overlap(board, one, other, pad) === 0) continue;
      pushApart(board, one, other, free.has(other));
      moved = true;
    }
  return moved;
};

const pushApart = (board: Board, one: number, other: number, both: boolean): void => {
  const { x, y, left, right, top, bottom } = board;
  const at = (values: Float64Array, index: number): number => values[index] ?? 0;
  // Centres of the boxes, which are not the nodes' own where a label hangs below.
  const dx =
    at(x, other) -
    at(x, one) +
    (at(right, other) - at(left, other) - at(right, one) + at(left, one)) / 2;
  const dy =
    at(y, other) -
    at(y, one) +
    (at(bottom, other) - at(top, other) - at(bottom, one) + at(top, one)) / 2;
  const needX =
    (at(left, one) + at(right, one) + at(left, other) + at(right, other)) / 2 + pad - Math.abs(dx);
  const needY =
    (at(top, one) + at(bottom, one) + at(top, other) + at(bottom, other)) / 2 + pad - Math.abs(dy);
  const share = both ? 0.51 : 1.01;
  if (needX < needY) {
    const step = needX * share * (dx >= 0 ? 1 : -1);
    x[one] = at(x, one) - step;
    if (both) x[other] = at(x, other) + step;
  } else {
    const step = needY * share * (dy >= 0 ? 1 : -1);
    y[one] = at(y, one) - step;
    if (both) y[other] = at(y, other) + step;
  }
};

/** Looks along a spiral for the first spot where the item touches nothing that is settled. */
const moveToFreeSpot = (board: Board, index: number, settled: readonly number[]): void => {
  const [startX, startY] = [board.x[index] ?? 0, board.y[index] ?? 0];
  const touches = (): boolean => settled.some((other) => overlap(board, index, other, pad) > 0);
  for (let step = 1; step < 40_000; step += 1) {
    const turn = step * 0.35;
    board.x[index] = startX + Math.cos(turn) * turn * 3.2;
    board.y[index] = startY + Math.sin(turn) * turn * 2.4;
    if (!touches()) return;
  }
};
