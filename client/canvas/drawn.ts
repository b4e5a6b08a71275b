import type { Core, Css } from "cytoscape";
import { largestMark } from "./box.ts";
import { rendererOf } from "./own-tasks.ts";
import type { Palette } from "./palette.ts";
import type { Picture, PictureEdge, PictureMention, PictureNode } from "./picture.ts";
import { nodeStyle, stylesheet } from "./style.ts";

const farZoom = 0.6;
const fartherZoom = 0.35;
/** Names of the states that hold, as Cytoscape takes classes. */
const classesOf = (states: object): string =>
  (["selected", "small", "inferred", "marked", "away"] as const)
    .filter((name) => (states as Record<string, unknown>)[name] === true)
    .join(" ");

/** What of a picture stands in Cytoscape: each new picture changes only what differs. */
export class Drawn {
  private items = new Map<string, PictureNode | PictureEdge | PictureMention>();

  constructor(
    private readonly cy: Core,
    private palette: Palette,
  ) {}

  /** Applies the difference to what is shown, in one batch; what stays is not touched. */
  apply({ nodes, edges, mentions }: Picture): void {
    const next = new Map([...nodes, ...edges, ...mentions].map((item) => [item.id, item]));
    this.cy.batch(() => {
      for (const id of this.items.keys()) if (!next.has(id)) this.cy.getElementById(id).remove();
      for (const node of nodes) this.showNode(node);
      for (const edge of edges) this.showEdge(edge);
      for (const mention of mentions) this.showMention(mention);
    });
    this.items = next;
    this.applyZoom();
  }

  /** Draws all anew in other colours. */
  recolor(palette: Palette): void {
    this.palette = palette;
    this.cy.style(stylesheet(palette));
    this.cy.batch(() => {
      for (const item of this.items.values())
        if ("box" in item) this.cy.getElementById(item.id).style(nodeStyle(item, palette));
    });
  }

  /** Whether a node moves with the others that do. */
  moves(id: string): boolean {
    const item = this.items.get(id);
    return item !== undefined && "moves" in item && item.moves;
  }

  /** Leaves out what is too small to be read from so far. */
  applyZoom(): void {
    const zoom = this.cy.zoom();
    this.cy.batch(() => {
      this.nodesAre("far", zoom < farZoom);
      this.nodesAre("farther", zoom < fartherZoom);
    });
  }

  /** Sets or takes a class where it is not so already: Cytoscape styles anew whatever a class is set on,
   * which with each step of a zoom costs many times what the drawing does. */
  private nodesAre(name: string, so: boolean): void {
    const others = this.cy.nodes().filter((node) => node.hasClass(name) !== so);
    if (others.nonempty()) others.toggleClass(name, so);
  }

  private showNode(node: PictureNode): void {
    const before = this.items.get(node.id);
    if (before === node) return;
    const element = this.cy.getElementById(node.id);
    const data = {
      id: node.id,
      label: node.label,
      ...(node.theme || node.box.width === largestMark ? { landmark: true } : {}),
    };
    const classes = classesOf({ ...node, small: node.box.width < 30, away: node.dim });
    if (before === undefined || element.empty()) {
      const style = nodeStyle(node, this.palette);
      this.fetchImages(style);
      this.cy
        .add({ group: "nodes", data, position: { x: node.x, y: node.y }, classes })
        .style(style);
      return;
    }
    const old = before as PictureNode;
    if (old.x !== node.x || old.y !== node.y) element.position({ x: node.x, y: node.y });
    if (old.selected !== node.selected) element.toggleClass("selected", node.selected);
    if (old.dim !== node.dim) element.toggleClass("away", node.dim);
    if (
      old.label !== node.label ||
      old.modality !== node.modality ||
      old.box.width !== node.box.width
    ) {
      element.data("label", node.label);
      element.style(nodeStyle(node, this.palette));
    }
  }

  /** Has the images of a node there when it is first drawn: the library asks for them only then, and
   * draws everything anew when they have come. */
  private fetchImages(style: Css.Node): void {
    const renderer = rendererOf(this.cy);
    for (const url of [style["background-image"] ?? []].flat())
      renderer.getCachedImage(String(url), "anonymous", () => {});
  }

  private showEdge(edge: PictureEdge): void {
    if (this.items.get(edge.id) === edge) return;
    const element = this.cy.getElementById(edge.id);
    if (element.empty()) {
      const { id, from, to, type, label, bend, mark } = edge;
      this.cy.add({
        group: "edges",
        data: { id, source: from, target: to, type, label, bend, mark },
        classes: classesOf({ ...edge, marked: mark !== null, away: edge.dim }),
      });
      return;
    }
    const old = this.items.get(edge.id) as PictureEdge | undefined;
    if (old?.bend !== edge.bend) element.data("bend", edge.bend);
    if (old?.label !== edge.label) element.data("label", edge.label);
    if (old?.mark !== edge.mark)
      element.data("mark", edge.mark).toggleClass("marked", edge.mark !== null);
    if (old?.dim !== edge.dim) element.toggleClass("away", edge.dim);
    if (old?.selected !== edge.selected) element.toggleClass("selected", edge.selected);
  }

  private showMention({ id, from, to, selected, dim }: PictureMention): void {
    const element = this.cy.getElementById(id);
    if (element.nonempty()) {
      element.toggleClass("selected", selected).toggleClass("away", dim);
      return;
    }
    this.cy.add({
      group: "edges",
      data: { id, source: from, target: to, bend: 0, label: "" },
      classes: `mention ${classesOf({ selected, away: dim })}`,
    });
  }
}
