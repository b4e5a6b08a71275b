import { mkdir, writeFile } from "node:fs/promises";
import { type Browser, chromium } from "playwright-core";
import { largeHub } from "#graph/fixtures/large-plan.ts";
import { hubOf } from "#graph/fixtures/supernode.ts";
import { chromiumFlags, findChromium } from "../../e2e/chromium.ts";
import { machine, table, timed } from "../report.ts";
import { rounded } from "../timing.ts";
import { type FramesResult, measureFrames } from "./frames.ts";
import {
  type GrowthResult,
  type HeapResult,
  measureGrowth,
  measureHeap,
  measureHub,
} from "./growth.ts";
import { sceneOf, scenePlan } from "./scene.ts";
import { buildPeers, servePlan } from "./serve.ts";

const folder = "bench/results";

/** Neighbours of the hub that is expanded by itself. */
const hubSize = 10_000;

/** Measures the picture: frames beside plain Cytoscape and sigma, growth, and the page's heap. */
export const measurePicture = async (): Promise<void> => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium was found.");
  const plan = scenePlan();
  const [server, script] = [await servePlan(plan), await buildPeers()];
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const frames: FramesResult[] = [];
    for (const elements of [500, 2000])
      frames.push(await measureFrames(browser, server.url, script, sceneOf(plan, elements)));
    const growth = await measureGrowth(browser, server.url, sceneOf(plan, 500), largeHub);
    const heap = await measureHeap(browser, server.url, largeHub);
    const hub = await measureHubAlone(browser);
    const text = report(frames, growth, hub, heap);
    await mkdir(folder, { recursive: true });
    await writeFile(
      `${folder}/picture.json`,
      `${JSON.stringify({ frames, growth, hub, heap }, null, 2)}\n`,
    );
    await writeFile(`${folder}/picture.md`, text);
    process.stdout.write(text);
  } finally {
    await browser.close();
    await server.stop();
  }
};

type HubResult = Awaited<ReturnType<typeof measureHub>>;

const measureHubAlone = async (browser: Browser): Promise<HubResult> => {
  const server = await servePlan(hubOf(hubSize));
  try {
    return await measureHub(browser, server.url, "place:hub");
  } finally {
    await server.stop();
  }
};

const steps = ({ longest, waits }: HubResult): string =>
  table(
    ["step", "longest task (0: none over 50)", "key to picture"],
    longest.map((each, step) => [step + 1, each, waits[step]]),
  );

const report = (
  frames: readonly FramesResult[],
  growth: GrowthResult,
  hub: HubResult,
  heap: HeapResult,
): string =>
  [
    "# Measured in the picture",
    `One run on ${machine}, no GPU. Milliseconds unless said; read nothing into ratios under 1.3.`,
    "## A frame while the picture is moved and zoomed",
    table(
      [
        "elements",
        "Mailuo median",
        "p95",
        "plain Cytoscape",
        "p95",
        "sigma",
        "p95",
        "ratio to plain",
      ],
      frames.map(({ elements, mailuo, cytoscape, sigma }) => [
        elements,
        timed(mailuo),
        timed(cytoscape),
        timed(sigma),
        rounded(mailuo.median / Math.max(0.01, cytoscape.median)),
      ]),
    ),
    "## Four expansions of a hub beside 500 elements",
    steps(growth),
    `${growth.moved} nodes moved, ${growth.overlaps} of the new boxes lie on one another.`,
    `## Four expansions of a hub of ${hubSize}, from its first neighbours`,
    steps(hub),
    "## Memory",
    `${heap.cycles} expansions taken back: ${heap.before} MB before, ${heap.after} MB after.`,
    "",
  ].join("\n\n");
