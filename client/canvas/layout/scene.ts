/** A thing to be placed: extents in pixels from its centre, body and label together. */
export interface Item {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where it stands; null where it is to be placed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  /** Where it would stand, were there room: for what comes back. */
  readonly wish?: { readonly x: number; readonly y: number };
  /** What it belongs with, as its kind. */
  readonly group?: string;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  /** Wanted distance between the rims of its ends. */
  readonly length: number;
  /** Whether its end rests on its start: then it reads from left to right in layers. */
  readonly rests?: boolean;
}

/** What a layout is asked: items with a place keep it. */
export interface Scene {
  readonly items: readonly Item[];
  readonly links: readonly Link[];
  /** Item that the new ones were opened from. */
  readonly around: string | null;
  /** Width by height of the canvas: the picture is drawn out to this shape. */
  readonly aspect: number;
}

/** The scene as flat arrays, which the inner loops run over. */
export interface Board {
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** Indexes of the items that may move. */
  readonly free: readonly number[];
  /** Ends of the links by index, self loops and repeats left out. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly length: Float64Array;
  /** Middle of the items that keep their place; the origin where there are none. */
  readonly middle: readonly [number, number];
  /** For each item the links at it. */
  readonly linksOf: readonly (readonly number[])[];
}

export const boardOf = ({ items, links }: Scene): Board => {
  const index = new Map(items.map(({ id }, at) => [id, at]));
  const seen = new Set<string>();
  const kept = links.flatMap(({ from, to, length }) => {
    const [start, end] = [index.get(from), index.get(to)];
    if (start === undefined || end === undefined || start === end) return [];
    const key = `${Math.min(start, end)}:${Math.max(start, end)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ start, end, length }];
  });
  const linksOf: number[][] = items.map(() => []);
  for (const [link, { start, end }] of kept.entries()) {
    linksOf[start]?.push(link);
    linksOf[end]?.push(link);
  }
  const numbers = (read: (item: Item) => number): Float64Array => Float64Array.from(items, read);
  return {
    ids: items.map(({ id }) => id),
    x: numbers(({ at }) => at?.x ?? 0),
    y: numbers(({ at }) => at?.y ?? 0),
    left: numbers(({ left }) => left),
    right: numbers(({ right }) => right),
    top: numbers(({ top }) => top),
    bottom: numbers(({ bottom }) => bottom),
    free: items.flatMap(({ at }, position) => (at === null ? [position] : [])),
    from: Int32Array.from(kept, ({ start }) => start),
    to: Int32Array.from(kept, ({ end }) => end),
    length: Float64Array.from(kept, ({ length }) => length),
    middle: middleOf(items),
    linksOf,
  };
};

const middleOf = (items: readonly Item[]): readonly [number, number] => {
  const places = items.flatMap(({ at }) => at ?? []);
  if (places.length === 0) return [0, 0];
  const middle = (values: readonly number[]): number =>
    (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(places.map(({ x }) => x)), middle(places.map(({ y }) => y))];
};

/** A repeatable source of numbers from 0 up to 1 (mulberry32), so that a picture comes out the same. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
