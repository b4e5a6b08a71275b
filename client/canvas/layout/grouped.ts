import type { Board, Scene } from "./scene.ts";
import { pad } from "./separate.ts";

type Place = { x: number; y: number };

/** Space between two groups. */
const between = 56;

/** Items of a group side by side in rows, the groups in rows of their own, larger ones first. */
export const arrangeGrouped = (board: Board, { items, aspect }: Scene): Place[] => {
  const groups = new Map<string, number[]>();
  for (const [index, { group = "" }] of items.entries()) {
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [index]);
    else members.push(index);
  }
  const blocks = [...groups.values()].map((members) => blockOf(board, members));
  const area = blocks.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = Math.max(0, ...blocks.map(({ width }) => width));
  const room = Math.max(widest, Math.sqrt(area * Math.max(0.5, aspect)) * 1.15);
  const places: Place[] = items.map(() => ({ x: 0, y: 0 }));
  let [x, y, tallest] = [0, 0, 0];
  for (const block of blocks.toSorted((left, right) => right.height - left.height)) {
    if (x > 0 && x + block.width > room) {
      y += tallest + between;
      [x, tallest] = [0, 0];
    }
    for (const [index, place] of block.places) places[index] = { x: x + place.x, y: y + place.y };
    x += block.width + between;
    tallest = Math.max(tallest, block.height);
  }
  return places;
};

interface Block {
  readonly width: number;
  readonly height: number;
  readonly places: readonly (readonly [index: number, place: Place])[];
}

/** A group about as wide as high, in columns as wide as their widest item. */
const blockOf = (board: Board, members: readonly number[]): Block => {
  const width = (index: number): number => (board.left[index] ?? 0) + (board.right[index] ?? 0);
  const height = (index: number): number => (board.top[index] ?? 0) + (board.bottom[index] ?? 0);
  const mean = (read: (index: number) => number): number =>
    members.reduce((sum, index) => sum + read(index) + pad, 0) / members.length;
  const columns = Math.max(1, Math.round(Math.sqrt((members.length * mean(height)) / mean(width))));
  const rows = Math.ceil(members.length / columns);
  const inColumn = (at: number): readonly number[] => members.slice(at * rows, (at + 1) * rows);
  const places: [number, Place][] = [];
  let [x, tallest] = [0, 0];
  for (let column = 0; column < columns; column += 1) {
    const own = inColumn(column);
    if (own.length === 0) break;
    const left = Math.max(...own.map((index) => board.left[index] ?? 0));
    const right = Math.max(...own.map((index) => board.right[index] ?? 0));
    let y = 0;
    for (const index of own) {
      places.push([index, { x: x + left, y: y + (board.top[index] ?? 0) }]);
      y += height(index) + pad;
    }
    x += left + right + pad;
    tallest = Math.max(tallest, y - pad);
  }
  return { width: x - pad, height: tallest, places };
};
