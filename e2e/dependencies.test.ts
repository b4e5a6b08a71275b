import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { elementBoxes, overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { inEnglish, ready } from "./page.ts";

const railway = "project:huai-tai-chang-railway";
const slips = `/dependencies/${encodeURIComponent(railway)}?direction=downstream&slip=${encodeURIComponent(railway)}`;

const themes = ["reform", "green", "town-country", "upgrade", "livelihood", "party"];

const saved = async (page: Page, button: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFile(await file.path(), "utf8");
};

journeys("dependencies", ({ open }) => {
  for (const [language, asked, slip, left, notInstead] of [
    ["zh", "淮泰常铁路", "若它推迟", "另有 5 个已述手段", "文中没有说它们可以替代"],
    [
      "en",
      "Huai–Tai–Chang Railway",
      "If it slips",
      "5 other stated means",
      "the text does not say that they can replace it",
    ],
  ] as const)
    test(`from a name to what its slip affects, with the sentence, in ${language}`, async () => {
      const page = await open("/", language === "en" ? inEnglish : {});
      const loaded: string[] = [];
      page.on("request", (request) => loaded.push(request.url()));
      await ready(page, "start");
      expect(loaded.filter((url) => url.includes("elk-worker"))).toEqual([]);
      await page.getByRole("navigation").getByRole("link").nth(2).click();
      await ready(page, "unsaid");
      await page.getByRole("combobox").fill(asked);
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await ready(page, "dependencies");
      await page.getByRole("button", { name: slip }).click();
      const card = page.locator("[data-listed='goal:transport']");
      await card.getByText(left).waitFor();
      await card.getByText(notInstead).waitFor();
      await card.locator("mark", { hasText: "加快推进淮泰常铁路" }).waitFor();
      expect(decodeURIComponent(page.url())).toContain(`slip=${railway}`);
      expect(loaded.some((url) => url.includes("elk-worker"))).toBe(true);

      await card.getByRole("link", { name: /27/ }).first().click();
      await page.waitForURL(/sources\/wujin-2\?sentence=27/);
      await page.goBack();
      await ready(page, "dependencies");
      await page.locator("[data-node='goal:theme-town-country'] button").click();
      await page.locator("[data-listed='goal:theme-town-country'] figure").first().waitFor();
      await page.context().close();
    });

  test("by keyboard alone: search, slip, walk the picture, open, read it as a table", async () => {
    const page = await open("/dependencies");
    await ready(page, "unsaid");
    await page.keyboard.press("/");
    await page.keyboard.type("htc");
    await page.getByRole("option", { name: /淮泰常铁路/ }).waitFor();
    await page.keyboard.press("Enter");
    await ready(page, "dependencies");
    await page.getByRole("button", { name: "若它推迟" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-listed='goal:transport']").waitFor();
    await page.locator("[data-placed] [data-node] button[tabindex='0']").focus();
    await page.locator(`[data-node='${railway}'] button`).focus();
    await page.keyboard.press("ArrowRight");
    const focused = () =>
      page.evaluate(() =>
        document.activeElement?.closest("[data-node]")?.getAttribute("data-node"),
      );
    expect(await focused()).toBe("goal:transport");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("goal:theme-town-country");
    await page.keyboard.press("Enter");
    await page.locator("[data-listed='goal:theme-town-country'] [aria-expanded=true]").waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).not.toBe("goal:theme-town-country");

    await page.getByRole("button", { name: "表格" }).focus();
    await page.keyboard.press("Enter");
    const row = page.getByRole("row", { name: /完善交通网络.*受影响/ });
    expect(await row.textContent()).toContain("淮泰常铁路 助力 完善交通网络（陈述）");
    await page.context().close();
  });

  for (const language of ["zh", "en"] as const)
    test(`no box lies on another, for every theme and what slips there, in ${language}`, async () => {
      const page = await open("/dependencies", language === "en" ? inEnglish : {});
      for (const theme of themes)
        for (const slip of ["", "&slip=goal%3Acore-area,goal%3Agood-firms"]) {
          await page.goto(
            new URL(`/dependencies/goal%3Atheme-${theme}?direction=upstream${slip}`, page.url())
              .href,
          );
          await ready(page, "dependencies");
          const boxes = await elementBoxes(page, "[data-placed] [data-node]");
          expect(boxes.length).toBeGreaterThan(5);
          expect(overlapping(boxes), theme).toEqual([]);
          const captions = await elementBoxes(page, "[data-caption]");
          expect(overlapping(captions), theme).toEqual([]);
        }
      await page.context().close();
    });

  test("columns read from the basis at the left to the theme at the right", async () => {
    const page = await open(slips);
    await ready(page, "dependencies");
    expect(await page.locator("[data-caption]").allTextContents()).toEqual([
      "手段与依据",
      "目标",
      "主题",
    ]);
    const left = async (id: string) =>
      (await page.locator(`[data-node='${id}']`).boundingBox())?.x ?? 0;
    expect(await left(railway)).toBeLessThan(await left("goal:transport"));
    expect(await left("goal:transport")).toBeLessThan(await left("goal:theme-town-country"));
    await page.context().close();
  });

  test("a click on a line opens its sentence", async () => {
    const page = await open(slips);
    await ready(page, "dependencies");
    const line = page.locator("[data-link='PART_OF(goal:transport,goal:theme-town-country)']");
    const middle = await line.evaluate((element) => {
      const path = element as unknown as SVGPathElement;
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.7);
      const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? new DOMMatrix());
      return { x: at.x, y: at.y };
    });
    await page.mouse.click(middle.x, middle.y);
    const card = page.locator("[data-listed='goal:theme-town-country']");
    await card.locator("figure").first().waitFor();
    await page.context().close();
  });

  test("what slips is added and taken back, and the way back and a reload show the same", async () => {
    const page = await open(slips);
    await ready(page, "dependencies");
    await page.getByRole("button", { name: "再加一个推迟" }).click();
    await page.keyboard.type("核心区建设");
    await page.getByRole("option", { name: /创新区核心区建设 名称/ }).click();
    await page.getByRole("heading", { level: 2, name: "若这 2 项一起推迟" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 2, name: "若这 2 项一起推迟" }).waitFor();
    await page.getByRole("button", { name: /不再假设加快“两湖”创新区/ }).click();
    await page.getByRole("heading", { level: 2, name: "若淮泰常铁路推迟" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 2, name: "若这 2 项一起推迟" }).waitFor();
    await page.context().close();
  });

  test("switching inferred off narrows picture, list and address, and a link brings it along", async () => {
    const page = await open("/dependencies/goal%3Atwo-lakes?direction=upstream");
    await ready(page, "dependencies");
    const all = await page.locator("[data-listed]").count();
    await page.getByRole("checkbox", { name: /推断/ }).uncheck();
    await page.waitForURL(/basis=stated/);
    // Nothing is listed while the narrower answer is on its way.
    let stated = 0;
    await expect
      .poll(async () => {
        stated = await page.locator("[data-listed]").count();
        const drawn = await page.locator("[data-placed] [data-node]").count();
        return stated > 0 && stated < all && drawn === stated + 1;
      })
      .toBe(true);
    const other = await open(page.url());
    await ready(other, "dependencies");
    expect(await other.locator("[data-listed]").count()).toBe(stated);
    expect(await other.getByRole("checkbox", { name: /推断/ }).isChecked()).toBe(false);
    await other.getByRole("button", { name: "清除" }).click();
    await expect.poll(() => other.locator("[data-listed]").count()).toBe(all);
    expect(other.url()).not.toContain("basis");
    await other.context().close();
    await page.context().close();
  });

  test("says when it was cut, and what the text does not say", async () => {
    const page = await open("/dependencies/goal%3Atheme-town-country?direction=upstream&depth=1");
    await ready(page, "dependencies");
    await page.getByText("只看了 1 步").waitFor();
    await page.getByLabel("看几步").selectOption("6");
    await page.waitForURL((url) => !url.search.includes("depth"));
    await page.getByText("只看了").waitFor({ state: "detached" });
    await page.getByRole("radio", { name: "牵动什么" }).check();
    await page.getByText("文中没有说什么依托城乡融合“特色卷”。").waitFor();
    await page.getByRole("button", { name: "若它推迟" }).click();
    await page.getByText("文中没有说什么依托它，所以没有受影响的。").waitFor();
    await page.context().close();
  });

  test("an id that is gone says so, and the search is still there", async () => {
    const page = await open("/dependencies/goal%3Agone");
    await page.getByRole("alert").waitFor();
    await page.getByRole("combobox", { name: "查找" }).waitFor();
    await page.context().close();
  });

  test("the unsaid narrows to one thing, opens its sentence, and goes into a sheet", async () => {
    const page = await open("/dependencies");
    await ready(page, "unsaid");
    const aspect = page.getByRole("button", { name: /^手段/ });
    const count = Number((await aspect.textContent())?.match(/\d+/)?.[0]);
    await aspect.click();
    const more = page.getByRole("button", { name: /^另 \d+ 个/ });
    if ((await more.count()) > 0) await more.click();
    expect(await page.locator("[data-unsaid]").count()).toBe(count);
    const asked = page.locator("[data-unsaid='goal:two-lakes']");
    await page.getByRole("button", { name: /^负责者/ }).click();
    if ((await more.count()) > 0) await more.click();
    expect(await asked.textContent()).toContain("西太湖");
    expect(await asked.textContent()).toContain("推断");

    const sheet = await saved(page, "导出");
    const [header = "", ...rows] = sheet.split("\r\n");
    expect(header.startsWith("\uFEFF目标,未说,哪一项")).toBe(true);
    expect(rows.filter((row) => row.includes(",手段,"))).toHaveLength(count);
    expect(
      rows.find((row) => row.startsWith("加快“两湖”建设,") && row.includes(",负责者,")),
    ).toContain("推断");

    await page.locator("[data-unsaid] td a").first().click();
    await page.waitForURL(/\/sources\//);
    await page.context().close();
  });

  test("the list of what a slip affects goes into a sheet with its chains", async () => {
    const page = await open(slips);
    await ready(page, "dependencies");
    const sheet = await saved(page, "导出清单");
    expect(sheet).toContain("淮泰常铁路 助力 完善交通网络（陈述）、完善交通网络 属于 城乡融合");
    expect(sheet).toContain("加快推进淮泰常铁路");
    await page.context().close();
  });

  test("on a phone the list comes before the picture", async () => {
    const page = await open(slips, { viewport: { width: 390, height: 844 } });
    await ready(page, "dependencies");
    const top = async (name: string) =>
      (await page.getByLabel(name, { exact: true }).boundingBox())?.y ?? 0;
    expect(await top("依托清单")).toBeLessThan(await top("依托图"));
    await page
      .getByRole("button", { name: /城乡融合/ })
      .first()
      .click();
    await page.locator("[data-listed='goal:theme-town-country'] figure").first().waitFor();
    await page.context().close();
  });
});
