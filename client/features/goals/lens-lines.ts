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

/** What a line has to keep clear of. */
export interface Scene {
  /** The tray that the item stands in. */
  readonly tray?: Box | undefined;
  /** The column of the plate; lines from the sides turn before it. */
  readonly centre?: Box | undefined;
  /** The plates of the parts, in a row over the goal's. */
  readonly parts: readonly Box[];
}

/** Pixels between a line's ends and the boxes, and between a line and a box that it passes. */
const gap = 4;
const clear = 14;

/** A line from an item of a tray to the plate, or to the part that its chain goes over. Lines run
 * level at the sides and upright above and below, so that they flow together before the plate; they
 * turn where nothing stands, and go round the parts where these stand in the way.
 * @param spread from −1 to 1, where along the plate's side the line arrives */
export const lensLine = (from: Box, to: Box, place: Place, spread: number, scene: Scene): Line => {
  if (place === "left" || place === "right") {
    const sign = place === "left" ? 1 : -1;
    return scene.parts.some((part) => standsBefore(part, to, sign))
      ? overLine(from, to, sign, scene)
      : sidewaysLine(from, to, sign, spread, scene);
  }
  if (place === "bottom") return uprightLine(from, to, -1, spread);
  const direct = uprightLine(from, to, 1, spread);
  const [least, most] = [
    Math.min(direct.start.x, direct.end.x) - clear,
    Math.max(direct.start.x, direct.end.x) + clear,
  ];
  const inTheWay = scene.parts.some(
    (part) => part.y > bottom(from) && bottom(part) < to.y && part.x < most && right(part) > least,
  );
  return inTheWay ? roundLine(from, to, scene.parts) : direct;
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
  // Below, a tray's title stands over its first row: of several rows all lines leave at the edge.
  const rows = new Set(items.map(({ y }) => Math.round(y))).size;
  if (Math.abs(own - edge) < item.height / 2 && (downward || rows === 1)) return item;
  return { ...item, y: downward ? bottom(tray) - item.height : tray.y };
};

/** Whether a part stands in the way of a level line from a side to another box. */
const standsBefore = (part: Box, to: Box, sign: 1 | -1): boolean => {
  const y = middleY(to);
  const level = part.y < y && y < bottom(part);
  return level && (sign > 0 ? right(part) < to.x : part.x > right(to));
};

/** The places at which a line from the side leaves its item, its tray, and enters the middle column. */
const doors = (from: Box, to: Box, sign: 1 | -1, { tray, centre }: Scene) => {
  const leave = sign > 0 ? right(from) + gap : from.x - gap;
  const door = tray === undefined ? leave : sign > 0 ? right(tray) : tray.x;
  const arrive = sign > 0 ? to.x - gap : right(to) + gap;
  const inner = centre === undefined ? arrive : sign > 0 ? centre.x : right(centre);
  // A plate may be as wide as its column.
  const gate = sign > 0 ? Math.min(inner, arrive) : Math.max(inner, arrive);
  return { leave, door, gate, arrive, half: (door + gate) / 2 };
};

const sidewaysLine = (from: Box, to: Box, sign: 1 | -1, spread: number, scene: Scene): Line => {
  const { leave, door, gate, arrive, half } = doors(from, to, sign, scene);
  const [y, endY] = [middleY(from), middleY(to) + (spread * to.height) / 4];
  const d = `M${at(leave, y)}L${at(door, y)}C${at(half, y)} ${at(half, endY)} ${at(gate, endY)}L${at(arrive, endY)}`;
  return {
    d,
    start: { x: leave, y, angle: sign > 0 ? 180 : 0 },
    end: { x: arrive, y: endY, angle: sign > 0 ? 0 : 180 },
    middle: { x: half, y: (y + endY) / 2 },
  };
};

/** From the side over the heads of the parts that stand before the one that is meant. */
const overLine = (from: Box, to: Box, sign: 1 | -1, scene: Scene): Line => {
  const { leave, door, gate, half } = doors(from, to, sign, scene);
  const y = middleY(from);
  const lane = Math.min(...scene.parts.map((part) => part.y)) - clear;
  const end = { x: middleX(to), y: to.y - gap };
  const turn = end.x - sign * clear;
  const d =
    `M${at(leave, y)}L${at(door, y)}C${at(half, y)} ${at(half, lane)} ${at(gate, lane)}` +
    `L${at(turn, lane)}Q${at(end.x, lane)} ${at(end.x, end.y)}`;
  return {
    d,
    start: { x: leave, y, angle: sign > 0 ? 180 : 0 },
    end: { ...end, angle: 90 },
    middle: { x: half, y: (y + lane) / 2 },
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
    d: `M${at(start.x, start.y)}C${at(start.x, half)} ${at(end.x, half)} ${at(end.x, end.y)}`,
    start: { ...start, angle: sign > 0 ? 270 : 90 },
    end: { ...end, angle: sign > 0 ? 90 : 270 },
    middle: { x: (start.x + end.x) / 2, y: half },
  };
};

/** From above round the parts, on the nearer side of them, down to the plate. */
const roundLine = (from: Box, to: Box, parts: readonly Box[]): Line => {
  const start = { x: middleX(from), y: bottom(from) + gap };
  const [leftLane, rightLane] = [
    Math.min(...parts.map(({ x }) => x)) - clear,
    Math.max(...parts.map(right)) + clear,
  ];
  const isLeft = start.x - leftLane <= rightLane - start.x;
  const lane = isLeft ? leftLane : rightLane;
  const [upper, lower] = [Math.min(...parts.map(({ y }) => y)), Math.max(...parts.map(bottom))];
  const end = { x: to.x + to.width * (isLeft ? 0.1 : 0.9), y: to.y - gap };
  const [first, second] = [(start.y + upper) / 2, (lower + end.y) / 2];
  const d =
    `M${at(start.x, start.y)}C${at(start.x, first)} ${at(lane, first)} ${at(lane, upper)}` +
    `L${at(lane, lower)}C${at(lane, second)} ${at(end.x, second)} ${at(end.x, end.y)}`;
  return {
    d,
    start: { ...start, angle: 270 },
    end: { ...end, angle: 90 },
    middle: { x: lane, y: (upper + lower) / 2 },
  };
};

const right = ({ x, width }: Box): number => x + width;
const bottom = ({ y, height }: Box): number => y + height;
const middleX = ({ x, width }: Box): number => x + width / 2;
const middleY = ({ y, height }: Box): number => y + height / 2;

const at = (x: number, y: number): string =>
  `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
