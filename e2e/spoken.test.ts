import { expect, test } from "vitest";
import { brokenRules } from "./axe.ts";
import { journeys } from "./browser.ts";
import { canvasOf, inEnglish, ready } from "./page.ts";

journeys("words of one's own to be spoken", ({ open }) => {
  for (const [language, options, words] of [
    ["zh", {}, { spoken: "讲稿", own: "自己的讲稿", picture: "画面的文字说明", both: "两样都附" }],
    [
      "en",
      inEnglish,
      {
        spoken: "Speaking notes",
        own: "My speaking notes",
        picture: "What the picture says",
        both: "Both",
      },
    ],
  ] as const)
    test(`are written with a scene, stand beside the description, and on the sheet as chosen, in ${language}`, async () => {
      const page = await open("/explore?node=zone%3Axitaihu", options);
      await ready(page, "explore");
      await canvasOf(page, 5);
      await page.keyboard.press("b");
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      await page.keyboard.type("甲");
      await dialog.getByRole("textbox", { name: words.own }).fill("先说西太湖。\n再说两湖。");
      await page.keyboard.press("Control+Enter");
      await dialog.waitFor({ state: "hidden" });

      await page.goto(new URL("/present", page.url()).href);
      await page.getByRole("heading", { name: words.own }).waitFor();
      await page.getByText("再说两湖。").waitFor();
      await page.getByRole("heading", { name: words.picture }).waitFor();
      await page.reload();
      await page.getByText("再说两湖。").waitFor();
      expect(await brokenRules(page)).toEqual([]);
      const id = page.url().split("/present")[1];

      await page.goto(new URL("/briefings", page.url()).href);
      await page.locator("[data-scene] a[href^='/print/']").click();
      expect(id).toBeDefined();
      const sheet = page.locator("article");
      await sheet.waitFor();
      expect(await sheet.getByText("再说两湖。").count()).toBe(0);
      await page.getByRole("combobox", { name: words.spoken }).selectOption({ label: words.both });
      await sheet.getByText("再说两湖。").waitFor();
      await sheet.getByRole("region", { name: words.picture }).waitFor();
      expect(await brokenRules(page)).toEqual([]);
      await page.context().close();
    });
});
