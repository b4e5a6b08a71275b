import type { LayoutName, Placed } from "#graph/model/view.ts";
import { arrangeConcentric } from "./concentric.ts";
import { arrangeGrouped } from "./grouped.ts";
import { arrangeLayered } from "./layered.ts";
import { layOut } from "./layout.ts";
import { type Board, boardOf, type Scene } from "./scene.ts";
import { separate } from "./separate.ts";

/** Places for all items that have none, in a layout. Items with a place keep it, and nothing is laid
 * over them.
 * @returns in the order of the items */
export const arrange = (scene: Scene, layout: LayoutName): Placed[] => {
  if (layout === "force") return layOut(scene);
  const board = boardOf(scene);
  const write = { layered: arrangeLayered, concentric: arrangeConcentric, grouped: arrangeGrouped };
  const places = write[layout](board, scene);
  const free = new Set(board.free);
  const [dx, dy] = offsetTo(board, places, free);
  for (const index of board.free) {
    board.x[index] = (places[index]?.x ?? 0) + dx;
    board.y[index] = (places[index]?.y ?? 0) + dy;
  }
  separate(board);
  return placesOf(board);
};

/** Places for what comes back: where it wishes to stand, or the nearest free spot. */
export const settle = (scene: Scene): Placed[] => {
  const board = boardOf(scene);
  for (const index of board.free) {
    const wish = scene.items[index]?.wish;
    board.x[index] = wish?.x ?? 0;
    board.y[index] = wish?.y ?? 0;
  }
  separate(board, { push: false });
  return placesOf(board);
};

/** How far a layout is moved so that what keeps its place is where the layout would have it. */
const offsetTo = (
  board: Board,
  places: readonly { x: number; y: number }[],
  free: ReadonlySet<number>,
): [number, number] => {
  const fixed = places.map((_, index) => index).filter((index) => !free.has(index));
  if (fixed.length === 0) return [0, 0];
  const mean = (read: (index: number) => number): number =>
    fixed.reduce((sum, index) => sum + read(index), 0) / fixed.length;
  return [
    mean((index) => (board.x[index] ?? 0) - (places[index]?.x ?? 0)),
    mean((index) => (board.y[index] ?? 0) - (places[index]?.y ?? 0)),
  ];
};

const placesOf = (board: Board): Placed[] =>
  board.free.map((index) => ({
    id: board.ids[index] ?? "",
    x: Math.round(board.x[index] ?? 0),
    y: Math.round(board.y[index] ?? 0),
  }));
