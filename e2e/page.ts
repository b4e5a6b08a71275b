import type { BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { canvasBoxes, type DrawnOn, type ScreenBox } from "./boxes.ts";
import { quiet } from "./requests.ts";

/** A browser whose reader has chosen English before. */
export const inEnglish: BrowserContextOptions = {
  get storageState() {
    return {
      cookies: [],
      origins: [
        {
          origin: new URL(inject("url")).origin,
          localStorage: [{ name: "mailuo.settings", value: JSON.stringify({ language: "en" }) }],
        },
      ],
    };
  },
};

const signs = {
  start: "[data-box=goal]",
  explore: "[data-canvas] canvas",
  goals: "[data-item=goal]",
  sources: "[data-passage]",
  dependencies: "[data-placed] [data-node]",
  unsaid: "[data-unsaid]",
} as const;

/** Waits until a screen shows its content in its own fonts. */
export const ready = async (page: Page, screen: keyof typeof signs): Promise<void> => {
  await page.locator(signs[screen]).first().waitFor();
  await quiet(page);
  // Its canvas is there before anything is drawn on it.
  if (screen === "explore") await canvasOf(page, 1);
};

/** Waits until the canvas holds at least so many nodes and their places have settled.
 * @returns their boxes */
export const canvasOf = async (page: Page, least: number): Promise<ScreenBox[]> => {
  let before: ScreenBox[] = [];
  for (;;) {
    const boxes = await canvasBoxes(page);
    const same = JSON.stringify(boxes) === JSON.stringify(before);
    if (boxes.length >= least && same && (await knowsRoom(page))) return boxes;
    before = boxes;
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
};

/** Whether the canvas has heard of the size of its room, of which the library tells it a while later,
 * and which moves what is in it. */
const knowsRoom = (page: Page): Promise<boolean> =>
  page.locator("[data-canvas]").evaluate((element) => {
    const { cy } = (element as unknown as DrawnOn)._cyreg;
    const { clientWidth, clientHeight } = element;
    return Math.abs(cy.width() - clientWidth) < 2 && Math.abs(cy.height() - clientHeight) < 2;
  });

/** Where the middle of a node is on the window. */
export const nodeAt = (page: Page, id: string): Promise<{ x: number; y: number }> =>
  page.locator("[data-canvas]").evaluate((element, wanted) => {
    const { left, top } = element.getBoundingClientRect();
    const { x, y } = (element as unknown as DrawnOn)._cyreg.cy
      .getElementById(wanted)
      .renderedPosition();
    return { x: left + x, y: top + y };
  }, id);

/** Ids of the nodes on the canvas. */
export const idsOn = async (page: Page): Promise<string[]> =>
  Object.keys(await placesOf(page)).sort();

/** Clicks the middle of a node on the canvas, as a reader does. */
export const clickNode = async (page: Page, id: string): Promise<void> => {
  const place = await page
    .locator("[data-canvas]")
    .evaluate(
      (element, wanted) =>
        (element as unknown as DrawnOn)._cyreg.cy.getElementById(wanted).renderedPosition(),
      id,
    );
  await page.locator("[data-canvas]").click({ position: place });
};

/** Places of all nodes in the model, which the camera does not touch. */
export const placesOf = (page: Page): Promise<Record<string, { x: number; y: number }>> =>
  page.locator("[data-canvas]").evaluate((element) => {
    const { cy } = (element as unknown as DrawnOn)._cyreg;
    return Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  });
