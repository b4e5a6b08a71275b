import type { Browser, Page } from "playwright-core";
import { encodeView } from "#client/state/view-code.ts";
import { canvasBoxes, type DrawnOn, overlapping } from "../../e2e/boxes.ts";
import { rounded } from "../timing.ts";
import { type DrawnGraph, viewOf } from "./scene.ts";

/** What it is like to grow a picture of some 500 elements by 48 nodes, in four steps. */
export interface GrowthResult {
  /** The longest that the page was busy without a break during each step, in ms; 0 under 50. */
  readonly longest: readonly number[];
  /** From the key to the new picture, in ms. */
  readonly waits: readonly number[];
  /** Nodes that had another place after all steps, and boxes that lie on one another. */
  readonly moved: number;
  readonly overlaps: number;
}

/** Megabytes of the page's heap after so many expansions and undoings, rubbish collected. */
export interface HeapResult {
  readonly cycles: number;
  readonly before: number;
  readonly after: number;
}

const viewport = { width: 1440, height: 900 };

const nodesOn = (page: Page): Promise<string[]> =>
  page
    .locator("[data-canvas]")
    .evaluate((element) =>
      (element as unknown as DrawnOn)._cyreg.cy
        .nodes()
        .map((node) => `${node.id()} ${node.position().x} ${node.position().y}`),
    );

/** Waits for a number of nodes. What is asked over and over costs the page next to nothing. */
const untilCount = async (page: Page, matches: (count: number) => boolean): Promise<number> => {
  for (;;) {
    const count = await page.evaluate(() => {
      const canvas = document.querySelector("[data-canvas]") as unknown as DrawnOn | null;
      return canvas?._cyreg?.cy.nodes().length ?? 0;
    });
    if (matches(count)) return count;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
};

/** Waits until the page has drawn and rendered all that a step led to: it has had frames, and nothing
 * to do after them. */
const untilIdle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 10; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestIdleCallback(resolve));
  });

/** A page that notes every stretch of 50 ms and more for which it is busy. */
const watchedPage = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
  await page.addInitScript(() => {
    const busy: number[] = [];
    Object.assign(globalThis, { busy });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) busy.push(duration);
    }).observe({ type: "longtask" });
  });
  return page;
};

/** Expands what is selected, step by step. */
const expandSelected = async (
  page: Page,
  steps: number,
): Promise<Pick<GrowthResult, "longest" | "waits">> => {
  const longest: number[] = [];
  const waits: number[] = [];
  for (let step = 1; step <= steps; step += 1) {
    const had = (await nodesOn(page)).length;
    await page.evaluate("busy.length = 0");
    const began = performance.now();
    await page.keyboard.press("e");
    await untilCount(page, (count) => count > had);
    waits.push(rounded(performance.now() - began));
    await untilIdle(page);
    longest.push(rounded(Math.max(0, ...((await page.evaluate("busy")) as number[]))));
  }
  return { longest, waits };
};

/** Expands a hub beside a picture, step by step. */
export const measureGrowth = async (
  browser: Browser,
  url: string,
  graph: DrawnGraph,
  hub: string,
): Promise<GrowthResult> => {
  const page = await watchedPage(browser);
  const at = { ...graph, nodes: [...graph.nodes, { id: hub, name: hub, x: 0, y: 2200 }] };
  const view = { ...viewOf(at), selection: { type: "node" as const, id: hub } };
  await page.goto(`${url}/explore#${await encodeView(view, null, Number.POSITIVE_INFINITY)}`);
  await untilCount(page, (count) => count === at.nodes.length);
  await page.waitForLoadState("networkidle");
  const before = await nodesOn(page);
  const took = await expandSelected(page, 4);
  const after = new Set(await nodesOn(page));
  const fresh = (await canvasBoxes(page)).slice(before.length);
  const result = {
    ...took,
    moved: before.filter((each) => !after.has(each)).length,
    overlaps: overlapping(fresh).length,
  };
  await page.close();
  return result;
};

/** Opens a node with thousands of neighbours and expands it, step by step. */
export const measureHub = async (
  browser: Browser,
  url: string,
  hub: string,
): Promise<Pick<GrowthResult, "longest" | "waits">> => {
  const page = await watchedPage(browser);
  await page.goto(`${url}/explore?node=${encodeURIComponent(hub)}`);
  await untilCount(page, (count) => count > 1);
  await page.waitForLoadState("networkidle");
  const took = await expandSelected(page, 4);
  await page.close();
  return took;
};

/** Expands a node and takes it back, over and over. */
export const measureHeap = async (
  browser: Browser,
  url: string,
  node: string,
  cycles = 200,
): Promise<HeapResult> => {
  const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const megabytes = async (): Promise<number> => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    return rounded((metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 1e6);
  };
  await page.goto(`${url}/explore?node=${encodeURIComponent(node)}`);
  const had = await untilCount(page, (count) => count > 1);
  await page.waitForLoadState("networkidle");
  const cycle = async (): Promise<void> => {
    await page.keyboard.press("e");
    await untilCount(page, (count) => count > had);
    await page.keyboard.press("Control+z");
    await untilCount(page, (count) => count === had);
  };
  // What is read once and kept (facts, fonts, the layout's worker) is no growth.
  for (let round = 0; round < 20; round += 1) await cycle();
  const before = await megabytes();
  for (let round = 0; round < cycles; round += 1) await cycle();
  const after = await megabytes();
  await page.close();
  return { cycles, before, after };
};
