/** A place in the grid: −1 is the row of the goals' names, or the column of the rows' names. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The grid as far as moving in it goes. */
export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Whether a cell holds something. */
  readonly filled: (place: GridPlace) => boolean;
}

/** Rows that Page Up and Page Down go over. */
const page = 10;

const steps: Readonly<Record<string, GridPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Where a key leads from a place, by the keys that grids have; with Ctrl an arrow goes on to the next
 * cell that holds something, or to the edge where there is none.
 * @returns nothing for a key that moves nowhere */
export const moveFrom = (
  from: GridPlace,
  { key, ctrl }: { key: string; ctrl: boolean },
  shape: GridShape,
): GridPlace | null => {
  const step = steps[key];
  if (step !== undefined) return ctrl ? leap(from, step, shape) : within(plus(from, step), shape);
  const last = { row: shape.rows - 1, column: shape.columns - 1 };
  if (key === "Home") return within({ row: ctrl ? 0 : from.row, column: ctrl ? 0 : -1 }, shape);
  if (key === "End") return within({ ...last, row: ctrl ? last.row : from.row }, shape);
  if (key === "PageUp") return within({ ...from, row: Math.max(0, from.row - page) }, shape);
  if (key === "PageDown") return within({ ...from, row: from.row + page }, shape);
  return null;
};

const plus = (one: GridPlace, other: GridPlace): GridPlace => ({
  row: one.row + other.row,
  column: one.column + other.column,
});

/** The nearest place in the grid; the corner above the names is none. */
const within = ({ row, column }: GridPlace, { rows, columns }: GridShape): GridPlace => {
  const place = {
    row: Math.max(-1, Math.min(rows - 1, row)),
    column: Math.max(-1, Math.min(columns - 1, column)),
  };
  return place.row === -1 && place.column === -1 ? { row: -1, column: 0 } : place;
};

const leap = (from: GridPlace, step: GridPlace, shape: GridShape): GridPlace => {
  let at = plus(from, step);
  while (at.row >= 0 && at.row < shape.rows && at.column >= 0 && at.column < shape.columns) {
    if (shape.filled(at)) return at;
    at = plus(at, step);
  }
  // Back into the grid, past the names.
  const edge = plus(at, { row: -step.row, column: -step.column });
  return within({ row: Math.max(0, edge.row), column: Math.max(0, edge.column) }, shape);
};
