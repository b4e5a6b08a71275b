import { arrowHeads, lineEnds } from "#client/ui/lines.tsx";
import { lineOf } from "#graph/model/relations.ts";
import type { Palette } from "../palette.ts";
import type { PictureEdge, PictureNode } from "../picture.ts";
import { widths } from "../style.ts";
import { type Bounds, path, type Shape } from "./shapes.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line from rim to rim: a curve with one control point, or round a node from itself to itself. */
export interface Course {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
  /** Second control point of a loop. */
  readonly back?: Point;
}

/** Pixels that a line keeps from the rims at its two ends. */
const gapAtStart = 2;
const gapAtEnd = 3;
/** A bend is no larger than this part of the way. */
const mostBent = 0.4;

/** The way of a line between two nodes, as the canvas draws it: bent to one side, ending at rims. */
export const courseOf = (edge: PictureEdge, from: PictureNode, to: PictureNode): Course => {
  if (from.id === to.id) return loopAt(from);
  // The bend is taken between the rims: between the middles it could fall into a wide plate.
  const [near, far] = [rim(from, to, 0), rim(to, from, 0)];
  const [dx, dy] = [far.x - near.x, far.y - near.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.max(-mostBent * length, Math.min(mostBent * length, edge.bend));
  const control = {
    x: (near.x + far.x) / 2 - (dy / length) * bend,
    y: (near.y + far.y) / 2 + (dx / length) * bend,
  };
  return {
    start: rim(from, control, gapAtStart),
    control,
    end: rim(to, control, gapAtEnd),
  };
};

const loopAt = ({ x, y, box }: PictureNode): Course => {
  const [across, up] = [box.width / 2, box.height / 2];
  return {
    start: { x: x + across * 0.3, y: y - up - gapAtStart },
    control: { x: x + across * 0.3, y: y - up - 40 },
    back: { x: x + across + 44, y: y - up - 8 },
    end: { x: x + across + gapAtEnd, y: y - up * 0.2 },
  };
};

/** Where the straight way from a node's middle to a point leaves its body, and a gap farther. */
const rim = ({ x, y, box }: PictureNode, toward: Point, gap: number): Point => {
  const [dx, dy] = [toward.x - x, toward.y - y];
  const length = Math.hypot(dx, dy) || 1;
  const inside = box.inside
    ? Math.min(
        box.width / 2 / Math.max(1e-6, Math.abs(dx / length)),
        box.height / 2 / Math.max(1e-6, Math.abs(dy / length)),
      )
    : box.width / 2;
  const part = Math.min(inside + gap, length) / length;
  return { x: x + dx * part, y: y + dy * part };
};

/** The point of a line at a part of its way, 0 at the start and 1 at the end. */
export const pointAt = ({ start, control, back, end }: Course, t: number): Point => {
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number | undefined): number =>
    d === undefined
      ? u * u * a + 2 * u * t * b + t * t * c
      : u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * d + t ** 3 * c;
  return {
    x: mix(start.x, control.x, end.x, back?.x),
    y: mix(start.y, control.y, end.y, back?.y),
  };
};

/** Which way a line comes in at its end, in radians. */
const angleAtEnd = ({ control, back, end }: Course): number => {
  const last = back ?? control;
  return Math.atan2(end.y - last.y, end.x - last.x);
};

/** Half the length and half the width of the largest head. */
const headLength = 5;
const headWidth = 4;

/** What the head of a line takes up, whatever its shape. */
export const headBounds = (course: Course): Bounds => {
  const angle = angleAtEnd(course);
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const middle = { x: course.end.x - across * headLength, y: course.end.y - down * headLength };
  const half = {
    x: Math.abs(across) * headLength + Math.abs(down) * headWidth,
    y: Math.abs(down) * headLength + Math.abs(across) * headWidth,
  };
  return {
    left: middle.x - half.x,
    right: middle.x + half.x,
    top: middle.y - half.y,
    bottom: middle.y + half.y,
  };
};

/** The shapes of a line: stated solid, inferred dashed, with the head of its type. */
export const edgeShapes = (edge: PictureEdge, course: Course, palette: Palette): Shape[] => {
  const { tier, arrow } = lineOf(edge.type);
  const { d, hollow } = arrowHeads[arrow];
  const color = edge.selected
    ? palette.zhu
    : tier === "vein"
      ? palette.vein
      : tier === "duty"
        ? palette.duty
        : palette.edge;
  const { start, control, back, end } = course;
  const angle = angleAtEnd(course);
  const cut = -(
    lineEnds[arrow] ?? (arrow === "triangle" || arrow === "triangle-backcurve" ? -5 : -1)
  );
  const stop = { x: end.x - Math.cos(angle) * cut, y: end.y - Math.sin(angle) * cut };
  const way =
    back === undefined
      ? `M${pair(start)}Q${pair(control)} ${pair(stop)}`
      : `M${pair(start)}C${pair(control)} ${pair(back)} ${pair(stop)}`;
  const open = hollow === true || arrow === "tee";
  return [
    path(way, {
      stroke: color,
      width: edge.selected ? 2.4 : widths[tier],
      dash: edge.inferred ? [6, 4] : [],
    }),
    path(d, {
      fill: open ? (arrow === "tee" || arrow === "vee" ? null : palette.canvas) : color,
      stroke: open ? color : null,
      width: 1.3,
      at: { ...end, scale: 1, turn: (angle * 180) / Math.PI },
    }),
  ];
};

const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100;
