import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFaults } from "./axe.ts";
import { journeys } from "./browser.ts";
import { canvasOf, inEnglish, ready } from "./page.ts";

const screens = [
  ["start", "/"],
  ["explore", "/explore?node=zone%3Axitaihu"],
  ["goals", "/goals/goal%3Atwo-lakes"],
  ["sources", "/sources/wujin-2?sentence=8"],
  ["unsaid", "/dependencies"],
  ["dependencies", "/dependencies/goal%3Atheme-town-country?slip=project%3Ahuai-tai-chang-railway"],
] as const;

/** Switches rows of the legend off until nothing is drawn. */
const filterAllOut = async (page: Page): Promise<void> => {
  for (;;) {
    const rows = page.locator("#explore-left [data-look][aria-pressed=true]");
    if ((await page.locator("[data-filtered-out]").textContent()) !== "") return;
    await rows.first().click();
  }
};

journeys("for everyone", ({ open }) => {
  for (const [screen, path] of screens)
    for (const language of ["zh", "en"] as const)
      test(`axe finds nothing serious on ${screen} in ${language}`, async () => {
        const page = await open(path, language === "en" ? inEnglish : {});
        await ready(page, screen);
        if (screen === "explore") await canvasOf(page, 5);
        expect(await seriousFaults(page)).toEqual([]);
        await page.context().close();
      });

  for (const [language, said] of [
    ["zh", /^筛选隐去了图上的全部节点\d+ 个节点还在，位置不变。$/],
    ["en", /^Filters hide all that is on the canvasAll \d+ nodes are still there/],
  ] as const)
    for (const colorScheme of ["light", "dark"] as const)
      test(`a picture that filters have emptied says so aloud, in ${language} and ${colorScheme}`, async () => {
        const page = await open("/explore?node=zone%3Axitaihu", {
          ...(language === "en" ? inEnglish : {}),
          colorScheme,
        });
        await canvasOf(page, 5);
        const status = page.locator("[data-filtered-out]");
        expect(await status.getAttribute("role")).toBe("status");
        expect(await status.textContent()).toBe("");
        await filterAllOut(page);
        expect(await status.textContent()).toMatch(said);
        expect(await seriousFaults(page)).toEqual([]);
        await page
          .getByRole("button", { name: language === "zh" ? "全部显示" : "Show all" })
          .last()
          .click();
        await canvasOf(page, 5);
        expect(await status.textContent()).toBe("");
        await page.context().close();
      });

  for (const [screen, path] of screens)
    test(`${screen} clips nothing sideways at 390 pixels`, async () => {
      const page = await open(path, { viewport: { width: 390, height: 844 } });
      await ready(page, screen);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
      await page.context().close();
    });
});
