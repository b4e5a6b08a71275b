/** Sizes of what stands on the start map, as measured, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface GoalSize extends Size {
  readonly ties: number;
}

export interface ThemeSize extends Size {
  readonly ties: number;
  readonly goals: readonly GoalSize[];
}

export interface MapSizes {
  /** Body of the hub, and its label below; nothing where there is no hub. */
  readonly hub: { readonly body: number; readonly label: Size } | null;
  readonly themes: readonly ThemeSize[];
  readonly area: Size;
}

/** A box by its top left corner. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** A line of the map as an SVG path. */
export interface Vein {
  readonly d: string;
  readonly width: number;
}

export interface MapLayout extends Size {
  readonly hub: { readonly body: Box; readonly label: Box } | null;
  readonly themes: readonly {
    readonly box: Box;
    readonly side: Side;
    readonly goals: readonly Box[];
  }[];
  readonly veins: readonly Vein[];
}

type Side = "left" | "right";

const margin = { side: 20, end: 10 };
const labelGap = 10;
/** Least and most pixels between hub and plates, and between plates and goals. */
const hubGap = { least: 48, most: 130 };
const goalGap = { least: 40, most: 72 };
/** Least and most pixels between two goals of a theme, and between two themes. */
const rowGap = { least: 3, most: 20 };
const blockGap = { least: 16, most: 96 };

/** Width of the vein that ties make. */
const themeVein = (ties: number): number => Math.min(26, 4 + 0.42 * ties);
const goalVein = (ties: number): number => Math.min(14, 1.2 + 0.5 * ties);

/** Lays out the two-sided vein map: the hub in the middle, the first half of the themes at its left,
 * the goals of each at the ends. No two boxes overlap for any sizes; where the area is too small the
 * map is larger than the area and scrolls.
 * @returns places of all boxes and the veins between them, in one coordinate system from 0 */
export const layoutMap = ({ hub, themes, area }: MapSizes): MapLayout => {
  const cut = Math.ceil(themes.length / 2);
  const sides = { left: themes.slice(0, cut), right: themes.slice(cut) };
  const hubHalf = hub === null ? 0 : Math.max(hub.body, hub.label.width) / 2;
  const columns = columnsOf(themes, hubHalf, area.width);
  const least = Math.max(leastHeight(sides.left), leastHeight(sides.right), hubHeight(hub));
  const height = Math.max(area.height, least + 2 * margin.end);
  const middle = { x: columns.width / 2, y: height / 2 };
  const placed = (["left", "right"] as const).flatMap((side) =>
    placeSide(sides[side], side, columns, middle, height),
  );
  return {
    width: columns.width,
    height,
    hub: hub === null ? null : placeHub(hub, middle),
    themes: placed.map(({ box, side, goals }) => ({ box, side, goals })),
    veins: placed.flatMap((theme) => veinsOf(theme, hub === null ? null : middle, hub, hubHalf)),
  };
};

/** Widest goal label that fits an area, for wrapping before measuring. */
export const goalRoom = (area: Size, hubWidth: number, plateWidth: number): number =>
  area.width / 2 - hubWidth / 2 - hubGap.least - plateWidth - goalGap.least - margin.side;

interface Columns {
  readonly width: number;
  /** Distance of the plates' inner edge and the goals' inner edge from the middle. */
  readonly plate: number;
  readonly plateWidth: number;
  readonly goal: number;
}

