import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../e2e/chromium.ts";
import { rounded, type Timing, timingOf } from "./timing.ts";

/** Bytes on the wire by what they are. */
interface Weight {
  readonly total: number;
  readonly script: number;
  readonly style: number;
  readonly font: number;
  readonly other: number;
}

export interface PageResult {
  readonly start: Weight;
  readonly graph: Weight;
  /** From the last key to the first hit in the list. */
  readonly keyToHit: Timing;
  /** From a click on a tie to its sentence. */
  readonly clickToSentence: Timing;
}

/** Measures the built page in Chromium: what it transfers, and how long a reader waits.
 * @returns nothing where there is no Chromium */
export const measurePage = async (url: string): Promise<PageResult | undefined> => {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    return {
      start: await weigh(browser, `${url}/`, "[data-box=goal]"),
      graph: await weigh(
        browser,
        `${url}/explore?node=zone%3Awujin-high-tech`,
        "[data-canvas] canvas",
      ),
      ...(await measureWaits(browser, url)),
    };
  } finally {
    await browser.close();
  }
};

/** Bytes that a first visit transfers, by the browser's own count. */
const weigh = async (browser: Browser, url: string, ready: string): Promise<Weight> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await page.goto(url);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await context.close();
  const of = (...names: string[]): number =>
    names.reduce((sum, name) => sum + (bytes[name] ?? 0), 0);
  const total = of(...Object.keys(bytes));
  const [script, style, font] = [of("Script"), of("Stylesheet"), of("Font")];
  return { total, script, style, font, other: total - script - style - font };
};

const tries = 15;

const measureWaits = async (
  browser: Browser,
  url: string,
): Promise<Pick<PageResult, "keyToHit" | "clickToSentence">> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // tsx names inner functions by a helper, which functions that run in the page have to find there.
  await page.addInitScript("globalThis.__name = (named) => named");
  const keys: number[] = [];
  const clicks: number[] = [];
  for (let round = 0; round < tries; round += 1) {
    await page.goto(url);
    const search = page.getByRole("combobox").first();
    await search.fill("wg");
    await page.getByRole("option").first().waitFor();
    keys.push(await waitInPage(page, () => search.press("x"), "[role=option]"));
    await page.goto(`${url}/explore?node=zone%3Axitaihu`);
    const tie = page.locator("aside li > button[aria-expanded]").nth(round % 3);
    await tie.waitFor();
    clicks.push(await waitInPage(page, () => tie.click(), "blockquote"));
  }
  await page.close();
  return { keyToHit: timingOf(keys), clickToSentence: timingOf(clicks) };
};

/** Milliseconds from the first key or click event in the page to the next frame in which what is
 * waited for reads otherwise than before, measured inside the page, so that the driver's own way
 * there does not count.
 * @throws where nothing has changed after ten seconds */
const waitInPage = async (
  page: Page,
  act: () => Promise<unknown>,
  selector: string,
): Promise<number> => {
  const measured = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const read = (): string =>
          [...document.querySelectorAll(wanted)].map((each) => each.textContent).join("\n");
        const before = read();
        const start = ({ timeStamp }: Event): void => {
          const look = (): void => {
            const waited = performance.now() - timeStamp;
            if (read() !== before) resolve(waited);
            else if (waited > 10_000) reject(new Error(`${wanted} did not change`));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        addEventListener("keydown", start, { once: true, capture: true });
        addEventListener("pointerdown", start, { once: true, capture: true });
      }),
    selector,
  );
  await act();
  return rounded(await measured);
};
