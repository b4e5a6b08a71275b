import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { chromiumFlags } from "./chromium.ts";
import { watchRequests } from "./requests.ts";

/** What a journey is given. */
export interface Visit {
  /** Opens an address of the page, or a whole address of another server, in a browser of its own;
   * errors in its console fail the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Journeys in a real browser; they are counted as skipped where there is none. */
export const journeys = (name: string, tell: (visit: Visit) => void): void => {
  const executablePath = inject("chromium");
  describe.skipIf(executablePath === null)(name, () => {
    let browser: Browser;
    const faults: string[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: executablePath ?? "",
        args: chromiumFlags,
      });
    });
    afterAll(async () => {
      await browser.close();
      expect(faults).toEqual([]);
    });
    const open: Visit["open"] = async (path, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: "zh-CN",
        reducedMotion: "reduce",
        ...options,
      });
      watchRequests(context);
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => {
        // The browser notes each 404; what the page makes of one is for the journey to say.
        const isAnswer = message.text().startsWith("Failed to load resource");
        if (message.type() === "error" && !isAnswer) faults.push(message.text());
      });
      await page.goto(new URL(path, inject("url")).href);
      return page;
    };
    tell({ open });
  });
};
