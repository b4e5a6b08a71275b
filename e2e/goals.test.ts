import { expect, test } from "vitest";
import { seriousFaults } from "./axe.ts";
import { journeys } from "./browser.ts";
import { inEnglish, ready } from "./page.ts";

journeys("the goals", ({ open }) => {
  test("a target stands at its goal with the reason why no result can be held against it", async () => {
    const page = await open("/goals");
    const board = page.getByRole("region", { name: "指标与成果" });
    const land = board
      .getByRole("listitem")
      .filter({ has: page.getByText("加快绿色转型") })
      .first();
    await land.waitFor();
    expect(await land.textContent()).toContain("5000亩");
    expect(await land.textContent()).toContain("文中还没有与它对应的成果");
    const lakes = board
      .getByRole("listitem")
      .filter({ has: page.getByText("加快“两湖”建设") })
      .first();
    await lakes.getByText("有 1 项成果，但不能比").focus();
    await page.keyboard.press("Enter");
    expect(await lakes.textContent()).toMatch(/起势见效：.*没有数值.*时期不同或未写明/);
    await page.context().close();
  });

  test("from the tree to the matrix and back by keyboard", async () => {
    const page = await open("/goals");
    await page.getByRole("link", { name: "矩阵" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("grid").waitFor();
    await page.getByRole("link", { name: "目标树" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "指标与成果" }).waitFor();
    await page.context().close();
  });

  test("the lens shows targets beside results, in both languages", async () => {
    for (const [options, words] of [
      [{}, "指标与成果"],
      [inEnglish, "Targets and results"],
    ] as const) {
      const page = await open("/goals/goal%3Atwo-lakes", options);
      await ready(page, "goals");
      await page.getByRole("heading", { name: words }).waitFor();
      await page.context().close();
    }
  });

  test("axe finds nothing serious where no goal is chosen", async () => {
    const page = await open("/goals");
    await page.getByRole("region", { name: "指标与成果" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});
