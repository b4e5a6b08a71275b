import type { Page } from "playwright-core";

/** A rectangle on the screen and what it is of. */
export interface ScreenBox {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pairs of boxes that lie on one another by more than a pixel each way. */
export const overlapping = (boxes: readonly ScreenBox[]): string[] =>
  boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return across > 1 && down > 1 ? [`${one.name} on ${other.name}`] : [];
    }),
  );

interface Rectangle {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** A node as the canvas library has it, as far as the tests read it. */
export interface DrawnNode {
  id(): string;
  position(): { x: number; y: number };
  renderedPosition(): { x: number; y: number };
  renderedWidth(): number;
  renderedHeight(): number;
  renderedBoundingBox(options: object): Rectangle;
}

/** What the canvas library keeps on the element that it draws in. */
export interface DrawnOn {
  readonly _cyreg: {
    readonly cy: {
      nodes(): { readonly length: number; map<T>(read: (node: DrawnNode) => T): T[] };
      getElementById(id: string): DrawnNode;
      width(): number;
      height(): number;
    };
  };
}

/** Boxes of all nodes on the canvas as they are drawn: body and label together, without the ring
 * of the selected one. */
export const canvasBoxes = (page: Page): Promise<ScreenBox[]> =>
  page.locator("[data-canvas]").evaluate((element) => {
    const { cy } = (element as unknown as DrawnOn)._cyreg;
    const labelOnly = { includeNodes: false, includeEdges: false, includeOverlays: false };
    return cy.nodes().map((node) => {
      const { x, y } = node.renderedPosition();
      const [across, down] = [node.renderedWidth() / 2, node.renderedHeight() / 2];
      const label = node.renderedBoundingBox({ ...labelOnly, includeLabels: true });
      return {
        name: node.id(),
        left: Math.min(x - across, label.x1),
        right: Math.max(x + across, label.x2),
        top: Math.min(y - down, label.y1),
        bottom: Math.max(y + down, label.y2),
      };
    });
  });

/** Boxes of the elements that a selector finds, as they are drawn. */
export const elementBoxes = (page: Page, selector: string): Promise<ScreenBox[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { name: element.textContent ?? "", left, right, top, bottom };
    }),
  );
