import cytoscape, {
  type Core,
  type Css,
  type EdgeSingular,
  type EventObject,
  type NodeSingular,
} from "cytoscape";
import type { Placed, Selection } from "#graph/model/view.ts";
import { largestMark } from "./box.ts";
import { NextFrame } from "./next-frame.ts";
import { OwnTasks, rendererOf } from "./own-tasks.ts";
import type { Palette } from "./palette.ts";
import type { Picture, PictureEdge, PictureMention, PictureNode } from "./picture.ts";
import { type Camera, Sight } from "./sight.ts";
import { nodeStyle, stylesheet } from "./style.ts";

/** What the canvas tells of the reader's doing, in plain ids. */
export interface CanvasEvents {
  /** Something was clicked, or null for the canvas itself.
   * @param adding whether a key was held that leaves the rest selected */
  readonly select: (target: Selection | null, adding: boolean) => void;
  /** A box was drawn round these nodes. */
  readonly boxed: (ids: readonly string[]) => void;
  /** A node was double-clicked. */
  readonly open: (id: string) => void;
  /** Nodes were dragged to new places. */
  readonly moved: (places: readonly Placed[]) => void;
  /** The menu of a thing is asked for, or of the canvas, at a place of the window. */
  readonly menu: (target: Selection | null, at: { x: number; y: number }) => void;
  /** The camera moved: model to screen is `x * zoom + pan.x`. */
  readonly camera: (camera: Camera) => void;
}

/** Cytoscape writes a `<style>` that the page's policy forbids, unless an element has this id; the
 * rule that it would write stands in the canvas' stylesheet. */
const stylesheetId = "__________cytoscape_stylesheet";

const farZoom = 0.6;
const fartherZoom = 0.35;
/** Names of the states that hold, as Cytoscape takes classes. */
const classesOf = (states: object): string =>
  (["selected", "small", "inferred", "marked", "away"] as const)
    .filter((name) => (states as Record<string, unknown>)[name] === true)
    .join(" ");

/** Whether a key is held with which a click leaves selected what is. */
const isAdding = ({ originalEvent }: EventObject): boolean => {
  const { shiftKey, ctrlKey, metaKey } = originalEvent as MouseEvent;
  return shiftKey || ctrlKey || metaKey;
};

/** Draws pictures with Cytoscape, which follows the state and never leads it. The only file that
 * touches the library. */
export class CanvasAdapter {
  private readonly cy: Core;
  private palette: Palette;
  private readonly eye: Sight;
  private readonly drawing = new NextFrame();
  private readonly tasks: OwnTasks;
  private held = false;
  private shown = new Map<string, PictureNode | PictureEdge | PictureMention>();

  constructor(
    private readonly container: HTMLElement,
    palette: Palette,
    private readonly events: CanvasEvents,
  ) {
    this.palette = palette;
    if (document.getElementById(stylesheetId) === null)
      document.head.append(Object.assign(document.createElement("meta"), { id: stylesheetId }));
    this.cy = cytoscape({
      container,
      style: stylesheet(palette),
      minZoom: 0.1,
      maxZoom: 3,
      boxSelectionEnabled: true,
      autounselectify: true,
    });
    this.eye = new Sight(this.cy);
    this.tasks = new OwnTasks(this.cy, container);
    this.listen();
  }

  /** Where the reader looks. */
  get sight(): Sight {
    this.drawing.now();
    return this.eye;
  }

  /** Where the camera is now, whatever waits to be shown. */
  camera(): Camera {
    return this.eye.camera();
  }

  /** Shows a picture after the next frame, or as soon as anybody asks for what is in it.
   * @param then what is to be done once it is shown, before it is drawn */
  show(picture: Picture, then: () => void): void {
    this.forget();
    this.drawing.do(
      () => {
        this.apply(picture);
        this.hold(true);
      },
      () => {
        then();
        this.hold(false);
      },
    );
  }

  /** Draws nothing for a while: a frame between two steps would cost as much as both. */
  private hold(on: boolean): void {
    if (on === this.held) return;
    this.held = on;
    if (on) this.cy.startBatch();
    else this.cy.endBatch();
  }

  /** Forgets what waits to be shown. */
  private forget(): void {
    this.drawing.drop();
    this.hold(false);
  }

  /** Applies the difference to what is shown, in one batch; what stays is not touched. */
  private apply(picture: Picture): void {
    const { nodes, edges, mentions } = picture;
    const next = new Map([...nodes, ...edges, ...mentions].map((item) => [item.id, item]));
    this.cy.batch(() => {
      for (const id of this.shown.keys()) if (!next.has(id)) this.cy.getElementById(id).remove();
      for (const node of nodes) this.showNode(node);
      for (const edge of edges) this.showEdge(edge);
      for (const mention of mentions) this.showMention(mention);
    });
    this.shown = next;
    this.applyZoom();
  }

