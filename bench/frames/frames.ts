import type { Browser, Page } from "playwright-core";
import { encodeView } from "#client/state/view-code.ts";
import type { DrawnOn } from "../../e2e/boxes.ts";
import { type Timing, timingOf } from "../timing.ts";
import { type DrawnGraph, type Mover, viewOf } from "./scene.ts";

/** Frames of a picture that moves and grows and shrinks, by painter. */
export interface FramesResult {
  readonly elements: number;
  readonly mailuo: Timing;
  readonly cytoscape: Timing;
  readonly sigma: Timing;
}

const frames = 150;
const rounds = 3;
const viewport = { width: 1440, height: 900 };

interface Painted {
  readonly moveIt: Mover;
}

/** Moves the picture a little before each frame and says how long each took, in ms. */
const moved = (page: Page): Promise<number[]> =>
  page.evaluate(
    (count) =>
      new Promise<number[]>((resolve) => {
        const took: number[] = [];
        let last = 0;
        const next = (now: number): void => {
          if (last > 0) took.push(now - last);
          last = now;
          if (took.length === count) {
            resolve(took);
            return;
          }
          const { moveIt } = globalThis as unknown as Painted;
          const back = took.length % 60 >= 30;
          moveIt(back ? -9 : 9, back ? 1 / 1.02 : 1.02);
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    frames,
  );

const openMailuo = async (browser: Browser, url: string, graph: DrawnGraph): Promise<Page> => {
  const page = await browser.newPage({ viewport });
  await page.addInitScript("globalThis.__name = (named) => named");
  const view = await encodeView(viewOf(graph), null, Number.POSITIVE_INFINITY);
  await page.goto(`${url}/explore#${view}`);
  await page.waitForFunction((count) => {
    const canvas = document.querySelector("[data-canvas]") as unknown as DrawnOn | null;
    return (canvas?._cyreg?.cy.nodes().length ?? 0) >= count;
  }, graph.nodes.length);
  await page.evaluate(() => {
    const { cy } = (document.querySelector("[data-canvas]") as unknown as DrawnOn)
      ._cyreg as unknown as { cy: CameraOf };
    const moveIt: Mover = (dx, factor) => {
      cy.panBy({ x: dx, y: 0 });
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
      });
    };
    Object.assign(globalThis, { moveIt });
  });
  return page;
};

/** What is moved of the canvas library. */
interface CameraOf {
  panBy(by: { x: number; y: number }): void;
  zoom(): number;
  zoom(to: { level: number; renderedPosition: { x: number; y: number } }): void;
  width(): number;
  height(): number;
}

const openPeer = async (
  browser: Browser,
  script: string,
  painter: "cytoscape" | "sigma",
  graph: DrawnGraph,
): Promise<Page> => {
  const page = await browser.newPage({ viewport });
  await page.setContent("<!doctype html><div id=at style='position:fixed;inset:0'></div>");
  await page.evaluate("globalThis.__name = (named) => named");
  await page.addScriptTag({ path: script });
  await page.evaluate(
    ([name, drawn]) => {
      const { peers } = globalThis as unknown as {
        peers: Record<string, (container: Element | null, graph: DrawnGraph) => Mover>;
      };
      const moveIt = peers[name]?.(document.querySelector("#at"), drawn);
      Object.assign(globalThis, { moveIt });
    },
    [painter, graph] as const,
  );
  return page;
};

/** Times frames of one graph with each painter, round by round. */
export const measureFrames = async (
  browser: Browser,
  url: string,
  script: string,
  graph: DrawnGraph,
): Promise<FramesResult> => {
  const painters = {
    mailuo: () => openMailuo(browser, url, graph),
    cytoscape: () => openPeer(browser, script, "cytoscape", graph),
    sigma: () => openPeer(browser, script, "sigma", graph),
  };
  const samples = { mailuo: [] as number[], cytoscape: [] as number[], sigma: [] as number[] };
  for (let round = 0; round < rounds; round += 1)
    for (const name of ["mailuo", "cytoscape", "sigma"] as const) {
      const page = await painters[name]();
      samples[name].push(...(await moved(page)));
      await page.close();
      process.stderr.write(
        `${graph.nodes.length} nodes, ${name}: ${timingOf(samples[name]).median}\n`,
      );
    }
  return {
    elements: graph.nodes.length + graph.edges.length,
    mailuo: timingOf(samples.mailuo),
    cytoscape: timingOf(samples.cytoscape),
    sigma: timingOf(samples.sigma),
  };
};
