import type { Core, NodeSingular } from "cytoscape";

/** Where the camera of the canvas is. */
export interface Camera {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  /** Size of the canvas on the screen. */
  readonly width: number;
  readonly height: number;
}

const cameraTime = 220;
/** Room for the trail above and the tools below the picture. */
const topClearance = 52;
/** On a phone the trail is as high as a finger needs it. */
const phoneTopClearance = 72;
const bottomClearance = 66;
const rimClearance = 24;
/** Pixels at the right edge that a phone's tools take of a picture so narrow. */
const phoneTools = 44;
const phoneWidth = 600;

/** Room above the picture on a canvas of a width. */
const topOf = (width: number): number => (width < phoneWidth ? phoneTopClearance : topClearance);

/** The camera of the canvas: what is in view, and how it gets there. */
export class Sight {
  private size: { width: number; height: number } | null = null;

  constructor(private readonly cy: Core) {}

  /** Brings everything into view, not larger than life. */
  fit(animated: boolean): void {
    this.knowRoom();
    if (this.cy.nodes().empty()) return;
    const box = this.cy.elements().boundingBox({ includeOverlays: false });
    const top = topOf(this.cy.width());
    const tools = this.cy.width() < phoneWidth ? phoneTools : 0;
    const width = this.cy.width() - 2 * rimClearance - tools;
    const height = this.cy.height() - top - bottomClearance;
    const zoom = Math.min(1, width / Math.max(1, box.w), height / Math.max(1, box.h));
    const pan = {
      x: rimClearance + width / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: top + height / 2 - (zoom * (box.y1 + box.y2)) / 2,
    };
    this.moveCamera({ zoom, pan }, animated);
  }

  /** Zooms about the middle of the canvas. */
  zoomBy(factor: number, animated: boolean): void {
    const before = this.camera();
    const zoom = Math.min(this.cy.maxZoom(), Math.max(this.cy.minZoom(), before.zoom * factor));
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    const about = (at: number, pan: number): number => at - ((at - pan) * zoom) / before.zoom;
    const pan = { x: about(middle.x, before.pan.x), y: about(middle.y, before.pan.y) };
    this.moveCamera({ zoom, pan }, animated);
  }

  /** Brings a node to the middle without moving anything else. */
  centre(id: string): void {
    const node = this.cy.getElementById(id);
    if (node.empty()) return;
    this.lookAt((node as NodeSingular).position(), true);
  }

  /** Brings a place of the picture to the middle. */
  lookAt({ x, y }: { x: number; y: number }, animated: boolean): void {
    const zoom = this.cy.zoom();
    const pan = { x: this.cy.width() / 2 - x * zoom, y: this.cy.height() / 2 - y * zoom };
    this.moveCamera({ zoom, pan }, animated);
  }

  /** Whether every node is within the canvas, clear of its rim. */
  everythingInView({ width, height } = this.camera()): boolean {
    const box = this.cy.nodes().renderedBoundingBox({ includeOverlays: false });
    return (
      box.x1 >= rimClearance &&
      box.x2 <= width - rimClearance &&
      box.y1 >= topOf(width) &&
      box.y2 <= height - bottomClearance
    );
  }

  /** Keeps in view what was: all of it, or else the middle. */
  resized(): void {
    const before = this.size;
    const { zoom, pan, width, height } = this.camera();
    this.size = { width, height };
    if (before === null || this.cy.nodes().empty()) return;
    if (this.everythingInView({ zoom, pan, ...before })) {
      if (!this.everythingInView()) this.fit(false);
      return;
    }
    const across = (width - before.width) / 2;
    const down = (height - before.height) / 2;
    this.cy.pan({ x: pan.x + across, y: pan.y + down });
  }

  camera(): Camera {
    const { cy } = this;
    return { zoom: cy.zoom(), pan: { ...cy.pan() }, width: cy.width(), height: cy.height() };
  }

  /** Cytoscape hears of a new size of its room only later. */
  private knowRoom(): void {
    const { clientWidth, clientHeight } = this.cy.container() ?? {};
    if (this.cy.width() !== clientWidth || this.cy.height() !== clientHeight) this.cy.resize();
  }

  private moveCamera({ zoom, pan }: Pick<Camera, "zoom" | "pan">, animated: boolean): void {
    this.cy.stop();
    const still = !animated || matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (still) this.cy.viewport({ zoom, pan });
    else this.cy.animate({ zoom, pan }, { duration: cameraTime, easing: "ease-out" });
  }
}
