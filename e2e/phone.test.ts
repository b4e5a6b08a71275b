import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { canvasOf, clickNode, inEnglish, ready } from "./page.ts";

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Boxes of what a thumb is to hit on the screen, and of what the page is wide. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.locator("nav a, aside button:visible, [role=toolbar] button:visible").evaluateAll((all) =>
    all.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      // The grip is as wide as the screen.
      return width >= 40 && (height >= 40 || width > 300) ? [] : [`${element.textContent}`.trim()];
    }),
  );

journeys("on a phone", ({ open }) => {
  test("finds, inspects and goes one hop, and the page is no wider than the screen", async () => {
    const page = await open("/", phone);
    await ready(page, "start");
    await page.getByRole("combobox").fill("wgx");
    await page.getByRole("option", { name: "武高新" }).first().tap();
    await ready(page, "explore");
    const sheet = page.getByRole("complementary", { name: "所选内容" });
    await sheet.getByRole("heading", { name: "武高新" }).waitFor();
    expect(overlapping(await canvasOf(page, 5))).toEqual([]);
    // The picture is fitted anew where the sheet has taken of its room.
    const outside = async (): Promise<string[]> => {
      const top = (await sheet.boundingBox())?.y ?? 0;
      return (await canvasOf(page, 5))
        .filter(({ left, right, bottom }) => left < 0 || right > 390 || bottom > top)
        .map(({ name }) => name);
    };
    await expect.poll(outside).toEqual([]);
    await page.getByRole("button", { name: "展开所选内容" }).tap();
    await sheet.getByRole("button", { name: /发展质效年年有突破/ }).tap();
    await sheet.getByText("力争发展质效年年有突破").first().waitFor();
    await page.getByRole("button", { name: "收起所选内容" }).tap();
    await clickNode(page, "goal:quality-every-year");
    await sheet.getByRole("heading", { name: "发展质效年年有突破" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await tooSmall(page)).toEqual([]);
    await page.context().close();
  });

  test("search and legend lie over the picture while they are asked for", async () => {
    const page = await open("/explore?node=zone%3Awujin-high-tech", phone);
    await ready(page, "explore");
    const left = page.getByRole("complementary", { name: "查找与图例" });
    expect(await left.isVisible()).toBe(false);
    await page.getByRole("button", { name: "打开查找与图例" }).tap();
    await left.getByRole("combobox").fill("xitaihu");
    await page.getByRole("option", { name: "西太湖" }).first().tap();
    await page.getByRole("heading", { name: "西太湖", level: 2 }).waitFor();
    expect(await left.isVisible()).toBe(false);
    await page.context().close();
  });

  test("a search begun before the picture is there goes on when it comes", async () => {
    const page = await open("/", phone);
    await ready(page, "start");
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/neighbours/, async (route) => {
      await released;
      await route.continue();
    });
    await page.getByRole("combobox").fill("wgx");
    await page.getByRole("option", { name: "武高新" }).first().tap();
    await page.getByRole("button", { name: "打开查找与图例" }).tap();
    const left = page.getByRole("complementary", { name: "查找与图例" });
    await left.getByRole("combobox").fill("xitaihu");
    release();
    await canvasOf(page, 5);
    await page.getByRole("heading", { name: "武高新", level: 2 }).waitFor({ state: "attached" });
    await page.getByRole("option", { name: "西太湖" }).first().tap();
    await page.getByRole("heading", { name: "西太湖", level: 2 }).waitFor();
    expect(await left.isVisible()).toBe(false);
    await page.context().close();
  });

  test("the sentences of a path stand in the sheet, its question comes over the picture", async () => {
    const page = await open("/explore?from=zone%3Axitaihu&to=project%3Asuao-tower", phone);
    await ready(page, "explore");
    const sheet = page.getByRole("complementary", { name: "所选内容" });
    await sheet.getByRole("tab", { name: "句子" }).waitFor();
    await page.getByRole("button", { name: "展开所选内容" }).tap();
    await sheet.getByText("勇挑").first().waitFor();
    await page.getByRole("button", { name: "收起所选内容" }).tap();
    await page.getByRole("button", { name: "打开查找与图例" }).tap();
    await page.getByRole("checkbox", { name: /也经过枢纽/ }).waitFor();
    await page.context().close();
  });

  test("a link shows what it leads to, not the list that it is from", async () => {
    const page = await open("/goals/goal%3Atwo-lakes", phone);
    const lens = page.getByRole("region", { name: "目标透镜" });
    await lens.getByText("西太湖").first().waitFor();
    const [tree, shown] = await Promise.all([
      page.getByRole("complementary", { name: "目标树" }).boundingBox(),
      lens.boundingBox(),
    ]);
    expect(shown?.y).toBeLessThan(200);
    expect(tree?.y).toBeGreaterThan(shown?.y ?? 0);
    await page.goto(new URL("/sources/wujin-2?sentence=8", page.url()).href);
    const sentence = page.locator('[data-passage="wujin-2:8"]').first();
    await sentence.waitFor();
    await expect.poll(async () => (await sentence.boundingBox())?.y).toBeLessThan(700);
    await page.context().close();
  });

  test("the ends of a path stand in one line, off the picture, in English too", async () => {
    const page = await open("/explore?from=zone%3Axitaihu&to=project%3Asuao-tower", {
      ...phone,
      ...inEnglish,
    });
    await ready(page, "explore");
    const last = page.getByRole("list").getByRole("button", { name: "Only this" });
    await last.waitFor();
    const bottom = await last.evaluate((each) => each.getBoundingClientRect().bottom);
    const canvas = await page.locator("[data-canvas]").boundingBox();
    const highest = Math.min(...(await canvasOf(page, 5)).map(({ top }) => top));
    expect(bottom).toBeLessThan((canvas?.y ?? 0) + highest);
    await page.context().close();
  });
});
