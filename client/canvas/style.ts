import type { Css, StylesheetJson } from "cytoscape";
import { foreignName } from "#graph/model/foreign.ts";
import { drawingOf } from "#graph/model/kinds.ts";
import { type Arrow, lineOf, relationTypes } from "#graph/model/relations.ts";
import { facesIn, labelGap } from "./box.ts";
import { iconUrl, modalityUrl } from "./icons.ts";
import type { Palette } from "./palette.ts";
import type { PictureNode } from "./picture.ts";

/** Widths of lines by how much their type weighs. */
export const widths = { vein: 2.1, duty: 1.5, background: 1.1 } as const;

const arrows: Readonly<Record<Arrow, { shape: Css.ArrowShape; hollow: boolean; scale: number }>> = {
  triangle: { shape: "triangle", hollow: false, scale: 0.85 },
  "triangle-hollow": { shape: "triangle", hollow: true, scale: 0.85 },
  "triangle-backcurve": { shape: "triangle-backcurve", hollow: false, scale: 0.9 },
  "diamond-hollow": { shape: "diamond", hollow: true, scale: 1 },
  vee: { shape: "vee", hollow: false, scale: 0.85 },
  circle: { shape: "circle", hollow: false, scale: 0.7 },
  tee: { shape: "tee", hollow: false, scale: 0.85 },
};

/** What a node's own look is: body, words and images.
 * @param picture the node as the picture has it */
export const nodeStyle = (picture: PictureNode, palette: Palette): Css.Node => {
  const { box } = picture;
  const { face } = box;
  return {
    width: box.width,
    height: box.height,
    "font-family": face.family,
    "font-weight": face.weight as Css.FontWeight,
    "font-size": face.size,
    "line-height": face.line / face.size / 1.18,
    ...(box.inside ? plateStyle(picture, palette) : markStyle(picture, palette)),
  };
};

const markStyle = ({ kind, modality }: PictureNode, palette: Palette): Css.Node => {
  const fill = drawingOf(kind).color[palette.scheme];
  const badge =
    modality === null ? [] : [modalityUrl(modality, palette.ink2, palette.panel, palette.panel)];
  return {
    "background-color": fill,
    shape: markShape(kind),
    color: palette.ink,
    "text-valign": "bottom",
    "text-margin-y": labelGap - 1,
    "text-outline-color": palette.canvas,
    "text-outline-width": 2.5,
    ...images(
      [iconUrl(kind, palette.scheme === "light" ? "#FFFFFF" : "#0F161B"), ...badge],
      ["56%", "15px"],
      ["50%", "112%"],
      ["50%", "112%"],
    ),
  };
};

const markShape = (kind: PictureNode["kind"]): Css.NodeShape => {
  const { shape } = drawingOf(kind);
  return shape === "plate" || shape === "pill-filled" || shape === "pill-outlined"
    ? "round-rectangle"
    : shape;
};

const plateStyle = (node: PictureNode, palette: Palette): Css.Node => {
  const look = plateLook(node, palette);
  const icon = iconUrl(node.kind, look.icon);
  const { modality, box } = node;
  const badge = modality === null ? [] : [modalityUrl(modality, look.text, look.fill, null)];
  return {
    shape: "round-rectangle",
    "corner-radius": look.pill ? `${box.height / 2}` : "8",
    "background-color": look.fill,
    "border-width": look.border === null ? 0 : 1.5,
    "border-color": look.border ?? look.fill,
    color: look.text,
    "text-valign": "center",
    "text-margin-x": modality === null ? 9 : 2,
    "text-margin-y": 0.5,
    "text-outline-width": 0,
    ...images([icon, ...badge], ["15px", "13px"], ["10px", `${box.width - 22}px`], ["50%", "50%"]),
  };
};

export interface PlateLook {
  readonly fill: string;
  readonly border: string | null;
  readonly text: string;
  readonly icon: string;
  readonly pill: boolean;
}

/** How a plate or pill is coloured. */
export const plateLook = (
  { kind, theme, shape }: Pick<PictureNode, "kind" | "theme" | "shape">,
  palette: Palette,
): PlateLook => {
  const color = drawingOf(kind).color[palette.scheme];
  if (shape === "pill-filled")
    return {
      fill: color,
      border: null,
      text: palette["result-text"],
      icon: palette["result-text"],
      pill: true,
    };
  if (shape === "pill-outlined")
    return {
      fill: palette.panel,
      border: color,
      text: palette["target-text"],
      icon: color,
      pill: true,
    };
  if (theme)
    return {
      fill: color,
      border: null,
      text: palette["theme-text"],
      icon: palette["theme-text"],
      pill: false,
    };
  return {
    fill: palette["goal-fill"],
    border: palette["goal-border"],
    text: palette["goal-text"],
    icon: palette["goal-border"],
    pill: false,
  };
};

