import type { Board, Scene } from "./scene.ts";
import { pad } from "./separate.ts";

type Place = { x: number; y: number };

/** Room between two layers for the lines to run in. */
const between = 72;
/** A layer is broken into columns side by side where it is higher than this many times the side of a
 * square that would hold all items, but never below so many pixels. */
const steepness = 1.5;
const leastHeight = 640;
/** Rounds in which each layer is put in the order of its neighbours: more change little. */
const sweeps = 8;

interface Arrow {
  readonly from: number;
  readonly to: number;
}

/** Layers from left to right: what rests on something stands to the right of it. What neither rests
 * nor is rested on stands beside what it is tied to, on the side that its line comes from. In a cycle
 * of rest one link, the last that is met, runs back.
 * @see Sugiyama, Tagawa, Toda, IEEE Transactions on Systems, Man and Cybernetics 11 (1981) */
export const arrangeLayered = (board: Board, scene: Scene): Place[] => {
  const index = new Map(board.ids.map((id, at) => [id, at]));
  const arrows = scene.links.flatMap(({ from, to, rests = false }) => {
    const [start, end] = [index.get(from), index.get(to)];
    return start === undefined || end === undefined || start === end
      ? []
      : [{ from: start, to: end, rests }];
  });
  const rest = arrows.filter(({ rests }) => rests);
  // Where nothing rests on anything, every line reads from left to right.
  const used = rest.length === 0 ? arrows : rest;
  const layer = longestWays(board.ids.length, used);
  drawNear(layer, used);
  attach(layer, arrows);
  const layers = inLayers(board.ids.length, layer);
  for (let sweep = 0; sweep < sweeps; sweep += 1) orderBy(layers, arrows, sweep % 2 === 0);
  return placed(board, layers, arrows);
};

/** The layer of each item that an arrow touches: the longest way to it. */
const longestWays = (count: number, arrows: readonly Arrow[]): Map<number, number> => {
  const before: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of arrows) before[to]?.push(from);
  const layer = new Map<number, number>();
  const open = new Set<number>();
  // A stack of its own: a chain may be longer than the machine's.
  const visit = (start: number): void => {
    const stack: [item: number, next: number][] = [[start, 0]];
    open.add(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const [item, next] = top;
      const other = before[item]?.[next];
      top[1] += 1;
      if (other === undefined) {
        const ways = (before[item] ?? []).filter((each) => !open.has(each));
        layer.set(item, Math.max(0, ...ways.map((each) => (layer.get(each) ?? -1) + 1)));
        open.delete(item);
        stack.pop();
      } else if (!layer.has(other) && !open.has(other)) {
        open.add(other);
        stack.push([other, 0]);
      }
    }
  };
  for (const { from, to } of arrows) for (const end of [from, to]) if (!layer.has(end)) visit(end);
  return layer;
};

/** Puts what nothing leads to next to the first that it leads to: at the far left its lines would run
 * across all layers. */
const drawNear = (layer: Map<number, number>, arrows: readonly Arrow[]): void => {
  const led = new Set(arrows.map(({ to }) => to));
  const first = new Map<number, number>();
  for (const { from, to } of arrows)
    if (!led.has(from))
      first.set(from, Math.min(first.get(from) ?? Number.POSITIVE_INFINITY, layer.get(to) ?? 1));
  for (const [item, at] of first) layer.set(item, Math.max(0, at - 1));
};

/** Gives a layer to what is tied to something that has one, from there outward; to the rest the first. */
const attach = (layer: Map<number, number>, arrows: readonly Arrow[]): void => {
  let open = arrows;
  for (;;) {
    const found = new Map<number, number>();
    for (const { from, to } of open) {
      const [start, end] = [layer.get(from), layer.get(to)];
      if (start === undefined && end !== undefined && !found.has(from)) found.set(from, end - 1);
      if (end === undefined && start !== undefined && !found.has(to)) found.set(to, start + 1);
    }
    if (found.size === 0) return;
    for (const [item, at] of found) layer.set(item, at);
    open = open.filter(({ from, to }) => !layer.has(from) || !layer.has(to));
  }
};

