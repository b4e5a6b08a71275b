import type { Placed } from "#graph/model/view.ts";
import { anneal } from "./anneal.ts";
import { arrangeByForce } from "./force.ts";
import { boardOf, type Scene } from "./scene.ts";
import { separate } from "./separate.ts";

/** Tries of the annealing: each costs in proportion to links and items, so larger scenes get fewer
 * and the whole stays near a second on a slow machine. A few new items in a large picture have little
 * to choose from, and the reader waits for them with the picture before the eyes. */
const stepsFor = (free: number, items: number, links: number): number => {
  const budget = free * 4 < items ? 12_000_000 : 60_000_000;
  return Math.round(Math.min(free * 2500, budget / (40 + 3 * items + 6 * links)));
};

/** Finds places for what has none: a force simulation for the shape, boxes pushed apart, then
 * annealing for crossings, then apart once more. Items with a place keep it to the pixel.
 * @returns places of the items that had none, in their order
 * @param alive asked now and then; when it says no, the best so far is taken */
export const layOut = (scene: Scene, alive: () => boolean = () => true): Placed[] => {
  const board = boardOf(scene);
  arrangeByForce(board, scene);
  separate(board);
  const steps = stepsFor(board.free.length, board.ids.length, board.from.length);
  anneal(board, steps, scene.aspect, alive);
  separate(board);
  return board.free.map((index) => ({
    id: board.ids[index] ?? "",
    x: Math.round(board.x[index] ?? 0),
    y: Math.round(board.y[index] ?? 0),
  }));
};
