import { kindIconPaths } from "#client/theme/kind-icons.ts";
import { modalityPaths } from "#client/theme/modality-glyph.ts";
import { shapePath } from "#client/ui/shape.ts";
import { drawingOf } from "#graph/model/kinds.ts";
import { labelGap } from "../box.ts";
import type { Palette } from "../palette.ts";
import type { PictureNode } from "../picture.ts";
import { plateLook } from "../style.ts";
import { path, roundedBox, type Shape, type TextShape } from "./shapes.ts";

/** Part of a line's height that lies above its baseline, for the fonts of the page. */
const ascent = 0.86;

/** The shapes of a node where it stands: body, icon, how far it is, its words, and a ring if it is
 * selected. */
export const nodeShapes = (node: PictureNode, palette: Palette): Shape[] =>
  node.box.inside ? plateShapes(node, palette) : markShapes(node, palette);

const plateShapes = (node: PictureNode, palette: Palette): Shape[] => {
  const { x, y, box, modality } = node;
  const look = plateLook(node, palette);
  const radius = look.pill ? box.height / 2 : 8;
  const body = roundedBox(x, y, box.width, box.height, radius);
  const left = x - box.width / 2;
  return [
    ...ring(node, palette, roundedBox(x, y, box.width + 9, box.height + 9, radius + 4)),
    path(body, { fill: look.fill, stroke: look.border, width: 1.5 }),
    ...icon(node, look.icon, left + 17.5, y, 15),
    ...(modality === null
      ? []
      : glyph(modality, left + box.width - 15.5, y, 13, look.text, look.fill)),
    ...lines(node, x + (modality === null ? 9 : 2), y - (box.lines.length * box.face.line) / 2, {
      fill: look.text,
      halo: null,
    }),
  ];
};

const markShapes = (node: PictureNode, palette: Palette): Shape[] => {
  const { x, y, box, modality, kind, shape } = node;
  const fill = drawingOf(kind).color[palette.scheme];
  // The outlines are drawn for a square a little larger than the body.
  const at = { x, y, scale: 1, turn: 0 };
  const badge = box.width / 2;
  return [
    // Keeps lines out of the words on paper too, where their rim is not printed.
    path(
      roundedBox(
        x,
        y + box.height / 2 + labelGap + labelHeight(node) / 2,
        2 * box.right,
        labelHeight(node),
        3,
      ),
      { fill: palette.canvas },
    ),
    ...ring(node, palette, shapePath(shape, box.width + 10), at),
    path(shapePath(shape, box.width), { fill, at }),
    ...icon(node, palette.scheme === "light" ? "#FFFFFF" : "#0F161B", x, y, box.width * 0.56),
    ...(modality === null
      ? []
      : [
          path(roundedBox(x + badge, y + badge, 15, 15, 7.5), { fill: palette.panel }),
          ...glyph(modality, x + badge, y + badge, 15, palette.ink2, palette.panel),
        ]),
    ...lines(node, x, y + box.height / 2 + labelGap, { fill: palette.ink, halo: palette.canvas }),
  ];
};

const labelHeight = ({ box }: PictureNode): number => box.lines.length * box.face.line;

const ring = (
  { selected }: PictureNode,
  palette: Palette,
  d: string,
  at = { x: 0, y: 0, scale: 1, turn: 0 },
): Shape[] => (selected ? [path(d, { stroke: palette.zhu, width: 2.5, at })] : []);

const icon = (
  { kind }: PictureNode,
  stroke: string,
  x: number,
  y: number,
  size: number,
): Shape[] => {
  const scale = size / 24;
  const at = { x: x - size / 2, y: y - size / 2, scale, turn: 0 };
  return kindIconPaths(kind).map((d) => path(d, { stroke, width: 2, at }));
};

const glyph = (
  modality: NonNullable<PictureNode["modality"]>,
  x: number,
  y: number,
  size: number,
  color: string,
  behind: string,
): Shape[] => {
  const at = { x: x - size / 2, y: y - size / 2, scale: size / 14, turn: 0 };
  return modalityPaths(modality).map(({ d, paint, dash }) =>
    paint === "fill"
      ? path(d, { fill: color, at })
      : path(d, {
          stroke: paint === "tick" ? behind : color,
          width: 1.5,
          dash: dash === undefined ? [] : dash.split(" ").map(Number),
          at,
        }),
  );
};

const lines = (
  { box }: PictureNode,
  x: number,
  top: number,
  { fill, halo }: Pick<TextShape, "fill" | "halo">,
): Shape[] =>
  box.lines.map((text, index) => ({
    form: "text",
    text,
    x,
    y: top + index * box.face.line + (box.face.line - box.face.size) / 2 + box.face.size * ascent,
    anchor: "middle",
    face: box.face,
    fill,
    halo,
  }));