const inLayers = (count: number, layer: ReadonlyMap<number, number>): number[][] => {
  const first = Math.min(0, ...layer.values());
  const layers: number[][] = [];
  for (let item = 0; item < count; item += 1) {
    const at = (layer.get(item) ?? first) - first;
    while (layers.length <= at) layers.push([]);
    layers[at]?.push(item);
  }
  return layers.filter((each) => each.length > 0);
};

/** Puts each layer in the order of the means of its neighbours' places. */
const orderBy = (layers: number[][], arrows: readonly Arrow[], forward: boolean): void => {
  const near = neighboursOf(arrows);
  const place = new Map<number, number>();
  for (const layer of layers)
    for (const [at, item] of layer.entries()) place.set(item, at / Math.max(1, layer.length - 1));
  const order = forward ? layers : layers.toReversed();
  for (const layer of order) {
    const mean = new Map(
      layer.map((item) => {
        const others = near.get(item) ?? [];
        const sum = others.reduce((total, other) => total + (place.get(other) ?? 0), 0);
        return [item, others.length === 0 ? (place.get(item) ?? 0) : sum / others.length];
      }),
    );
    layer.sort((one, other) => (mean.get(one) ?? 0) - (mean.get(other) ?? 0) || one - other);
    for (const [at, item] of layer.entries()) place.set(item, at / Math.max(1, layer.length - 1));
  }
};

const neighboursOf = (arrows: readonly Arrow[]): Map<number, number[]> => {
  const near = new Map<number, number[]>();
  const add = (item: number, other: number): void => {
    const others = near.get(item);
    if (others === undefined) near.set(item, [other]);
    else others.push(other);
  };
  for (const { from, to } of arrows) {
    add(from, to);
    add(to, from);
  }
  return near;
};

const placed = (
  board: Board,
  layers: readonly (readonly number[])[],
  arrows: readonly Arrow[],
): Place[] => {
  const places: Place[] = board.ids.map(() => ({ x: 0, y: 0 }));
  const near = neighboursOf(arrows);
  const done = new Set<number>();
  const area = board.ids.reduce((sum, _, item) => sum + areaOf(board, item), 0);
  const highest = Math.max(leastHeight, steepness * Math.sqrt(area));
  let x = 0;
  for (const layer of layers) {
    for (const column of columnsOf(board, layer, highest)) {
      const left = Math.max(...column.map((item) => board.left[item] ?? 0));
      const right = Math.max(...column.map((item) => board.right[item] ?? 0));
      const height = heightOf(board, column);
      const before = column
        .flatMap((item) => near.get(item) ?? [])
        .filter((item) => done.has(item));
      const ys = before.map((item) => places[item]?.y ?? 0);
      const middle = ys.length === 0 ? 0 : ys.reduce((sum, y) => sum + y, 0) / ys.length;
      let y = middle - height / 2;
      for (const item of column) {
        const top = board.top[item] ?? 0;
        places[item] = { x: x + left, y: y + top };
        y += top + (board.bottom[item] ?? 0) + pad;
      }
      for (const item of column) done.add(item);
      x += left + right + pad;
    }
    x += between - pad;
  }
  return places;
};

const areaOf = ({ left, right, top, bottom }: Board, item: number): number =>
  ((left[item] ?? 0) + (right[item] ?? 0) + pad) * ((top[item] ?? 0) + (bottom[item] ?? 0) + pad);

const heightOf = (board: Board, column: readonly number[]): number =>
  column.reduce(
    (sum, item) => sum + (board.top[item] ?? 0) + (board.bottom[item] ?? 0) + pad,
    -pad,
  );

/** A layer as columns of about the same height, one where it is not too high. */
const columnsOf = (board: Board, layer: readonly number[], highest: number): number[][] => {
  const count = Math.ceil(heightOf(board, layer) / highest);
  const size = Math.ceil(layer.length / Math.max(1, count));
  return Array.from({ length: Math.ceil(layer.length / size) }, (_, at) =>
    layer.slice(at * size, (at + 1) * size),
  );
};
