import type { Place } from "./trays.ts";

/** A box in the lens, in pixels from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line as a path, with both ends and the angle at which it arrives at each, in degrees. */
export interface Line {
  readonly d: string;
  readonly start: { readonly x: number; readonly y: number; readonly angle: number };
  readonly end: { readonly x: number; readonly y: number; readonly angle: number };
  readonly middle: { readonly x: number; readonly y: number };
}

/** Pixels between a line's ends and the boxes. */
const gap = 4;

/** A line from an item of a tray to the plate, or to the part that its chain goes over. Lines run
 * level at the sides and upright above and below, so that they flow together before the plate.
 * @param spread from −1 to 1, where along the plate's side the line arrives */
export const lensLine = (from: Box, to: Box, place: Place, spread: number): Line => {
  const sideways = place === "left" || place === "right";
  return sideways
    ? sidewaysLine(from, to, place === "left" ? 1 : -1, spread)
    : uprightLine(from, to, place === "bottom" ? -1 : 1, spread);
};

/** Where a line leaves an item: the item itself where it stands in the row or column before the
 * plate, else the tray's edge, so that no line runs over an item of another row. */
export const facing = (
  item: Box,
  place: Place,
  tray: Box | undefined,
  items: readonly Box[],
): Box => {
  if (tray === undefined || place === "left" || place === "right") return item;
  const downward = place !== "bottom";
  const edge = downward ? Math.max(...items.map(bottom)) : Math.min(...items.map(({ y }) => y));
  const own = downward ? bottom(item) : item.y;
  if (Math.abs(own - edge) < item.height / 2) return item;
  return { ...item, y: downward ? bottom(tray) - item.height : tray.y };
};

const sidewaysLine = (from: Box, to: Box, sign: 1 | -1, spread: number): Line => {
  const start = { x: sign > 0 ? right(from) + gap : from.x - gap, y: middleY(from) };
  const end = {
    x: sign > 0 ? to.x - gap : right(to) + gap,
    y: middleY(to) + (spread * to.height) / 4,
  };
  const half = (start.x + end.x) / 2;
  return {
    d: path(start, { x: half, y: start.y }, { x: half, y: end.y }, end),
    start: { ...start, angle: sign > 0 ? 180 : 0 },
    end: { ...end, angle: sign > 0 ? 0 : 180 },
    middle: { x: half, y: (start.y + end.y) / 2 },
  };
};

const uprightLine = (from: Box, to: Box, sign: 1 | -1, spread: number): Line => {
  const start = { x: middleX(from), y: sign > 0 ? bottom(from) + gap : from.y - gap };
  const end = {
    x: middleX(to) + (spread * to.width) / 4,
    y: sign > 0 ? to.y - gap : bottom(to) + gap,
  };
  const half = (start.y + end.y) / 2;
  return {
    d: path(start, { x: start.x, y: half }, { x: end.x, y: half }, end),
    start: { ...start, angle: sign > 0 ? 270 : 90 },
    end: { ...end, angle: sign > 0 ? 90 : 270 },
    middle: { x: (start.x + end.x) / 2, y: half },
  };
};

const right = ({ x, width }: Box): number => x + width;
const bottom = ({ y, height }: Box): number => y + height;
const middleX = ({ x, width }: Box): number => x + width / 2;
const middleY = ({ y, height }: Box): number => y + height / 2;

interface Point {
  readonly x: number;
  readonly y: number;
}

const path = (start: Point, first: Point, second: Point, end: Point): string =>
  `M${point(start)}C${point(first)} ${point(second)} ${point(end)}`;

const point = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
