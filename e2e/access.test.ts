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

  for (const [screen, path] of screens)
    test(`${screen} clips nothing sideways at 390 pixels`, async () => {
      const page = await open(path, { viewport: { width: 390, height: 844 } });
      await ready(page, screen);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
      await page.context().close();
    });
});
