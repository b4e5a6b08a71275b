import type { Placed } from "#graph/model/view.ts";

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const axes: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Distance off the way counts this much more than distance along it. */
const sidestep = 2.2;

/** The node that an arrow key leads to: the nearest one ahead, where being off the way counts more
 * than being far.
 * @param from id of the node that the keyboard is at; null for the one nearest the middle
 * @returns nothing where there is none ahead */
export const stepFrom = (
  places: readonly Placed[],
  from: string | null,
  direction: Direction,
): string | undefined => {
  const here = places.find(({ id }) => id === from);
  if (here === undefined) return nearestToMiddle(places);
  const [dx, dy] = axes[direction];
  let best = { cost: Number.POSITIVE_INFINITY, id: undefined as string | undefined };
  for (const { id, x, y } of places) {
    const ahead = (x - here.x) * dx + (y - here.y) * dy;
    if (id === here.id || ahead <= 0) continue;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    const cost = ahead + sidestep * aside;
    if (cost < best.cost) best = { cost, id };
  }
  return best.id;
};

const nearestToMiddle = (places: readonly Placed[]): string | undefined => {
  const mean = (read: (placed: Placed) => number): number =>
    places.reduce((sum, placed) => sum + read(placed), 0) / Math.max(1, places.length);
  const [x, y] = [mean((placed) => placed.x), mean((placed) => placed.y)];
  const distance = (placed: Placed): number => Math.hypot(placed.x - x, placed.y - y);
  return [...places].sort((left, right) => distance(left) - distance(right))[0]?.id;
};