  /** Draws all anew in other colours. */
  recolor(palette: Palette): void {
    this.drawing.now();
    this.palette = palette;
    this.cy.style(stylesheet(palette));
    this.cy.batch(() => {
      for (const item of this.shown.values())
        if ("box" in item) this.cy.getElementById(item.id).style(nodeStyle(item, palette));
    });
  }

  /** Where a node, or the middle of a line, is on the window; nothing where it is not drawn. */
  onWindow(id: string): { x: number; y: number } | undefined {
    this.drawing.now();
    const thing = this.cy.getElementById(id);
    if (thing.empty()) return undefined;
    const { left, top } = this.container.getBoundingClientRect();
    const [node, edge] = [thing as NodeSingular, thing as EdgeSingular];
    const { x, y } = thing.isNode() ? node.renderedPosition() : edge.renderedMidpoint();
    return { x: left + x, y: top + y };
  }

  /** Marks the node that the keyboard is at; null for none. */
  focus(id: string | null): void {
    this.drawing.now();
    this.cy.nodes(".focused").removeClass("focused");
    if (id === null) return;
    const node = this.cy.getElementById(id).addClass("focused");
    const { x1, x2, y1, y2 } = this.cy.extent();
    const { x = 0, y = 0 } = node.nonempty() ? (node as NodeSingular).position() : {};
    if (x < x1 || x > x2 || y < y1 || y > y2) this.cy.center(node);
  }

  destroy(): void {
    this.forget();
    this.tasks.end();
    this.cy.destroy();
  }

  private showNode(node: PictureNode): void {
    const before = this.shown.get(node.id);
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
    if (this.shown.get(edge.id) === edge) return;
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
    const old = this.shown.get(edge.id) as PictureEdge | undefined;
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

  /** What an event of the library is about; null for the canvas itself. */
  private targetOf({ target }: EventObject): Selection | null {
    if (target === this.cy) return null;
    if (target.isNode()) return { type: "node", id: target.id() };
    return { type: target.hasClass("mention") ? "mention" : "relationship", id: target.id() };
  }

  private listen(): void {
    const { cy, events } = this;
    cy.on("tap", (event) => events.select(this.targetOf(event), isAdding(event)));
    // The right button, and a finger or the left one held still.
    cy.on("cxttap taphold", (event) => {
      const { left, top } = this.container.getBoundingClientRect();
      const { x, y } = event.renderedPosition;
      events.menu(this.targetOf(event), { x: left + x, y: top + y });
    });
    cy.on("dbltap", "node", (event) => {
      if (!isAdding(event)) events.open(event.target.id());
    });
    this.listenToBox();
    this.listenToDrag();
    cy.on("mouseover", "node, edge", (event) => this.hover(event));
    cy.on("mouseout", "node, edge", () => this.unhover());
    cy.on("pan zoom resize", () => events.camera(this.camera()));
    cy.on("resize", () => this.eye.resized());
    cy.on("zoom", () => this.applyZoom());
    cy.on("drag", "node", () => this.container.toggleAttribute("data-dragging", true));
    cy.on("free", "node", () => this.container.removeAttribute("data-dragging"));
  }

  /** The library tells of the box's end first, then of each thing in it, before anything else runs. */
  private listenToBox(): void {
    let ids: string[] = [];
    this.cy.on("boxend", () => {
      ids = [];
      queueMicrotask(() => this.events.boxed(ids));
    });
    this.cy.on("box", "node", (event) => ids.push(event.target.id()));
  }

  /** A node is dragged with all that move with it: by as much as it. */
  private listenToDrag(): void {
    let last = { x: 0, y: 0 };
    let others = this.cy.collection();
    this.cy.on("grab", "node", ({ target }) => {
      last = { ...target.position() };
      const movesHere = this.movesTogether(target.id());
      others = this.cy
        .nodes()
        .filter((node) => movesHere && node.id() !== target.id() && this.movesTogether(node.id()));
    });
    this.cy.on("drag", "node", ({ target }) => {
      const { x, y } = target.position();
      others.shift({ x: x - last.x, y: y - last.y });
      last = { x, y };
    });
    this.cy.on("dragfree", "node", ({ target }) => {
      const dragged = target.union(others);
      this.events.moved(
        dragged.map((node: NodeSingular) => {
          const { x, y } = node.position();
          return { id: node.id(), x: Math.round(x), y: Math.round(y) };
        }),
      );
    });
  }

  private movesTogether(id: string): boolean {
    const shown = this.shown.get(id);
    return shown !== undefined && "moves" in shown && shown.moves;
  }

  private hover({ target }: EventObject): void {
    this.container.toggleAttribute("data-hover", true);
    this.cy.batch(() => {
      target.addClass("hover");
      if (!target.isNode()) return;
      this.cy
        .elements()
        .difference(target.closedNeighborhood())
        .not("node.selected")
        .addClass("dim");
    });
  }

  private unhover(): void {
    this.container.removeAttribute("data-hover");
    this.cy.batch(() => this.cy.elements(".hover, .dim").removeClass("hover dim"));
  }

  private applyZoom(): void {
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
}
