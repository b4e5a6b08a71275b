import { crosses, overlap, runsThrough } from "./geometry.ts";
import { type Board, randomFrom } from "./scene.ts";
import { pad } from "./separate.ts";

/** What a picture is marked down for; the figures were tuned on drawings of plans. */
const costs = {
  crossing: 2.2,
  through: 6,
  overlap: 8,
  overlapPixel: 0.12,
  /** Pixels of a link beyond its wanted length that cost as much as one point. */
  gap: 85,
  /** Pixels from the middle whose square costs one point: far things pull the picture apart, and a
   * picture that is larger than the canvas is drawn too small to be read. */
  stray: 260,
};

/** Marks of all that depends on where one item stands. */
const costAt = (board: Board, index: number, aspect: number): number => {
  const { x, y, from, to, length, linksOf, ids } = board;
  const at = (values: Float64Array, item: number): number => values[item] ?? 0;
  const [midX, midY] = board.middle;
  let cost =
    (((at(x, index) - midX) / aspect) ** 2 + (at(y, index) - midY) ** 2) / costs.stray ** 2;
  for (let other = 0; other < ids.length; other += 1) {
    if (other === index) continue;
    const pixels = overlap(board, index, other, pad);
    if (pixels > 0) cost += costs.overlap + costs.overlapPixel * pixels;
  }
  const own = linksOf[index] ?? [];
  for (const link of own) {
    const [start, end] = [from[link] ?? 0, to[link] ?? 0];
    const distance = Math.hypot(at(x, start) - at(x, end), at(y, start) - at(y, end));
    const wanted = at(length, link) + rim(board, start) + rim(board, end);
    cost += Math.abs(distance - wanted) / (distance > wanted ? costs.gap : costs.gap / 1.6);
    for (let item = 0; item < ids.length; item += 1)
      if (runsThrough(board, link, item)) cost += costs.through;
  }
  for (let link = 0; link < from.length; link += 1) {
    if (runsThrough(board, link, index)) cost += costs.through;
    for (const mine of own) if (mine !== link && crosses(board, mine, link)) cost += costs.crossing;
  }
  return cost;
};

const rim = (board: Board, index: number): number =>
  ((board.left[index] ?? 0) +
    (board.right[index] ?? 0) +
    (board.top[index] ?? 0) +
    (board.bottom[index] ?? 0)) /
  5;

/** Betters a picture by simulated annealing (Davidson and Harel, ACM Transactions on Graphics 15,
 * 1996): fewer crossings, no link through a box, no box on another, links near their wanted length.
 * Only free items move. Writes into the board.
 * @param steps tries in all
 * @param alive asked now and then; the best so far stands when it says no */
export const anneal = (board: Board, steps: number, aspect: number, alive: () => boolean): void => {
  const { free, x, y } = board;
  if (free.length === 0) return;
  const random = randomFrom(7 + free.length);
  for (let step = 0; step < steps; step += 1) {
    if (step % 512 === 0 && !alive()) return;
    const heat = (1 - step / steps) ** 2;
    const index = free[Math.floor(random() * free.length)] ?? 0;
    const swap =
      free.length > 2 && random() < 0.12
        ? (free[Math.floor(random() * free.length)] ?? index)
        : index;
    const before = [x[index] ?? 0, y[index] ?? 0, x[swap] ?? 0, y[swap] ?? 0] as const;
    const old = costAt(board, index, aspect) + (swap === index ? 0 : costAt(board, swap, aspect));
    if (swap === index) {
      const reach = 8 + 240 * heat;
      x[index] = before[0] + (random() - 0.5) * 2 * reach;
      y[index] = before[1] + (random() - 0.5) * 2 * reach;
    } else {
      [x[index], y[index], x[swap], y[swap]] = [before[2], before[3], before[0], before[1]];
    }
    const now = costAt(board, index, aspect) + (swap === index ? 0 : costAt(board, swap, aspect));
    const worse = now - old;
    if (worse <= 0 || random() < Math.exp(-worse / (0.02 + 1.6 * heat))) continue;
    [x[index], y[index], x[swap], y[swap]] = [before[0], before[1], before[2], before[3]];
  }
};
