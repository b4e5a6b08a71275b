import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { overlapping, type ScreenBox } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { canvasOf, inEnglish, ready } from "./page.ts";
import { quiet } from "./requests.ts";

/** Boxes of the lines of text that a reader sees: cut to what scrolls or clips them, without what
 * lies under another thing, as what has scrolled under a head does. Turned text has no such box. */
const textBoxes = (page: Page): Promise<ScreenBox[]> =>
  page.evaluate(() => {
    interface Box {
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const clip = (box: Box, element: Element): Box => {
      let { left, right, top, bottom } = box;
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        if (getComputedStyle(each).overflow === "visible") continue;
        const edge = each.getBoundingClientRect();
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (each === document.body || each === document.documentElement) break;
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return { left, right, top, bottom };
    };
    const isSeen = ({ left, right, top, bottom }: Box, element: Element): boolean => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true;
      if (getComputedStyle(element).pointerEvents === "none") return true;
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    };
    const isTurned = (element: Element): boolean =>
      element.closest("[role=columnheader]") !== null ||
      getComputedStyle(element).writingMode !== "horizontal-tb";
    const boxes: ScreenBox[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { currentNode } = texts;
      const element = currentNode.parentElement;
      if (element === null || (currentNode.textContent ?? "").trim() === "") continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (isTurned(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(currentNode);
      // A line cut with an ellipsis has two boxes at one place: of all its signs and of those that show.
      const lines = new Map(
        [...range.getClientRects()].map((rect) => [`${rect.left} ${rect.top}`, rect]),
      );
      for (const rect of lines.values()) {
        // A line's box is higher than its signs are.
        const air = rect.height * 0.18;
        const { left, right } = rect;
        const box = clip({ left, right, top: rect.top + air, bottom: rect.bottom - air }, element);
        if (box.right - box.left < 3 || box.bottom - box.top < 3 || !isSeen(box, element)) continue;
        boxes.push({ name: (currentNode.textContent ?? "").trim().slice(0, 40), ...box });
      }
    }
    return boxes;
  });

const screens = [
  ["the start", "/", "[data-box=goal]", 0],
  ["exploring", "/explore?node=zone%3Awujin-high-tech", "[data-canvas] canvas", 5],
  ["a path", "/explore?from=zone%3Axitaihu&to=project%3Asuao-tower", "ol > li figure", 5],
  ["the goals", "/goals", "main h2", 0],
  ["the lens", "/goals/goal%3Atwo-lakes", "[data-tray] [data-item]", 0],
  ["the lens of a theme", "/goals/goal%3Atheme-town-country", "[data-tray] [data-item]", 0],
  ["the matrix", "/goals?view=matrix", "[role=gridcell]", 0],
  ["what is not said", "/dependencies", "[data-unsaid]", 0],
  [
    "dependencies",
    "/dependencies/goal%3Atheme-town-country?direction=upstream&slip=goal%3Acore-area",
    "[data-listed]",
    0,
  ],
  ["a source", "/sources/wujin-2?sentence=8", "[data-passage]", 0],
] as const;

journeys("no label lies on another", ({ open }) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    for (const [language, options] of [
      ["zh", {}],
      ["en", inEnglish],
    ] as const)
      test(`on any screen as it opens, in ${language} at ${width} by ${height}`, async () => {
        const page = await open("/", { viewport: { width, height }, ...options });
        const found: Record<string, string[]> = {};
        for (const [name, path, sign, least] of screens) {
          await page.goto(new URL(path, page.url()).href);
          await page.locator(sign).first().waitFor({ state: "attached" });
          await quiet(page);
          const drawn = least === 0 ? [] : await canvasOf(page, least);
          const boxes = await textBoxes(page);
          expect(boxes.length, name).toBeGreaterThan(5);
          const laid = [...overlapping(boxes), ...overlapping(drawn)];
          if (laid.length > 0) found[name] = laid;
          if (process.env.SHOTS !== undefined)
            await page.screenshot({
              path: `${process.env.SHOTS}/label-${width}-${language}-${name.replaceAll(" ", "-")}.png`,
            });
        }
        expect(found).toEqual({});
        await page.context().close();
      });

  test("the start fits its window in either language, at 1440 by 900", async () => {
    for (const options of [{}, inEnglish]) {
      const page = await open("/", options);
      await ready(page, "start");
      const over = await page
        .locator("[data-box=goal]")
        .first()
        .evaluate((goal) => {
          for (let each: Element | null = goal; each !== null; each = each.parentElement)
            if (getComputedStyle(each).overflowY === "auto")
              return each.scrollHeight - each.clientHeight;
          return null;
        });
      expect(over).toBe(0);
      await page.context().close();
    }
  });
});
