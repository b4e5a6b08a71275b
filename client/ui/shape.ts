import type { KindShape } from "#graph/model/kinds.ts";

type Point = readonly [number, number];

/** Corners of the polygonal shapes in a square from −1 to 1. */
const corners: Partial<Record<KindShape, readonly Point[]>> = {
  "round-diamond": [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
  "round-hexagon": [
    [-0.52, -0.96],
    [0.52, -0.96],
    [1.06, 0],
    [0.52, 0.96],
    [-0.52, 0.96],
    [-1.06, 0],
  ],
  "cut-rectangle": [
    [-0.5, -0.96],
    [0.5, -0.96],
    [0.96, -0.5],
    [0.96, 0.5],
    [0.5, 0.96],
    [-0.5, 0.96],
    [-0.96, 0.5],
    [-0.96, -0.5],
  ],
  "round-tag": [
    [-0.94, -0.92],
    [0.42, -0.92],
    [1.06, 0],
    [0.42, 0.92],
    [-0.94, 0.92],
  ],
  "round-pentagon": [
    [0, -1.04],
    [1.04, -0.28],
    [0.66, 0.96],
    [-0.66, 0.96],
    [-1.04, -0.28],
  ],
  "round-octagon": [
    [-0.42, -1],
    [0.42, -1],
    [1, -0.42],
    [1, 0.42],
    [0.42, 1],
    [-0.42, 1],
    [-1, 0.42],
    [-1, -0.42],
  ],
  rectangle: [
    [-0.82, -0.96],
    [0.82, -0.96],
    [0.82, 0.96],
    [-0.82, 0.96],
  ],
};

/** How round the corners of a shape are, as a part of its half width. */
const roundness: Partial<Record<KindShape, number>> = {
  rectangle: 0,
  "cut-rectangle": 0.12,
  "round-octagon": 0.16,
};

/** Outline of a kind's shape as an SVG path round the origin.
 * @param size width in pixels; plates and pills are wider than high */
export const shapePath = (shape: KindShape, size: number): string => {
  const half = size / 2;
  if (shape === "ellipse") return roundedRectangle(half, half, half);
  if (shape === "plate") return roundedRectangle(half, half * 0.78, half * 0.34);
  if (shape === "pill-outlined" || shape === "pill-filled")
    return roundedRectangle(half, half * 0.72, half * 0.72);
  if (shape === "round-rectangle") return roundedRectangle(half * 0.94, half * 0.94, half * 0.28);
  if (shape === "bottom-round-rectangle") return bottomRound(half * 0.92);
  const points = (corners[shape] ?? []).map(([x, y]): Point => [x * half, y * half]);
  return roundedPolygon(points, (roundness[shape] ?? 0.26) * half);
};

const number = (value: number): string => String(Math.round(value * 100) / 100);

const roundedRectangle = (x: number, y: number, radius: number): string => {
  const [w, h, r] = [number(2 * (x - radius)), number(2 * (y - radius)), number(radius)];
  return `M${number(radius - x)} ${number(-y)}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 -${r} ${r}h-${w}a${r} ${r} 0 0 1 -${r} -${r}v-${h}a${r} ${r} 0 0 1 ${r} -${r}z`;
};

const bottomRound = (half: number): string => {
  const [edge, r, side] = [number(half), number(half * 0.9), number(half * 1.04)];
  return `M-${edge} -${edge}H${edge}v${side}a${r} ${r} 0 0 1 -${r} ${r}H${number(half * 0.9 - half)}a${r} ${r} 0 0 1 -${r} -${r}z`;
};

/** A polygon whose corners are cut and bridged by a curve through the corner's control point. */
const roundedPolygon = (points: readonly Point[], radius: number): string =>
  points
    .map((corner, index) => {
      const before = points.at(index - 1) ?? corner;
      const after = points[(index + 1) % points.length] ?? corner;
      const [start, end] = [toward(corner, before, radius), toward(corner, after, radius)];
      return `${index === 0 ? "M" : "L"}${pair(start)}Q${pair(corner)} ${pair(end)}`;
    })
    .join("")
    .concat("z");

const toward = ([x, y]: Point, [toX, toY]: Point, length: number): Point => {
  const distance = Math.hypot(toX - x, toY - y);
  const part = distance === 0 ? 0 : Math.min(length, distance / 2) / distance;
  return [x + (toX - x) * part, y + (toY - y) * part];
};

const pair = ([x, y]: Point): string => `${number(x)} ${number(y)}`;
