import type { Board } from "./scene.ts";

/** Overlap of two items in pixels along the axis where it is least, 0 where they are apart.
 * @param pad space that must stay between them */
export const overlap = (board: Board, one: number, other: number, pad: number): number => {
  const read = (values: Float64Array, index: number): number => values[index] ?? 0;
  const dx = read(board.x, other) - read(board.x, one);
  const dy = read(board.y, other) - read(board.y, one);
  const acrossX =
    dx >= 0
      ? read(board.right, one) + read(board.left, other) + pad - dx
      : read(board.left, one) + read(board.right, other) + pad + dx;
  if (acrossX <= 0) return 0;
  const acrossY =
    dy >= 0
      ? read(board.bottom, one) + read(board.top, other) + pad - dy
      : read(board.top, one) + read(board.bottom, other) + pad + dy;
  return acrossY <= 0 ? 0 : Math.min(acrossX, acrossY);
};

const side = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Whether two links cross; links that share an end do not. */
export const crosses = (board: Board, one: number, other: number): boolean => {
  const { from, to, x, y } = board;
  const [a = 0, b = 0, c = 0, d = 0] = [from[one], to[one], from[other], to[other]];
  if (a === c || a === d || b === c || b === d) return false;
  const at = (values: Float64Array, index: number): number => values[index] ?? 0;
  const [ax, ay, bx, by] = [at(x, a), at(y, a), at(x, b), at(y, b)];
  const [cx, cy, dx, dy] = [at(x, c), at(y, c), at(x, d), at(y, d)];
  const apart =
    Math.max(ax, bx) < Math.min(cx, dx) ||
    Math.max(cx, dx) < Math.min(ax, bx) ||
    Math.max(ay, by) < Math.min(cy, dy) ||
    Math.max(cy, dy) < Math.min(ay, by);
  if (apart) return false;
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
};

/** Whether a link runs through an item that is none of its ends (Liang–Barsky clipping, ACM
 * Transactions on Graphics 3, 1984). */
export const runsThrough = (board: Board, link: number, item: number): boolean => {
  const { from, to, x, y } = board;
  const [a = 0, b = 0] = [from[link], to[link]];
  if (a === item || b === item) return false;
  const at = (values: Float64Array, index: number): number => values[index] ?? 0;
  const [ax, ay] = [at(x, a), at(y, a)];
  const [dx, dy] = [at(x, b) - ax, at(y, b) - ay];
  const [px, py] = [at(x, item), at(y, item)];
  let enter = 0;
  let leave = 1;
  const clips: readonly (readonly [number, number])[] = [
    [-dx, ax - (px - at(board.left, item))],
    [dx, px + at(board.right, item) - ax],
    [-dy, ay - (py - at(board.top, item))],
    [dy, py + at(board.bottom, item) - ay],
  ];
  for (const [direction, distance] of clips) {
    if (direction === 0) {
      if (distance < 0) return false;
      continue;
    }
    const hit = distance / direction;
    if (direction < 0) enter = Math.max(enter, hit);
    else leave = Math.min(leave, hit);
    if (enter > leave) return false;
  }
  return true;
};
