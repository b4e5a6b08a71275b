/** A box to be placed, in pixels. */
export interface Sized {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** How far below its top lines come and go. */
  readonly middle: number;
  /** How far its body stands from either side, where what is under it is wider. */
  readonly inset: number;
}

/** A line between two boxes, from left to right. */
export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points that each line goes through. */
export type Lines = ReadonlyMap<string, readonly Point[]>;

/** The lines with those turned round that would come back to where a walk has been, so that nothing
 * runs in a ring; loops are left out.
 * @param ids the boxes, in the order in which walks begin */
export const forwardOf = (ids: readonly string[], arrows: readonly Arrow[]): Arrow[] => {
  const next = new Map<string, Arrow[]>(ids.map((id) => [id, []]));
  const entered = new Set<string>();
  for (const arrow of arrows) {
    if (arrow.from === arrow.to) continue;
    next.get(arrow.from)?.push(arrow);
    entered.add(arrow.to);
  }
  const turned = new Set<string>();
  const done = new Set<string>();
  const open = new Set<string>();
  const walk = (start: string): void => {
    const stack = [{ id: start, at: 0 }];
    open.add(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const arrow = next.get(top.id)?.[top.at];
      top.at += 1;
      if (arrow === undefined) {
        stack.pop();
        open.delete(top.id);
        done.add(top.id);
      } else if (open.has(arrow.to)) turned.add(arrow.id);
      else if (!done.has(arrow.to)) {
        open.add(arrow.to);
        stack.push({ id: arrow.to, at: 0 });
      }
    }
  };
  // Begun where nothing comes in, so that a line is turned round only where there is a ring.
  for (const id of [...ids.filter((each) => !entered.has(each)), ...ids])
    if (!done.has(id)) walk(id);
  return arrows.flatMap((arrow) => {
    if (arrow.from === arrow.to) return [];
    return turned.has(arrow.id) ? [{ id: arrow.id, from: arrow.to, to: arrow.from }] : [arrow];
  });
};

/** A column of the picture: boxes between the same two upright lines. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** From top to bottom. */
  readonly ids: readonly string[];
}

/** The columns that boxes stand in, from left to right: those that lie over one another share one. */
export const columnsOf = (places: ReadonlyMap<string, Place>): Column[] => {
  const sorted = [...places].sort(([, a], [, b]) => a.x - b.x);
  const columns: { left: number; right: number; ids: string[] }[] = [];
  for (const [id, { x, width }] of sorted) {
    const last = columns.at(-1);
    if (last !== undefined && x < last.right) {
      last.right = Math.max(last.right, x + width);
      last.ids.push(id);
    } else columns.push({ left: x, right: x + width, ids: [id] });
  }
  for (const { ids } of columns)
    ids.sort((a, b) => (places.get(a)?.y ?? 0) - (places.get(b)?.y ?? 0));
  return columns;
};

/** The points that a line needs: its ends, where it leaves the first column and enters the last, and
 * how it passes each column between; between two columns it is free.
 * @param points as laid out, from left to right */
export const routeOf = (points: readonly Point[], columns: readonly Column[]): Point[] => {
  const [start, end] = [points[0], points.at(-1)];
  if (start === undefined || end === undefined) return [];
  const first = columns.findLastIndex(({ left }) => left <= start.x);
  const last = columns.findIndex(({ right }) => right >= end.x);
  const passed = columns.slice(first + 1, Math.max(first + 1, last)).flatMap(({ left, right }) => {
    const y = heightAt(points, (left + right) / 2);
    return [
      { x: left, y },
      { x: right, y },
    ];
  });
  const out = { x: Math.max(start.x, columns[first]?.right ?? start.x), y: start.y };
  const into = { x: Math.min(end.x, columns[last]?.left ?? end.x), y: end.y };
  return [start, out, ...passed, into, end];
};

const heightAt = (points: readonly Point[], x: number): number => {
  const at = points.findIndex((point) => point.x >= x);
  const [from, to] = [points[at - 1], points[at]];
  if (from === undefined || to === undefined) return (to ?? points.at(-1))?.y ?? 0;
  const part = to.x === from.x ? 0 : (x - from.x) / (to.x - from.x);
  return from.y + part * (to.y - from.y);
};

/** A line as an SVG path that leaves and arrives level: an S from point to point. */
export const curveOf = (points: readonly Point[]): string => {
  const [start, ...rest] = points;
  if (start === undefined) return "";
  let from = start;
  let path = `M${pair(start)}`;
  for (const to of rest) {
    path += segment(from, to);
    from = to;
  }
  return path;
};

const segment = (from: Point, to: Point): string => {
  const [run, rise] = [to.x - from.x, Math.abs(to.y - from.y)];
  if (rise < 1 || Math.abs(run) < 1) return `L${pair(to)}`;
  // Steep lines turn near the middle, or they would run level into one another.
  const [near, far] = rise > Math.abs(run) ? [0.44, 0.56] : [0.3, 0.7];
  const one = { x: from.x + run * near, y: from.y };
  const two = { x: from.x + run * far, y: to.y };
  const middle = { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
  return `Q${pair(one)} ${pair(middle)}Q${pair(two)} ${pair(to)}`;
};

/** Where a line's words stand: in the middle of its last free stretch, between two columns.
 * @param points of `routeOf` */
export const middleOf = (points: readonly Point[]): Point => {
  const [from, to] = [points.at(-3), points.at(-2)];
  if (from === undefined || to === undefined) return { x: 0, y: 0 };
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
};

const pair = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
