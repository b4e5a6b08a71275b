import type { Face } from "../box.ts";

/** A filled or stroked path. `at` moves it, then scales and turns it. */
export interface PathShape {
  readonly form: "path";
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly dash: readonly number[];
  readonly at: {
    readonly x: number;
    readonly y: number;
    readonly scale: number;
    readonly turn: number;
  };
}

/** A line of text. */
export interface TextShape {
  readonly form: "text";
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly face: Face;
  readonly fill: string;
  /** Colour of the rim that keeps it legible over lines. */
  readonly halo: string | null;
}

/** What a picture is made of, wherever it is drawn: on the page as SVG, on a bitmap as strokes. */
export type Shape = PathShape | TextShape;

/** The shapes of one thing, which stand back together. */
export interface ShapeGroup {
  readonly id: string;
  readonly dim: boolean;
  readonly shapes: readonly Shape[];
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A picture as shapes, lines first, then nodes, then the numbers on the lines. */
export interface Drawing {
  readonly bounds: Bounds;
  readonly edges: readonly ShapeGroup[];
  readonly nodes: readonly ShapeGroup[];
  readonly marks: readonly ShapeGroup[];
}

const origin = { x: 0, y: 0, scale: 1, turn: 0 };

/** A path with what is not told left plain. */
export const path = (d: string, given: Partial<Omit<PathShape, "form" | "d">>): PathShape => ({
  form: "path",
  d,
  fill: null,
  stroke: null,
  width: 1,
  dash: [],
  at: origin,
  ...given,
});

/** A rectangle with round corners about a point. */
export const roundedBox = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): string => {
  const [left, top] = [x - width / 2, y - height / 2];
  const r = Math.min(radius, width / 2, height / 2);
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${left + r} ${top}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
};