const columnsOf = (themes: readonly ThemeSize[], hubHalf: number, width: number): Columns => {
  const plateWidth = Math.max(0, ...themes.map((theme) => theme.width));
  const goalWidth = Math.max(0, ...themes.flatMap(({ goals }) => goals.map((goal) => goal.width)));
  const tight = hubHalf + hubGap.least + plateWidth + goalGap.least + goalWidth + margin.side;
  const slack = Math.max(0, width / 2 - tight);
  const first = Math.min(hubGap.most, hubGap.least + slack * 0.6);
  const second = Math.min(goalGap.most, goalGap.least + slack * 0.4);
  const plate = hubHalf + first;
  return {
    width: Math.max(width, 2 * tight),
    plate,
    plateWidth,
    goal: plate + plateWidth + second,
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

const blockHeight = ({ height, goals }: ThemeSize, gap: number): number =>
  Math.max(height, sum(goals.map((goal) => goal.height)) + gap * Math.max(0, goals.length - 1));

const leastHeight = (themes: readonly ThemeSize[]): number =>
  sum(themes.map((theme) => blockHeight(theme, rowGap.least))) +
  blockGap.least * Math.max(0, themes.length - 1);

/** The hub's body stands on the middle line, so its label needs as much room above as below. */
const hubHeight = (hub: MapSizes["hub"]): number =>
  hub === null ? 0 : hub.body + 2 * (labelGap + hub.label.height);

interface PlacedTheme {
  readonly box: Box;
  readonly side: Side;
  readonly goals: readonly Box[];
  readonly size: ThemeSize;
}

const placeSide = (
  themes: readonly ThemeSize[],
  side: Side,
  columns: Columns,
  middle: { x: number; y: number },
  height: number,
): PlacedTheme[] => {
  const room = height - 2 * margin.end;
  const rows = rowsGap(themes, room);
  const blocks = themes.map((theme) => blockHeight(theme, rows));
  const left = room - sum(blocks);
  const between = themes.length < 2 ? 0 : Math.min(blockGap.most, left / (themes.length - 1));
  let y = middle.y - (sum(blocks) + between * Math.max(0, themes.length - 1)) / 2;
  return themes.map((size, index) => {
    const block = blocks[index] ?? 0;
    const centre = y + block / 2;
    y += block + between;
    return {
      size,
      side,
      // All plates of a side are centred in one column, as their goals are aligned at one edge.
      box: boxAt(
        side,
        middle.x,
        columns.plate + (columns.plateWidth - size.width) / 2,
        centre - size.height / 2,
        size,
      ),
      goals: placeGoals(size, side, middle.x, columns.goal, centre, rows),
    };
  });
};

/** Gap between goals that a side can afford once its themes stand apart. */
const rowsGap = (themes: readonly ThemeSize[], room: number): number => {
  const gaps = sum(themes.map(({ goals }) => Math.max(0, goals.length - 1)));
  if (gaps === 0) return rowGap.least;
  const left = room - leastHeight(themes);
  return Math.max(rowGap.least, Math.min(rowGap.most, rowGap.least + (left * 0.5) / gaps));
};

const placeGoals = (
  { goals }: ThemeSize,
  side: Side,
  middle: number,
  distance: number,
  centre: number,
  gap: number,
): Box[] => {
  const height = sum(goals.map((goal) => goal.height)) + gap * Math.max(0, goals.length - 1);
  let y = centre - height / 2;
  return goals.map((goal) => {
    const box = boxAt(side, middle, distance, y, goal);
    y += goal.height + gap;
    return box;
  });
};

const boxAt = (side: Side, middle: number, distance: number, y: number, size: Size): Box => ({
  x: side === "left" ? middle - distance - size.width : middle + distance,
  y,
  width: size.width,
  height: size.height,
});

const placeHub = (
  hub: NonNullable<MapSizes["hub"]>,
  { x, y }: { x: number; y: number },
): NonNullable<MapLayout["hub"]> => ({
  body: { x: x - hub.body / 2, y: y - hub.body / 2, width: hub.body, height: hub.body },
  label: {
    x: x - hub.label.width / 2,
    y: y + hub.body / 2 + labelGap,
    width: hub.label.width,
    height: hub.label.height,
  },
});

const inner = ({ x, width }: Box, side: Side): number => (side === "left" ? x + width : x);
const outer = ({ x, width }: Box, side: Side): number => (side === "left" ? x : x + width);
const centreY = ({ y, height }: Box): number => y + height / 2;

/** Veins run level past the hub's label before they bend, so that none crosses it. */
const veinsOf = (
  { box, side, goals, size }: PlacedTheme,
  middle: { x: number; y: number } | null,
  hub: MapSizes["hub"],
  hubHalf: number,
): Vein[] => {
  const sign = side === "left" ? -1 : 1;
  const veins: Vein[] = [];
  if (middle !== null && hub !== null) {
    const start = middle.x + sign * hub.body * 0.3;
    const bend = middle.x + sign * hubHalf;
    veins.push({
      d: `M${round(start)} ${round(middle.y)}H${round(bend)}${curve(bend, middle.y, inner(box, side) - sign * -2, centreY(box))}`,
      width: themeVein(size.ties),
    });
  }
  for (const [index, goal] of goals.entries())
    veins.push({
      d: `M${round(outer(box, side) - sign * 2)} ${round(centreY(box))}${curve(outer(box, side) - sign * 2, centreY(box), inner(goal, side) - sign * 6, goalEntry(goal))}`,
      width: goalVein(size.goals[index]?.ties ?? 0),
    });
  return veins;
};

/** A vein reaches a goal between its name and its first row of marks. */
const goalEntry = ({ y, height }: Box): number => y + Math.min(height / 2, 21);

const curve = (fromX: number, fromY: number, toX: number, toY: number): string => {
  const half = (fromX + toX) / 2;
  return `C${round(half)} ${round(fromY)} ${round(half)} ${round(toY)} ${round(toX)} ${round(toY)}`;
};

const round = (value: number): number => Math.round(value * 10) / 10;
