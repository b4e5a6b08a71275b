import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import type { MatrixAnswer } from "#graph/model/answers/goals.ts";
import { seriousFaults } from "./axe.ts";
import { overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { inEnglish } from "./page.ts";

const address = "/goals?view=matrix";
const cell = (page: Page, name: RegExp) => page.getByRole("gridcell", { name });
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);

/** Row and column of the cell that holds the focus, as the grid tells them. */
const focusedAt = (page: Page): Promise<(string | null | undefined)[]> =>
  page.evaluate(() => [
    document.activeElement?.parentElement?.getAttribute("aria-rowindex"),
    document.activeElement?.getAttribute("aria-colindex"),
  ]);

/** An answer as large as any plan's, in which every third cell holds a tie. */
const large = (): MatrixAnswer => {
  const size = 500;
  const links = Array.from({ length: size }, (_, at) => [
    `goal:g${at} PART_OF goal:theme${at % 25}`,
    `org:o${at} LOCATED_IN place:p`,
  ]);
  const nodes = planOf({ links: links.flat() }).nodes.map(({ node }) => node);
  const of = (prefix: string) => nodes.filter(({ id }) => id.startsWith(prefix));
  const [goals, rows] = [of("goal:g"), of("org:o")];
  return {
    groups: of("goal:theme").map((theme, at) => ({
      theme,
      goals: goals.slice(at * 20, at * 20 + 20),
    })),
    rows,
    cells: rows.flatMap(({ id: node }, row) =>
      goals
        .filter((_, column) => (row + column) % 3 === 0)
        .map(({ id: goal }) => ({ node, goal, roles: [{ role: "about", basis: "stated" }] })),
    ),
    truncated: false,
  };
};

journeys("the matrix", ({ open }) => {
  test("a cell opens its ties with chain and sentence, as many as the cell says", async () => {
    const page = await open(address);
    await cell(page, /西太湖与加快“两湖”建设：/).click();
    const panel = page.getByRole("complementary", { name: "所选一格的联系" });
    await panel.locator("figure").first().waitFor();
    expect(await panel.getByRole("heading", { level: 2 }).textContent()).toContain("2 条联系");
    expect(await panel.locator("button[aria-expanded]").count()).toBe(2);
    expect(await panel.locator("figure").first().textContent()).toContain("西太湖");
    expect(new URL(page.url()).searchParams.get("goal")).toBe("goal:two-lakes");
    await page.reload();
    await panel.locator("figure").first().waitFor();
    await panel.getByRole("link", { name: "目标透镜" }).click();
    await page.locator("[data-item=goal]").waitFor();
    await page.context().close();
  });

  test("by keyboard alone: to the grid, cell to cell, open, out, and on to a goal", async () => {
    const page = await open(address);
    await cell(page, /./).first().waitFor();
    await page.locator("[role=gridcell][tabindex='0']").focus();
    const start = await focused(page);
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).not.toBe(start);
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe(start);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+ArrowRight");
    expect(await focused(page)).toMatch(/（(陈述|推断)）/);
    await page.keyboard.press("Enter");
    await page.locator("figure").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("点一格，看是什么联系").waitFor();
    await page.keyboard.press("Control+End");
    await expect.poll(() => page.locator("[role=gridcell][tabindex='0']").count()).toBe(1);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toMatch(/，\d+ 条联系$/);
    await page.keyboard.press("Enter");
    await page.locator("[data-item=goal]").waitFor();
    await page.context().close();
  });

  test("rows, columns and order are chosen and kept in the address", async () => {
    const page = await open(`${address}&rows=projects`);
    await page.getByRole("rowheader", { name: /苏澳大厦/ }).waitFor();
    await page.getByRole("combobox", { name: "行" }).selectOption("programmes");
    await page
      .getByRole("rowheader", { name: /条联系/ })
      .first()
      .waitFor();
    expect(page.url()).toContain("rows=programmes");
    await page.getByRole("combobox", { name: "列" }).selectOption({ label: "城乡融合“特色卷”" });
    expect(await page.locator("[role=columnheader] a").count()).toBe(4);
    await page.getByRole("combobox", { name: "排序" }).selectOption({ label: "按联系数" });
    const sums = await page
      .locator("[role=row] > [aria-colindex='6'][role=gridcell]")
      .allTextContents();
    const numbers = sums.slice(0, -1).map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    await page.context().close();
  });

  test("without inferred ties the sums fall, the numbers with and without stand, and it clears", async () => {
    const page = await open(address);
    await cell(page, /西太湖与加快“两湖”建设：负责（推断）/).waitFor();
    await page.getByRole("button", { name: "推断", pressed: true }).click();
    await page.getByText(/筛选后 \d+ 条，共 \d+ 条/).waitFor();
    const [, left = "", all = ""] =
      /筛选后 (\d+) 条，共 (\d+) 条/.exec((await page.locator("main").textContent()) ?? "") ?? [];
    expect(Number(left)).toBeLessThan(Number(all));
    await expect.poll(() => cell(page, /推断/).count()).toBe(0);
    await page.getByRole("button", { name: "全部显示" }).click();
    await cell(page, /推断/).first().waitFor();
    await page.context().close();
  });

  test("500 goals by 500 bodies: only what is in sight is there, and the last cell is two keys away", async () => {
    const page = await open("/goals");
    const answer = JSON.stringify(large());
    await page.route("**/api/goals/matrix?*", (route) =>
      route.fulfill({ contentType: "application/json", body: answer }),
    );
    await page.getByRole("link", { name: "矩阵" }).click();
    await cell(page, /./).first().waitFor();
    expect(await page.locator("[role=gridcell]").count()).toBeLessThan(3000);
    await page.locator("[role=gridcell][tabindex='0']").focus();
    await page.keyboard.press("Control+End");
    await expect.poll(() => focusedAt(page)).toEqual(["502", "501"]);
    await page.keyboard.press("Control+Home");
    await expect.poll(() => focusedAt(page)).toEqual(["3", "2"]);
    await page.context().close();
  });

  test("no name of a goal lies on another, in either language", async () => {
    for (const options of [{}, inEnglish]) {
      const page = await open(address, options);
      await page.locator("[role=columnheader] a").first().waitFor();
      const boxes = await page.locator("[role=columnheader] a").evaluateAll((links) =>
        links.map((link) => {
          const { left, right, top, bottom } = link.getBoundingClientRect();
          return { name: link.textContent ?? "", left, right, top, bottom };
        }),
      );
      expect(boxes.length).toBeGreaterThan(10);
      expect(overlapping(boxes)).toEqual([]);
      await page.context().close();
    }
  });

  for (const [language, options] of [
    ["zh", {}],
    ["en", inEnglish],
  ] as const)
    test(`axe finds nothing serious, in ${language}`, async () => {
      const page = await open(address, options);
      await cell(page, /./).first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.context().close();
    });

  test("at 390 pixels nothing is clipped sideways and a cell still opens", async () => {
    const page = await open(address, { viewport: { width: 390, height: 844 } });
    await cell(page, /./).first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await page.locator("[role=gridcell][data-ties]").first().click();
    await page.locator("figure").first().waitFor();
    await page.context().close();
  });
});
