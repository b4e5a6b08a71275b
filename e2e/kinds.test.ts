import { expect, test } from "vitest";
import { journeys } from "./browser.ts";
import { inEnglish, ready } from "./page.ts";

journeys("kinds that the legend has switched off", ({ open }) => {
  test("leave the lens, whose trays say that it is the filters, and come back by clearing", async () => {
    const page = await open("/goals/goal%3Atransport");
    await ready(page, "goals");
    const items = page.locator("[data-tray] [data-item]");
    const before = await items.count();
    await page.goto(`${page.url().split("?")[0]}?off=Project`);
    await ready(page, "goals");
    await expect.poll(() => items.count()).toBeLessThan(before);
    const left = await items.count();
    await page.getByText(`图例的筛选仍有效：${left} 条，共 ${before} 条`).waitFor();
    await page.locator("[data-tray=means]").getByText("筛选隐去").waitFor();
    await page.getByRole("button", { name: "全部显示" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => items.count()).toBe(before);
    expect(new URL(page.url()).searchParams.get("off")).toBeNull();
    await page.context().close();
  });

  test("leave the rows of the matrix, with the numbers with and without", async () => {
    const page = await open("/goals?view=matrix&rows=bodies%2Czones");
    const grid = page.getByRole("grid");
    await grid.waitFor();
    const before = Number(await grid.getAttribute("aria-rowcount"));
    await page.goto(`${page.url()}&off=Zone`);
    await grid.waitFor();
    await expect
      .poll(async () => Number(await grid.getAttribute("aria-rowcount")))
      .toBeLessThan(before);
    await page.getByText(/图例的筛选仍有效：\d+ 条，共 \d+ 条/).waitFor();
    await page.getByRole("button", { name: "全部显示" }).click();
    await expect.poll(async () => Number(await grid.getAttribute("aria-rowcount"))).toBe(before);
    await page.context().close();
  });

  test("stay in the dependencies, which say why", async () => {
    const page = await open("/goals/goal%3Atransport?off=Project");
    await ready(page, "goals");
    await page.getByRole("navigation").getByRole("link", { name: "依赖" }).first().click();
    await ready(page, "unsaid");
    await page.getByRole("combobox").fill("淮泰常铁路");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await ready(page, "dependencies");
    await page.getByText("图例关掉的种类在这里照样显示").waitFor();
    await page.context().close();
  });

  test("the reason of an inference says on the English page that it is a note in Chinese", async () => {
    const page = await open("/goals/goal%3Atwo-lakes", inEnglish);
    await ready(page, "goals");
    await page
      .locator("aside button[aria-expanded]")
      .filter({ hasText: "inferred" })
      .first()
      .click();
    const note = page.getByText("Curator’s note, in Chinese").first();
    await note.waitFor();
    expect(await note.locator("..").locator("[lang='zh-CN']").count()).toBe(1);
    await page.context().close();
  });
});
