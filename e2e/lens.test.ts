import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFaults } from "./axe.ts";
import { journeys } from "./browser.ts";
import { inEnglish, ready } from "./page.ts";

journeys("the goal lens", ({ open }) => {
  for (const [language, where] of [
    ["zh", "谁负责"],
    ["en", "Owned by"],
  ] as const)
    test(`shows who is tied to the goal in every role, and what is not said, in ${language}`, async () => {
      const page = await open("/goals/goal%3Atwo-lakes", language === "en" ? inEnglish : {});
      await ready(page, "goals");
      expect(await page.locator("[data-tray]").count()).toBe(13);
      const owner = page.locator("[data-tray=owned-by]");
      expect(await owner.textContent()).toContain(language === "zh" ? `${where}1` : "Xitaihu");
      expect(await page.locator("[data-tray=industries]").textContent()).toMatch(
        language === "zh" ? "文中未说" : /not said/i,
      );
      await page.context().close();
    });

  test("counts the same ties in the tree, in the trays and in the list", async () => {
    const page = await open("/goals/goal%3Atwo-lakes");
    await ready(page, "goals");
    const drawn = await page.locator("[data-tray] [data-item]").count();
    const [listed] = await page.getByText(/^\d+ 条联系$/).allTextContents();
    const inTree = await page
      .locator("[aria-current=page]", { hasText: "加快“两湖”建设" })
      .textContent();
    expect(listed).toBe(`${drawn} 条联系`);
    expect(inTree).toMatch(new RegExp(`${drawn}$`));
    await page.context().close();
  });

  test("opens a tie with its chain, its reason and its sentence", async () => {
    const page = await open("/goals/goal%3Atwo-lakes");
    await ready(page, "goals");
    await page
      .locator("[data-tray=means]")
      .getByRole("button", { name: /苏澳大厦/ })
      .click();
    const figure = page.locator("figure").first();
    await figure.waitFor();
    expect(await figure.textContent()).toContain("苏澳大厦");
    await page.getByText("推断", { exact: true }).last().waitFor();
    await page.context().close();
  });

  test("picture, table and file agree in the number of ties", async () => {
    for (const goal of ["goal:two-lakes", "goal:theme-town-country"]) {
      const page = await open(`/goals/${encodeURIComponent(goal)}`);
      await ready(page, "goals");
      const counts = await page.locator("[data-tray] h2").allTextContents();
      const inPicture = counts.reduce(
        (sum, words) => sum + Number(/\d+$/.exec(words)?.[0] ?? 0),
        0,
      );
      await page.getByRole("link", { name: "表格", exact: true }).click();
      const table = page.getByRole("table", { name: "目标的全部联系" });
      expect(Number(await table.getAttribute("aria-rowcount")) - 1).toBe(inPicture);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "CSV" }).click(),
      ]);
      const text = await readFile(await file.path(), "utf8");
      expect(text.trim().split("\r\n")).toHaveLength(inPicture + 1);
      expect(text).toMatch(/^\uFEFF角色,名称,种类,陈述或推断/);
      await page.context().close();
    }
  });

  test("a name in the table opens its chain and its sentence, by keyboard", async () => {
    const page = await open("/goals/goal%3Atwo-lakes?view=table");
    await page.getByRole("button", { name: "苏澳大厦" }).first().focus();
    await page.keyboard.press("Enter");
    await page.locator("figure").first().waitFor();
    expect(await page.locator("figure").first().textContent()).toContain("苏澳大厦");
    await page.context().close();
  });

  test("without inferred ties picture and list show stated ones alone, say so, and it clears", async () => {
    const page = await open("/goals/goal%3Atwo-lakes");
    await ready(page, "goals");
    const before = await page.locator("[data-tray] [data-item]").count();
    await page.getByRole("button", { name: "推断", pressed: true }).click();
    await page.getByText(`共 ${before} 条`).waitFor();
    await expect.poll(() => page.locator("[data-basis=inferred][data-joins]").count()).toBe(0);
    const left = await page.locator("[data-tray] [data-item]").count();
    expect(left).toBeLessThan(before);
    await page.getByText(`筛选后 ${left} 条，共 ${before} 条`).waitFor();
    await page.getByRole("button", { name: "全部显示" }).click();
    await expect.poll(() => page.locator("[data-tray] [data-item]").count()).toBe(before);
    await page.context().close();
  });

  test("the filters stand in the address: a link shows the same ties, and other goals keep them", async () => {
    const page = await open("/goals/goal%3Atwo-lakes");
    await ready(page, "goals");
    await page.getByRole("button", { name: "推断", pressed: true }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("off")).toBe("inferred");
    const told = await page.getByText(/筛选后/).textContent();
    const other = await open(page.url());
    await other.getByText(told ?? "").waitFor();
    await page.getByRole("link", { name: /完善交通网络/ }).click();
    await expect.poll(() => page.url()).toContain("transport?off=inferred");
    await page.getByRole("link", { name: "矩阵" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("off")).toBe("inferred");
    await page.getByRole("button", { name: "全部显示" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("off")).toBeNull();
    await page.context().close();
    await other.context().close();
  });

  const goals = [
    "goal:two-lakes",
    "goal:theme-town-country",
    "goal:mechanisms",
    "goal:transport",
    "goal:theme-green",
  ];
  for (const [width, height] of [
    [1440, 900],
    [1180, 800],
  ] as const)
    test(`no line passes behind a plate or an empty tray at ${width} by ${height}`, async () => {
      const page = await open("/goals", { viewport: { width, height } });
      for (const goal of goals) {
        await page.goto(new URL(`/goals/${encodeURIComponent(goal)}`, page.url()).href);
        await ready(page, "goals");
        await page.locator("[data-joins]").first().waitFor();
        expect(await covered(page), goal).toEqual([]);
      }
      await page.context().close();
    });

  test("copies a citation with sentence, document, date and link, and says so", async () => {
    const options: BrowserContextOptions = { permissions: ["clipboard-read", "clipboard-write"] };
    const page = await open("/goals/goal%3Atwo-lakes", options);
    await ready(page, "goals");
    await page
      .locator("[data-tray=means]")
      .getByRole("button", { name: /苏澳大厦/ })
      .click();
    await page.getByRole("button", { name: "复制引文" }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByText("引文已复制").waitFor();
    const [quote = "", source = "", link = ""] = (
      await page.evaluate(() => navigator.clipboard.readText())
    ).split("\n");
    expect(quote).toMatch(/^“.*苏澳大厦.*”$/);
    expect(source).toMatch(/^《.+》第 \d+ 句，.+$/);
    await page.goto(link);
    await page.locator("[data-focus]").waitFor();
    expect(await page.locator("[data-focus]").textContent()).toContain("苏澳大厦");
    await page.context().close();
  });

  test("axe finds nothing serious in the table", async () => {
    const page = await open("/goals/goal%3Atwo-lakes?view=table");
    await page.getByRole("table").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});

/** Lines of the lens that pass behind a plate or an empty tray that they do not join. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxes = [
      ...document.querySelectorAll<HTMLElement>(
        "[data-tray][data-empty], [data-item=goal], [data-tray=parts] [data-item]",
      ),
    ].map((element) => ({
      key: element.dataset.item ?? `tray ${element.dataset.tray}`,
      box: element.getBoundingClientRect(),
    }));
    return [...document.querySelectorAll<SVGPathElement>("[data-joins]")].flatMap((path) => {
      const joins: string[] = JSON.parse(path.dataset.joins ?? "[]");
      const origin = path.ownerSVGElement?.getBoundingClientRect();
      const length = path.getTotalLength();
      return boxes
        .filter(({ key, box }) => {
          if (joins.includes(key)) return false;
          for (let along = 0; along <= length; along += 3) {
            const point = path.getPointAtLength(along);
            const [x, y] = [point.x + (origin?.left ?? 0), point.y + (origin?.top ?? 0)];
            if (x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1)
              return true;
          }
          return false;
        })
        .map(({ key }) => `${joins.join(" to ")} behind ${key}`);
    });
  });
