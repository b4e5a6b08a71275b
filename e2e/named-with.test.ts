import { expect, test } from "vitest";
import { brokenRules } from "./axe.ts";
import { journeys } from "./browser.ts";
import { inEnglish, ready } from "./page.ts";

const railway = "project:huai-tai-chang-railway";
const slips = `/dependencies/${encodeURIComponent(railway)}?direction=downstream&slip=${encodeURIComponent(railway)}`;

journeys("what is only named with what slips", ({ open }) => {
  for (const [language, options, words] of [
    [
      "zh",
      {},
      {
        tab: /^仅同句提及 \d+$/,
        affected: /^受影响 2$/,
        note: "只在同一句里与它一起提到",
        said: "文中只说“加快推进”，未说开工或建成日期。",
        other: "盐泰锡常宜铁路",
      },
    ],
    [
      "en",
      inEnglish,
      {
        tab: /^Only named with \d+$/,
        affected: /^Affected 2$/,
        note: "Only named with it in one sentence",
        said: "The text only says “加快推进”, with no date of a start or an end.",
        other: /Yan–?.*Railway/,
      },
    ],
  ] as const)
    test(`stands in a tab of its own with its sentence, and is counted nowhere else, in ${language}`, async () => {
      const page = await open(slips, options);
      await ready(page, "dependencies");
      await page.getByText(words.said).waitFor();
      const affected = page.getByRole("tab", { name: words.affected });
      await affected.waitFor();
      await affected.focus();
      await page.keyboard.press("End");
      const tab = page.getByRole("tab", { name: words.tab, selected: true });
      await tab.waitFor();
      await page.getByText(words.note).waitFor();
      const panel = page.getByRole("tabpanel", { name: words.tab });
      const rows = panel.getByRole("listitem");
      const count = Number(/\d+/.exec((await tab.textContent()) ?? "")?.[0]);
      expect(await rows.count()).toBe(count);
      await panel.getByRole("button", { name: words.other }).click();
      await panel.locator("mark, figure").first().waitFor();
      expect(await brokenRules(page)).toEqual([]);
      await page.context().close();
    });
});
