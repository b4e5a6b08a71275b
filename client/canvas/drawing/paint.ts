import { fontOf } from "../box.ts";
import type { Drawing, Shape } from "./shapes.ts";

/** Draws shapes on a bitmap, in order. */
export const paint = (
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  opacity = 1,
): void => {
  context.save();
  context.globalAlpha = opacity;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const shape of shapes) paintOne(context, shape);
  context.restore();
};

/** Draws a whole picture: lines, nodes, then the numbers on the lines. */
export const paintDrawing = (context: CanvasRenderingContext2D, drawing: Drawing): void => {
  for (const { shapes, dim } of [...drawing.edges, ...drawing.nodes, ...drawing.marks])
    paint(context, shapes, dim ? 0.26 : 1);
};

const paintOne = (context: CanvasRenderingContext2D, shape: Shape): void => {
  if (shape.form === "text") {
    context.font = fontOf(shape.face);
    context.textAlign = shape.anchor === "middle" ? "center" : shape.anchor;
    if (shape.halo !== null) {
      context.strokeStyle = shape.halo;
      context.lineWidth = 5;
      context.strokeText(shape.text, shape.x, shape.y);
    }
    context.fillStyle = shape.fill;
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  const { at, d, fill, stroke, width, dash } = shape;
  context.save();
  context.translate(at.x, at.y);
  context.rotate((at.turn * Math.PI) / 180);
  context.scale(at.scale, at.scale);
  const outline = new Path2D(d);
  if (fill !== null) {
    context.fillStyle = fill;
    context.fill(outline);
  }
  if (stroke !== null) {
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke(outline);
  }
  context.restore();
};
