import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { journeys } from "./browser.ts";
import { inEnglish } from "./page.ts";

/** The longest that anything on the page takes to change, in milliseconds, but what turns while the
 * reader waits. */
const longestMotion = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const times = (list: string): number[] =>
      list.split(",").map((time) => Number.parseFloat(time) * (time.includes("ms") ? 1 : 1000));
    const all = [...document.querySelectorAll("*")].flatMap((element) => {
      const style = getComputedStyle(element);
      const endless = style.animationIterationCount === "infinite";
      return [
        ...times(style.transitionDuration),
        ...(endless ? [] : times(style.animationDuration)),
      ];
    });
    return Math.max(...all);
  });

/** What moves or is about to. What only waits to be there at once also counts as running. */
const turning = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      document.getAnimations().filter(({ playState, effect }) => {
        const { activeDuration } = effect?.getComputedTiming() ?? {};
        return playState === "running" && activeDuration !== 0;
      }).length,
  );

journeys("motion", ({ open }) => {
  for (const [reducedMotion, told] of [
    ["no-preference", "takes less than 300 ms"],
    ["reduce", "is not there for who wants none, not even where an answer is waited for"],
  ] as const)
    test(told, async () => {
      const page = await open("/", { ...inEnglish, reducedMotion });
      // Answers that do not come: what stands in their place stays.
      await page.route("**/api/{goals,unsaid,nodes,subgraph}**", () => undefined);
      for (const path of ["/", "/goals", "/dependencies", "/explore?node=zone%3Axitaihu"]) {
        await page.goto(new URL(path, page.url()).href);
        await page.locator("main *").first().waitFor();
        const longest = await longestMotion(page);
        if (reducedMotion === "reduce") {
          expect([path, longest]).toEqual([path, 0]);
          expect(await turning(page)).toBe(0);
        } else expect(longest).toBeLessThan(300);
      }
      await page.context().close();
    });
});
