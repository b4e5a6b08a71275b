import type { TieRole } from "#graph/model/answers/goals.ts";
import { type Place, traysFor } from "./trays.ts";

/** A point of a picture, in model pixels; x to the right, y downward. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a node reaches from its centre, body and label together. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Block {
  readonly ids: readonly string[];
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/** Room between neighbours, between trays of one side, and between the plate and what stands about it:
 * wide enough for lines and the numbers on them. */
const gap = { cell: 34, tray: 40, plate: 96 } as const;

/** Rows of a block at the side before it takes another column, and most in a row above or below. */
const highest = 7;
const widest = 7;

/** Places for a goal and what is tied to it, on the sides where the lens has its trays: the goal at the
 * origin, parts and the place above it, means below.
 * @param roles the tied nodes by role; a node of several roles stands where its first tray is
 * @param extentOf how much room a node takes */
export const lensPlaces = (
  goal: string,
  roles: ReadonlyMap<TieRole, readonly string[]>,
  extentOf: (id: string) => Extent,
): ReadonlyMap<string, Point> => {
  const trays = traysFor(roles.get("parts")?.length ?? 0);
  const placed = new Set([goal]);
  const blocksAt = (place: Place): Block[] =>
    trays[place].flatMap((role) => {
      const ids = (roles.get(role) ?? []).filter((id) => !placed.has(id));
      for (const id of ids) placed.add(id);
      return ids.length === 0 ? [] : [blockOf(ids, place, extentOf)];
    });
  const points = new Map<string, Point>([[goal, { x: 0, y: 0 }]]);
  const plate = extentOf(goal);
  // What stands above and below decides how far aside the sides begin.
  let half = Math.max(plate.left, plate.right);
  let up = -plate.top;
  for (const place of ["parts", "top"] as const) {
    const blocks = blocksAt(place);
    if (blocks.length === 0) continue;
    const size = rowSize(blocks);
    up -= gap.plate + size.height;
    half = Math.max(half, size.width / 2);
    setRow(blocks, up, extentOf, points);
  }
  const below = blocksAt("bottom");
  if (below.length > 0) {
    half = Math.max(half, rowSize(below).width / 2);
    setRow(below, plate.bottom + gap.plate, extentOf, points);
  }
  for (const [place, side] of [
    ["left", -1],
    ["right", 1],
  ] as const)
    setSide(blocksAt(place), side, half + gap.plate, extentOf, points);
  return points;
};

const blockOf = (ids: readonly string[], place: Place, extentOf: (id: string) => Extent): Block => {
  const aside = place === "left" || place === "right";
  const columns = aside
    ? Math.ceil(ids.length / highest)
    : Math.min(ids.length, Math.max(widest, Math.ceil(Math.sqrt(ids.length * 2))));
  const extents = ids.map(extentOf);
  const width = Math.max(...extents.map(({ left, right }) => left + right)) + gap.cell;
  const height = Math.max(...extents.map(({ top, bottom }) => top + bottom)) + gap.cell;
  return { ids, columns, width, height };
};

const rowsOf = ({ ids, columns }: Block): number => Math.ceil(ids.length / columns);

/** Every other row of several is moved aside by half a cell, so that lines pass between the names. */
const widthOf = (block: Block): number =>
  block.width * (block.columns + (rowsOf(block) > 1 ? 0.5 : 0));
const heightOf = (block: Block): number => block.height * rowsOf(block);

const rowSize = (blocks: readonly Block[]): { width: number; height: number } => ({
  width: blocks.reduce((sum, block) => sum + widthOf(block), (blocks.length - 1) * gap.tray),
  height: Math.max(...blocks.map(heightOf)),
});

/** Blocks beside one another, their middle above or below the plate. */
const setRow = (
  blocks: readonly Block[],
  top: number,
  extentOf: (id: string) => Extent,
  points: Map<string, Point>,
): void => {
  let x = -rowSize(blocks).width / 2;
  for (const block of blocks) {
    setBlock(block, { x, y: top }, extentOf, points);
    x += widthOf(block) + gap.tray;
  }
};

/** Blocks one below another at a side, their middle at the height of the plate. */
const setSide = (
  blocks: readonly Block[],
  side: 1 | -1,
  from: number,
  extentOf: (id: string) => Extent,
  points: Map<string, Point>,
): void => {
  const height = blocks.reduce(
    (sum, block) => sum + heightOf(block),
    Math.max(0, blocks.length - 1) * gap.tray,
  );
  let y = -height / 2;
  for (const block of blocks) {
    const x = side === 1 ? from : -from - widthOf(block);
    setBlock(block, { x, y }, extentOf, points);
    y += heightOf(block) + gap.tray;
  }
};

const setBlock = (
  block: Block,
  corner: Point,
  extentOf: (id: string) => Extent,
  points: Map<string, Point>,
): void => {
  const { ids, columns, width, height } = block;
  for (const [index, id] of ids.entries()) {
    const row = Math.floor(index / columns);
    // A last row that is not full stands in the middle.
    const inRow = Math.min(columns, ids.length - row * columns);
    const indent = ((columns - inRow) / 2 + (rowsOf(block) > 1 && row % 2 === 1 ? 0.5 : 0)) * width;
    const { left, right, top, bottom } = extentOf(id);
    points.set(id, {
      x: corner.x + indent + ((index % columns) + 0.5) * width + (left - right) / 2,
      y: corner.y + (row + 0.5) * height + (top - bottom) / 2,
    });
  }
};
