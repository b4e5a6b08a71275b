import type { Face } from "../box.ts";
import type { Palette } from "../palette.ts";
import type { Picture, PictureNode } from "../picture.ts";
import { type Course, courseOf, edgeShapes, headBounds, pointAt } from "./edge-shapes.ts";
import { nodeShapes } from "./node-shapes.ts";
import { type Bounds, type Drawing, path, roundedBox, type ShapeGroup } from "./shapes.ts";

/** Room round a picture, in model pixels: rings and badges stand out of the boxes. */
const rimRoom = 12;

/** A picture as shapes: pure, and the same wherever it is drawn.
 * @param labels what stands at the middle of a line, by relationship: its numbers, or a word
 * @param face of the labels */
export const asDrawing = (
  picture: Picture,
  palette: Palette,
  labels: ReadonlyMap<string, string> = new Map(),
  face?: Face,
): Drawing => {
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const courses = picture.edges.flatMap((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    return from === undefined || to === undefined
      ? []
      : [{ edge, course: courseOf(edge, from, to) }];
  });
  const places: ReadonlyMap<string, Plate> =
    face === undefined ? new Map() : placed(courses, picture.nodes, labels, face);
  return {
    bounds: boundsOf(picture.nodes, courses, [...places.values()].map(plateBounds)),
    edges: courses.map(({ edge, course }) => ({
      id: edge.id,
      dim: edge.dim,
      shapes: edgeShapes(edge, course, palette),
    })),
    nodes: picture.nodes.map((node) => ({
      id: node.id,
      dim: node.dim,
      shapes: nodeShapes(node, palette),
    })),
    marks: [...places].map(([id, plate]) => markOf(id, plate, palette, face)),
  };
};

interface Plate {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

const plateHeight = 19;

/** Width of a plate, taken generously so that no font makes it too narrow. */
const plateWidth = (text: string, { size }: Face): number =>
  Math.max(
    18,
    10 + [...text].reduce((sum, sign) => sum + (sign > "\u2e80" ? size : size * 0.62), 0),
  );

/** Parts of a line's way at which its label is tried, the middle first. */
const tries = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

/** Pixels between two plates. */
const plateGap = 4;
/** What lying on a node costs, which is more than any way off the line; on the head of a line, which
 * says more than the rim of a node; and on another label. */
const onNode = 1000;
const onHead = 1500;
const onPlate = 5000;

/** Places of a label, the best first: on its line, and where that has no room, beside it. */
const placesOn = (course: Course): { readonly x: number; readonly y: number }[] => {
  const { start, end } = course;
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  // Between bodies that touch a line is a point, and has no side.
  const across =
    length < 1 ? { x: 0, y: 1 } : { x: -(end.y - start.y) / length, y: (end.x - start.x) / length };
  const beside = [1, -1, 2, -2, 3, -3, 4, -4].flatMap((steps) =>
    tries.slice(0, 5).map((t) => {
      const away = steps * (plateHeight + plateGap);
      const { x, y } = pointAt(course, t);
      return { x: x + across.x * away, y: y + across.y * away };
    }),
  );
  return [...tries.map((t) => pointAt(course, t)), ...beside];
};

/** Puts each label where it lies on the fewest others, and on the fewest heads and nodes. */
const placed = (
  courses: readonly { readonly edge: { readonly id: string }; readonly course: Course }[],
  nodes: readonly PictureNode[],
  labels: ReadonlyMap<string, string>,
  face: Face,
): Map<string, Plate> => {
  const plates = new Map<string, Plate>();
  const bodies = nodes.map(boxAt);
  const heads = courses.map(({ course }) => headBounds(course));
  const taken: Bounds[] = [];
  for (const { edge, course } of courses) {
    const text = labels.get(edge.id);
    if (text === undefined) continue;
    const width = plateWidth(text, face);
    let best = { cost: Number.POSITIVE_INFINITY, plate: { ...pointAt(course, 0.5), width, text } };
    for (const [rank, place] of placesOn(course).entries()) {
      const plate = { ...place, width, text };
      const isOn = (other: Bounds): boolean => covers(other, plate);
      const cost =
        rank +
        onNode * bodies.filter(isOn).length +
        onHead * heads.filter(isOn).length +
        onPlate * taken.filter(isOn).length;
      if (cost < best.cost) best = { cost, plate };
      if (cost === rank) break;
    }
    plates.set(edge.id, best.plate);
    taken.push(plateBounds(best.plate));
  }
  return plates;
};

const boxAt = ({ x, y, box }: PictureNode): Bounds => ({
  left: x - box.left,
  right: x + box.right,
  top: y - box.top,
  bottom: y + box.bottom,
});

const plateBounds = ({ x, y, width }: Plate): Bounds => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - plateHeight / 2,
  bottom: y + plateHeight / 2,
});

const covers = (other: Bounds, plate: Plate): boolean => {
  const { left, right, top, bottom } = plateBounds(plate);
  return (
    other.left < right + plateGap &&
    left < other.right + plateGap &&
    other.top < bottom + plateGap &&
    top < other.bottom + plateGap
  );
};

const markOf = (
  id: string,
  { x, y, width, text }: Plate,
  palette: Palette,
  face: Face | undefined,
): ShapeGroup => {
  const isNumber = /^\d/.test(text);
  return {
    id,
    dim: false,
    shapes: [
      path(roundedBox(x, y, width, plateHeight, 3), {
        fill: palette.panel,
        stroke: isNumber ? palette["zhu-line"] : palette.line2,
        width: 1,
      }),
      ...(face === undefined
        ? []
        : [
            {
              form: "text" as const,
              text,
              x,
              y: y + face.size * 0.36,
              anchor: "middle" as const,
              face,
              fill: isNumber ? palette.zhu : palette.ink2,
              halo: null,
            },
          ]),
    ],
  };
};

const boundsOf = (
  nodes: readonly PictureNode[],
  courses: readonly { readonly course: Course }[],
  plates: readonly Bounds[],
): Bounds => {
  const points = courses.flatMap(({ course }) => tries.map((t) => pointAt(course, t)));
  const boxes = [
    ...nodes.map(boxAt),
    ...plates,
    ...points.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })),
  ];
  if (boxes.length === 0) return { left: 0, top: 0, right: 1, bottom: 1 };
  const most = (read: (box: Bounds) => number): number =>
    boxes.reduce((found, box) => Math.max(found, read(box)), Number.NEGATIVE_INFINITY);
  return {
    left: -most(({ left }) => -left) - rimRoom,
    top: -most(({ top }) => -top) - rimRoom,
    right: most(({ right }) => right) + rimRoom,
    bottom: most(({ bottom }) => bottom) + rimRoom,
  };
};
