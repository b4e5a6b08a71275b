import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from "cytoscape";
import { Drawn } from "./drawn.ts";
import { type CanvasEvents, Gestures } from "./gestures.ts";
import { NextFrame } from "./next-frame.ts";
import { OwnTasks } from "./own-tasks.ts";
import type { Palette } from "./palette.ts";
import type { Picture } from "./picture.ts";
import { type Camera, Sight } from "./sight.ts";
import { stylesheet } from "./style.ts";

/** Cytoscape writes a `<style>` that the page's policy forbids, unless an element has this id; the
 * rule that it would write stands in the canvas' stylesheet. */
const stylesheetId = "__________cytoscape_stylesheet";

/** Draws pictures with Cytoscape, which follows the state and never leads it. Nothing beyond it and
 * its parts (what is drawn, gestures, sight, tasks) touches the library. */
export class CanvasAdapter {
  private readonly cy: Core;
  private readonly drawn: Drawn;
  private readonly eye: Sight;
  private readonly drawing = new NextFrame();
  private readonly tasks: OwnTasks;
  private held = false;

  constructor(
    private readonly container: HTMLElement,
    palette: Palette,
    events: CanvasEvents,
  ) {
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
    this.drawn = new Drawn(this.cy, palette);
    new Gestures(this.cy, container, events, (id) => this.drawn.moves(id)).listen();
    this.cy.on("pan zoom resize", () => events.camera(this.camera()));
    this.cy.on("resize", () => this.eye.resized());
    this.cy.on("zoom", () => this.drawn.applyZoom());
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
        this.drawn.apply(picture);
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

  /** Draws all anew in other colours. */
  recolor(palette: Palette): void {
    this.drawing.now();
    this.drawn.recolor(palette);
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
}
