import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import { type Board, randomFrom, type Scene } from "./scene.ts";

interface Body extends SimulationNodeDatum {
  readonly radius: number;
}

interface Spring extends SimulationLinkDatum<Body> {
  readonly rest: number;
}

/** Rounds of the simulation: enough to settle, and a few milliseconds for a screenful. */
const rounds = 300;

/** A first shape for the items that may move, by a force simulation that leaves the others alone.
 * New items start beside the one they were opened from. Writes into the board. */
export const arrangeByForce = (board: Board, scene: Scene): void => {
  const random = randomFrom(board.ids.length);
  const free = new Set(board.free);
  const around = scene.around === null ? -1 : board.ids.indexOf(scene.around);
  const bodies = board.ids.map((_, index) =>
    startOf(board, index, free.has(index), around, random),
  );
  const springs: Spring[] = Array.from(board.from, (source, link) => ({
    source,
    target: board.to[link] ?? source,
    rest: board.length[link] ?? 90,
  }));
  const simulation = forceSimulation<Body>(bodies)
    .randomSource(random)
    .force(
      "link",
      forceLink<Body, Spring>(springs)
        .distance(({ source, target, rest }) =>
          typeof source === "object" && typeof target === "object"
            ? rest + (source.radius + target.radius) * 0.7
            : rest,
        )
        .strength(0.5),
    )
    .force("charge", forceManyBody<Body>().strength(-620).distanceMax(900))
    .force("collide", forceCollide<Body>(({ radius }) => radius + 8).strength(0.7))
    .force("x", forceX<Body>(0).strength(0.04 / Math.max(1, scene.aspect)))
    .force("y", forceY<Body>(0).strength(0.04 * Math.min(1.6, Math.max(1, scene.aspect))))
    .stop();
  simulation.tick(rounds);
  for (const index of board.free) {
    board.x[index] = bodies[index]?.x ?? 0;
    board.y[index] = bodies[index]?.y ?? 0;
  }
};

const startOf = (
  board: Board,
  index: number,
  isFree: boolean,
  around: number,
  random: () => number,
): Body => {
  const at = (values: Float64Array): number => values[index] ?? 0;
  const radius =
    Math.sqrt((at(board.left) + at(board.right)) * (at(board.top) + at(board.bottom))) / 2;
  if (!isFree) return { radius, x: at(board.x), y: at(board.y), fx: at(board.x), fy: at(board.y) };
  const centre = around < 0 ? { x: 0, y: 0 } : { x: board.x[around] ?? 0, y: board.y[around] ?? 0 };
  const turn = random() * 2 * Math.PI;
  const reach = 120 + random() * 160;
  return { radius, x: centre.x + Math.cos(turn) * reach, y: centre.y + Math.sin(turn) * reach };
};
