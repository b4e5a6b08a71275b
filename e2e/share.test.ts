import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { journeys } from "./browser.ts";
import { canvasOf, clickNode, idsOn, ready } from "./page.ts";

const clip = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const allowed = { permissions: ["clipboard-read", "clipboard-write"] };

journeys("the bar on top", ({ open }) => {
  for (const how of ["mouse", "keyboard"] as const)
    test(`copies a link that shows another reader the same picture, by ${how}`, async () => {
      const page = await open("/explore?node=zone%3Axitaihu", allowed);
      await ready(page, "explore");
      await canvasOf(page, 5);
      await clickNode(page, "goal:core-area");
      await page.keyboard.press("e");
      const boxes = await canvasOf(page, 9);
      if (how === "mouse")
        await page.getByRole("button", { name: "复制这里的链接", exact: true }).click();
      else await page.keyboard.press("u");
      await page.getByText("链接已复制").waitFor();
      const link = await clip(page);
      const other = await open(link);
      await ready(other, "explore");
      await canvasOf(other, boxes.length);
      expect(await idsOn(other)).toEqual(await idsOn(page));
      await other.context().close();
      await page.context().close();
    });

  test("copies the address of every other screen as it stands", async () => {
    for (const path of ["/goals/goal%3Atwo-lakes", "/sources/wujin-2?sentence=8", "/briefings"]) {
      const page = await open(path, allowed);
      await page.getByRole("button", { name: "复制这里的链接", exact: true }).click();
      await page.getByText("链接已复制").waitFor();
      expect(await clip(page)).toBe(page.url());
      await page.context().close();
    }
  });

  test("opens the palette, beside its key", async () => {
    const page = await open("/");
    await ready(page, "start");
    const button = page.getByRole("button", { name: /命令.*Ctrl K/ });
    await button.click();
    await page.getByRole("dialog", { name: "命令面板" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "命令面板" }).waitFor({ state: "hidden" });
    await page.context().close();
  });
});
