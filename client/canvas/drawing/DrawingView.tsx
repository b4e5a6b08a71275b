import { memo } from "react";
import styles from "./DrawingView.module.css";
import type { Bounds, Drawing, Shape, ShapeGroup } from "./shapes.ts";

/** A picture as SVG: real text, curves and dashes.
 * @param name what it is called to those who hear the page
 * @param description the same picture in words
 * @param bounds what of it is shown; all unless told */
export const DrawingView = memo(function DrawingView({
  drawing,
  name,
  description,
  bounds = drawing.bounds,
  className,
}: {
  readonly drawing: Drawing;
  readonly name: string;
  readonly description?: string;
  readonly bounds?: Bounds;
  readonly className?: string | undefined;
}) {
  const { left, top, right, bottom } = bounds;
  return (
    <svg
      className={`${styles.drawing} ${className ?? ""}`}
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      role="img"
      aria-label={name}
    >
      {description === undefined ? null : <desc>{description}</desc>}
      {drawing.edges.map((group) => (
        <Group key={group.id} group={group} data-edge={group.id} />
      ))}
      {drawing.nodes.map((group) => (
        <Group key={group.id} group={group} data-node={group.id} />
      ))}
      {drawing.marks.map((group) => (
        <Group key={group.id} group={group} data-mark={group.id} />
      ))}
    </svg>
  );
});

function Group({
  group,
  ...data
}: {
  readonly group: ShapeGroup;
  readonly "data-edge"?: string;
  readonly "data-node"?: string;
  readonly "data-mark"?: string;
}) {
  return (
    <g {...data} opacity={group.dim ? 0.26 : undefined}>
      {group.shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a thing keep their order
        <Drawn key={index} shape={shape} />
      ))}
    </g>
  );
}

function Drawn({ shape }: { readonly shape: Shape }) {
  if (shape.form === "text") {
    const { text, x, y, anchor, face, fill, halo } = shape;
    return (
      <text
        x={x}
        y={y}
        textAnchor={anchor}
        fontFamily={face.family}
        fontSize={face.size}
        fontWeight={face.weight}
        fill={fill}
        {...(halo === null ? {} : { stroke: halo, strokeWidth: 5, paintOrder: "stroke" })}
      >
        {text}
      </text>
    );
  }
  const { d, fill, stroke, width, dash, at } = shape;
  const moved = at.x !== 0 || at.y !== 0 || at.scale !== 1 || at.turn !== 0;
  return (
    <path
      d={d}
      fill={fill ?? "none"}
      stroke={stroke ?? "none"}
      strokeWidth={width}
      strokeDasharray={dash.length === 0 ? undefined : dash.join(" ")}
      transform={
        moved ? `translate(${at.x} ${at.y}) rotate(${at.turn}) scale(${at.scale})` : undefined
      }
    />
  );
}
