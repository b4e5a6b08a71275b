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

/** What Cytoscape keeps on the element that it draws in. */
interface Registered {
  readonly _cyreg?: {
    readonly cy: {
      nodes(): {
        map<T>(
          read: (node: {
            id(): string;
            renderedBoundingBox(options: object): {
              x1: number;
              x2: number;
              y1: number;
              y2: number;
            };
          }) => T,
        ): T[];
      };
    };
  };
}

/** Boxes of all nodes on the canvas as they are drawn, body and label together. */
export const canvasBoxes = (page: Page): Promise<ScreenBox[]> =>
  page.locator("[data-canvas]").evaluate((element) => {
    const { _cyreg } = element as unknown as Registered;
    const options = { includeOverlays: false, includeEdges: false, includeUnderlays: false };
    return (
      _cyreg?.cy.nodes().map((node) => {
        const { x1, x2, y1, y2 } = node.renderedBoundingBox(options);
        return { name: node.id(), left: x1, right: x2, top: y1, bottom: y2 };
      }) ?? []
    );
  });

/** Boxes of the elements that a selector finds, as they are drawn. */
export const elementBoxes = (page: Page, selector: string): Promise<ScreenBox[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { name: element.textContent ?? "", left, right, top, bottom };
    }),
  );
