import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "vitest";
import { journeys } from "./browser.ts";
import { inEnglish, ready } from "./page.ts";

const slipping = (...ids: readonly string[]): string =>
  `/dependencies/${encodeURIComponent(ids[0] ?? "")}?direction=downstream&slip=${ids.map(encodeURIComponent).join(",")}`;
const railway = "project:huai-tai-chang-railway";

journeys("what it rests on, beside what its slip affects", ({ open }) => {
  for (const [language, options, words] of [
    [
      "zh",
      {},
      {
        tab: /^依托 \d+$/,
        none: /^依托 0$/,
        nothing: "文中没有说淮泰常铁路依托什么。",
        means: /^淮泰常铁路/,
        of: "完善交通网络依托什么",
      },
    ],
    [
      "en",
      inEnglish,
      {
        tab: /^Rests on \d+$/,
        none: /^Rests on 0$/,
        nothing: /The text does not say what Huai–Tai–Chang Railway rests on/,
        means: /^Huai–Tai–Chang Railway/,
        of: /rests on$/,
      },
    ],
  ] as const)
    test(`is a tab by keys, each thing with its sentence, in ${language}`, async () => {
      const page = await open(slipping("goal:transport"), options);
      await ready(page, "dependencies");
      await page.getByRole("tab", { selected: true }).focus();
      await page.keyboard.press("ArrowRight");
      const tab = page.getByRole("tab", { name: words.tab, selected: true });
      await tab.waitFor();
      const panel = page.getByRole("tabpanel", { name: words.tab });
      const rows = panel.locator("[data-listed]");
      const count = Number(/\d+/.exec((await tab.textContent()) ?? "")?.[0]);
      expect(count).toBeGreaterThan(1);
      expect(await rows.count()).toBe(count);
      await page.keyboard.press("Tab");
      await panel.getByRole("button", { name: words.means }).focus();
      await page.keyboard.press("Enter");
      await panel.locator("mark", { hasText: "加快推进淮泰常铁路" }).waitFor();
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

      await page.goto(new URL(slipping(railway), page.url()).href);
      await page.getByRole("tab", { name: words.none }).click();
      await page.getByText(words.nothing).waitFor();

      await page.goto(new URL(slipping(railway, "goal:transport"), page.url()).href);
      await page.getByRole("tab", { name: words.tab }).click();
      await page.getByText(words.nothing).waitFor();
      await page.getByRole("heading", { name: words.of }).waitFor();
      await page.context().close();
    });
});