/** Images side by side in arrays of equal length: a shorter array would cut the badge off. */
const images = (
  urls: readonly string[],
  sizes: readonly string[],
  x: readonly string[],
  y: readonly string[],
): Css.Node => {
  const some = <T>(values: readonly T[]): T[] => values.slice(0, urls.length);
  return {
    "background-image": [...urls],
    "background-fit": urls.map(() => "none"),
    "background-width": some(sizes),
    "background-height": some(sizes),
    "background-position-x": some(x),
    "background-position-y": some(y),
    "background-clip": urls.map(() => "none"),
    "background-image-containment": urls.map(() => "over"),
    "background-image-smoothing": urls.map(() => "yes"),
    "bounds-expansion": 6,
  } as unknown as Css.Node;
};

/** The stylesheet: states, and the lines by type. A node's own look is read from its data. */
export const stylesheet = (palette: Palette): StylesheetJson => [
  {
    selector: "node",
    style: {
      label: "data(label)",
      "text-wrap": "wrap",
      "text-max-width": "400px",
      "text-halign": "center",
      "overlay-opacity": 0,
      "outline-width": 0,
      "min-zoomed-font-size": 8,
      "z-index": 2,
      "transition-property": "opacity",
      "transition-duration": 0.12,
    },
  },
  {
    selector: "edge",
    style: {
      "curve-style": "unbundled-bezier",
      "control-point-distances": "data(bend)",
      "control-point-weights": 0.5,
      // Between the rims: between the centres, the bend could fall into a wide plate, and no line
      // would be drawn at all.
      "edge-distances": "intersection",
      "source-distance-from-node": 2,
      "target-distance-from-node": 3,
      "overlay-opacity": 0,
      "font-size": 11.5,
      "font-family": facesIn("zh")[0]?.family ?? "sans-serif",
      "font-weight": 600,
      color: palette.ink2,
      "text-background-color": palette.canvas,
      "text-background-opacity": 0.92,
      "text-background-padding": "3px",
      "text-background-shape": "roundrectangle",
    },
  },
  ...relationTypes.map((type) => edgeRule(`="${type}"`, type, palette)),
  // Whatever the database calls them, they look alike.
  edgeRule(`^="${foreignName("")}"`, foreignName(""), palette),
  // Farther off, labels fade in order of weight, so that what is left can be read.
  { selector: "node.far.small, node.farther[^landmark]", style: { "text-opacity": 0 } },
  { selector: "edge.inferred", style: { "line-style": "dashed", "line-dash-pattern": [6, 4] } },
  // Being named together is no relationship: no arrow, no weight, no words.
  {
    selector: "edge.mention",
    style: {
      width: 1,
      "line-color": palette.ink3,
      "line-style": "dashed",
      "line-dash-pattern": [1, 4],
      "target-arrow-shape": "none",
      "z-index": 1,
    },
  },
  { selector: "edge.hover", style: { label: "data(label)", "z-index": 4 } },
  {
    selector: "edge.selected",
    style: {
      label: "data(label)",
      width: 2.4,
      "line-color": palette.zhu,
      "target-arrow-color": palette.zhu,
      color: palette.zhu,
      "z-index": 5,
    },
  },
  { selector: "node.hover", style: ring(palette.ink, 2, 0.55) },
  { selector: "node.selected", style: ring(palette.zhu, 2.5, 1) },
  { selector: "node.focused", style: { ...ring(palette.ink, 2.5, 1), "outline-style": "dashed" } },
  // Both are to be seen: where the keyboard is, and that it is selected.
  { selector: "node.focused.selected", style: { "outline-color": palette.zhu } },
  {
    selector: "edge.marked",
    style: {
      label: "data(mark)",
      width: 2.4,
      "line-color": palette.zhu,
      "target-arrow-color": palette.zhu,
      color: palette.zhu,
      "text-background-color": palette.panel,
      "text-background-opacity": 1,
      "text-background-padding": "4px",
      "text-border-color": palette["zhu-line"],
      "text-border-width": 1,
      "text-border-opacity": 1,
      "font-weight": 700,
      "z-index": 5,
    },
  },
  { selector: "node.dim, node.away", style: { opacity: 0.26 } },
  { selector: "edge.dim, edge.away", style: { opacity: 0.14 } },
];

const ring = (color: string, width: number, opacity: number): Css.Node => ({
  "outline-color": color,
  "outline-width": width,
  "outline-opacity": opacity,
  "outline-offset": 3,
  "z-index": 6,
});

const edgeRule = (
  matches: string,
  type: Parameters<typeof lineOf>[0],
  palette: Palette,
): StylesheetJson[number] => {
  const { tier, arrow } = lineOf(type);
  const { shape, hollow, scale } = arrows[arrow];
  const color = tier === "vein" ? palette.vein : tier === "duty" ? palette.duty : palette.edge;
  return {
    selector: `edge[type${matches}]`,
    style: {
      width: widths[tier],
      "line-color": color,
      "target-arrow-color": color,
      "target-arrow-shape": shape,
      "target-arrow-fill": hollow ? "hollow" : "filled",
      "arrow-scale": scale,
    },
  };
};
