import type { Core, EventObject, NodeSingular } from "cytoscape";
import type { Placed, Selection } from "#graph/model/view.ts";
import type { Camera } from "./sight.ts";

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

/** Whether a key is held with which a click leaves selected what is. */
const isAdding = ({ originalEvent }: EventObject): boolean => {
  const { shiftKey, ctrlKey, metaKey } = originalEvent as MouseEvent;
  return shiftKey || ctrlKey || metaKey;
};

/** What an event of the library is about; null for the canvas itself. */
const targetOf = ({ cy, target }: EventObject): Selection | null => {
  if (target === cy) return null;
  if (target.isNode()) return { type: "node", id: target.id() };
  return { type: target.hasClass("mention") ? "mention" : "relationship", id: target.id() };
};

/** Hears what the reader does with the pictured things, and shows what the pointer is over. */
export class Gestures {
  /** @param moves whether a node is dragged along with others that are */
  constructor(
    private readonly cy: Core,
    private readonly container: HTMLElement,
    private readonly events: Omit<CanvasEvents, "camera">,
    private readonly moves: (id: string) => boolean,
  ) {}

  /** Begins to hear. */
  listen(): void {
    const { cy, events } = this;
    cy.on("tap", (event) => events.select(targetOf(event), isAdding(event)));
    // The right button, and a finger or the left one held still.
    cy.on("cxttap taphold", (event) => {
      const { left, top } = this.container.getBoundingClientRect();
      const { x, y } = event.renderedPosition;
      events.menu(targetOf(event), { x: left + x, y: top + y });
    });
    cy.on("dbltap", "node", (event) => {
      if (!isAdding(event)) events.open(event.target.id());
    });
    this.listenToBox();
    this.listenToDrag();
    cy.on("mouseover", "node, edge", (event) => this.hover(event));
    cy.on("mouseout", "node, edge", () => this.unhover());
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
      const movesHere = this.moves(target.id());
      others = this.cy
        .nodes()
        .filter((node) => movesHere && node.id() !== target.id() && this.moves(node.id()));
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
}
