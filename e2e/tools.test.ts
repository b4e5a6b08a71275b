import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { brokenRules } from "./axe.ts";
import { overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { canvasOf, clickNode, idsOn, inEnglish, nodeAt, placesOf, ready } from "./page.ts";

/** Chooses a command in the palette by a part of its name. */
const choose = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
  await page.getByRole("option", { name: words }).first().waitFor();
  await page.keyboard.press("Enter");
};

/** Waits as long as a busy machine may take: a layout has a worker to start. */
const until = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });

journeys("the tools of the canvas", ({ open }) => {
  const xitaihu = async (options = {}): Promise<Page> => {
    const page = await open("/explore?node=zone%3Axitaihu", options);
    await ready(page, "explore");
    await canvasOf(page, 5);
    return page;
  };

  test("the right button opens the menu of a node, of a line and of the canvas", async () => {
    const page = await xitaihu();
    const goal = await nodeAt(page, "goal:core-area");
    await page.mouse.click(goal.x, goal.y, { button: "right" });
    const menu = page.getByRole("menu", { name: "节点菜单" });
    await menu.getByRole("menuitem", { name: "展开" }).waitFor();
    await page.getByRole("heading", { level: 2, name: "加快“两湖”创新区核心区建设" }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await menu.getByRole("menuitem", { name: "隐藏" }).click();
    await until(() => idsOn(page)).not.toContain("goal:core-area");

    const [zone, place] = [await nodeAt(page, "zone:xitaihu"), await nodeAt(page, "place:wujin")];
    await page.mouse.click((zone.x + place.x) / 2, (zone.y + place.y) / 2, { button: "right" });
    const line = page.getByRole("menu", { name: "联系菜单" });
    await line.getByRole("menuitem", { name: "隐藏这一类联系" }).click();
    await page.getByRole("button", { name: /^位于.*0/, pressed: false }).waitFor();

    const { left, top } = await page
      .locator("[data-canvas]")
      .evaluate((element) => element.getBoundingClientRect().toJSON());
    await page.mouse.click(left + 30, top + 400, { button: "right" });
    await page
      .getByRole("menu", { name: "画面菜单" })
      .getByRole("menuitem", { name: "显示隐藏" })
      .click();
    await until(() => idsOn(page)).toContain("goal:core-area");
    await page.context().close();
  });

  test("Shift+F10 opens the menu where the keyboard is, Escape leads back, and the dots do it too", async () => {
    const page = await xitaihu();
    await page.locator("[data-canvas]").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+F10");
    const menu = page.getByRole("menu", { name: "节点菜单" });
    await menu.waitFor();
    // Letters are the menu's: none of them hides the node.
    await page.keyboard.press("h");
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    await until(() =>
      page.evaluate(() => document.activeElement?.hasAttribute("data-canvas")),
    ).toBe(true);
    const before = await idsOn(page);
    await page.getByRole("button", { name: "更多操作" }).focus();
    await page.keyboard.press("Enter");
    await menu.waitFor();
    await menu.getByRole("menuitem", { name: "隐藏" }).press("Enter");
    await until(async () => (await idsOn(page)).length).toBe(before.length - 1);
    await page.context().close();
  });

  for (const [language, options, words] of [
    ["zh", {}, { nodes: "节点", relationships: "联系", menu: "画面菜单" }],
    ["en", inEnglish, { nodes: "Nodes", relationships: "Ties", menu: "Menu of the canvas" }],
  ] as const)
    test(`the drawer lists what is drawn, as many as the legend counts, in ${language}`, async () => {
      const page = await xitaihu(options);
      await page.keyboard.press("t");
      const grid = page.getByRole("grid");
      await grid.getByRole("row").nth(1).waitFor();
      const nodes = await idsOn(page);
      expect(await grid.getAttribute("aria-rowcount")).toBe(String(nodes.length + 1));
      expect(await brokenRules(page)).toEqual([]);
      const stated = page.locator("[data-look=boxed]").first();
      const inferred = page.locator("[data-look=boxed]").nth(1);
      const counted = async (row: typeof stated): Promise<number> =>
        Number(/\d+/.exec((await row.textContent()) ?? "")?.[0]);
      const total = (await counted(stated)) + (await counted(inferred));
      await page
        .getByRole("button", { name: new RegExp(`^${words.relationships} ${total}$`) })
        .click();
      await until(() => grid.getAttribute("aria-rowcount")).toBe(String(total + 1));
      await page.keyboard.press("Escape");
      await page.context().close();
    });

  test("a row and its node are selected together, by mouse and by keyboard, and nothing moves", async () => {
    const page = await xitaihu();
    const places = await placesOf(page);
    await page.keyboard.press("t");
    const grid = page.getByRole("grid");
    await grid.getByRole("row").nth(1).waitFor();
    await grid.getByRole("row", { name: /加快“两湖”创新区核心区建设/ }).click();
    await page.getByRole("heading", { level: 2, name: "加快“两湖”创新区核心区建设" }).waitFor();
    await grid.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "西太湖" }).waitFor();
    await choose(page, "看全图");
    await clickNode(page, "place:wujin");
    await grid.getByRole("row", { name: /^武进区/, selected: true }).waitFor();
    expect(await placesOf(page)).toEqual(places);
    await page.context().close();
  });

  test("a column sorts, a text narrows, and the file holds what is shown", async () => {
    const page = await xitaihu();
    await page.getByRole("button", { name: "表格" }).click();
    const grid = page.getByRole("grid");
    await grid.getByRole("button", { name: "联系", exact: true }).click();
    await grid.getByRole("button", { name: "联系", exact: true }).click();
    await grid.getByRole("columnheader", { name: "联系", exact: true }).waitFor();
    await until(() => grid.getByRole("row").nth(1).textContent()).toContain("武进区");
    await page.getByRole("searchbox", { name: "筛选表中文字" }).fill("主");
    await page.getByText("符合 3 行").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV" }).click(),
    ]);
    const lines = (await readFile(await file.path(), "utf8")).split("\r\n");
    expect(lines[0]).toBe("\uFEFF名称,种类,进展,联系,图上联系,陈述,推断");
    // A head, three rows, and nothing after the last end of line.
    expect(lines.length).toBe(5);
    await page.context().close();
  });

  test("folding, isolating, pinning and taking back, by keys, each undone in one step", async () => {
    const page = await xitaihu();
    const start = await placesOf(page);
    await clickNode(page, "zone:xitaihu");
    await page.keyboard.press("p");
    const unpin = page.getByRole("button", { name: "放开西太湖的位置" });
    await unpin.waitFor();
    await unpin.click();
    await unpin.waitFor({ state: "detached" });
    await page.keyboard.press("o");
    const unfold = page.getByRole("button", { name: /西太湖收拢了 \d+ 个节点/ });
    await unfold.waitFor();
    expect((await idsOn(page)).length).toBeLessThan(Object.keys(start).length);
    await unfold.click();
    await until(() => placesOf(page)).toEqual(start);

    await clickNode(page, "goal:core-area");
    await page.keyboard.press("e");
    await canvasOf(page, Object.keys(start).length + 1);
    const grown = await placesOf(page);
    await page.keyboard.press("i");
    await until(async () => (await idsOn(page)).length).toBeLessThan(Object.keys(grown).length);
    await page.keyboard.press("Control+z");
    await until(() => placesOf(page)).toEqual(grown);
    await page.keyboard.press("k");
    await until(() => placesOf(page)).toEqual(start);
    await page.keyboard.press("Control+z");
    await until(() => placesOf(page)).toEqual(grown);
    await page.context().close();
  });

  test("what has few links in view is hidden together, and comes back", async () => {
    const page = await xitaihu();
    const all = await idsOn(page);
    await page.keyboard.press("t");
    await page.getByRole("spinbutton", { name: "图上联系少于" }).fill("2");
    await page.getByRole("button", { name: /^隐藏 \d+ 个$/ }).click();
    await until(async () => (await idsOn(page)).length).toBeLessThan(all.length);
    await choose(page, "显示隐藏");
    await until(() => idsOn(page)).toEqual(all);
    await page.context().close();
  });

  for (const layout of ["力导向", "分层", "围绕所选", "按种类"])
    test(`the layout ${layout} lays no label on another, leaves what is pinned, and is one step`, async () => {
      const page = await open("/explore?node=place%3Awujin");
      await ready(page, "explore");
      const first = await canvasOf(page, 5);
      await clickNode(page, "place:wujin");
      await page.keyboard.press("e");
      await canvasOf(page, first.length + 1);
      await page.keyboard.press("p");
      const before = await placesOf(page);
      await choose(page, `布局：${layout}`);
      await until(() => placesOf(page)).not.toEqual(before);
      expect(overlapping(await canvasOf(page, first.length + 1))).toEqual([]);
      expect((await placesOf(page))["place:wujin"]).toEqual(before["place:wujin"]);
      await page.keyboard.press("Control+z");
      await until(() => placesOf(page)).toEqual(before);
      await page.context().close();
    });

  test("finding on the canvas leads from hit to hit and moves nothing", async () => {
    const page = await xitaihu();
    const places = await placesOf(page);
    await page.keyboard.press("Control+f");
    const box = page.getByRole("searchbox", { name: "图上的名称、别名、拼音" });
    await box.fill("xth");
    await page.getByText("图上有 1 个").waitFor();
    await box.fill("主");
    await page.getByText("图上有 3 个").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("1 / 3").waitFor();
    await page.getByRole("heading", { level: 2, name: /主/ }).waitFor();
    await page.keyboard.press("Shift+Enter");
    await page.getByText("3 / 3").waitFor();
    await box.fill("无此名");
    await page.getByText("图上有 0 个").waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await box.waitFor({ state: "detached" });
    expect(await placesOf(page)).toEqual(places);
    await page.context().close();
  });

  test("the small map moves the window, not the nodes", async () => {
    const page = await xitaihu();
    const places = await placesOf(page);
    const before = await nodeAt(page, "zone:xitaihu");
    const map = page.locator("[data-minimap]");
    await map.hover({ position: { x: 65, y: 43 } });
    await page.mouse.down();
    await map.hover({ position: { x: 100, y: 70 } });
    await page.mouse.up();
    expect(await nodeAt(page, "zone:xitaihu")).not.toEqual(before);
    expect(await placesOf(page)).toEqual(places);
    await page.context().close();
  });

  test("mentions are dotted lines that open their sentence, off at first, and count nowhere", async () => {
    const page = await open("/explore?node=goal%3Atwo-lakes");
    await ready(page, "explore");
    await canvasOf(page, 5);
    const counts = page.getByText(/条联系$/).first();
    const told = await counts.textContent();
    const layer = page.getByRole("switch", { name: "同句提及" });
    expect(await layer.getAttribute("aria-checked")).toBe("false");
    await layer.focus();
    await page.keyboard.press("Space");
    const dotted = () =>
      page.locator("[data-canvas]").evaluate((element) =>
        (
          element as unknown as {
            _cyreg: { cy: { edges(of: string): { map<T>(of: (e: { id(): string }) => T): T[] } } };
          }
        )._cyreg.cy
          .edges(".mention")
          .map((edge) => edge.id()),
      );
    await until(async () => (await dotted()).length).toBeGreaterThan(0);
    expect(await counts.textContent()).toBe(told);
    const [one = "", other = ""] = ((await dotted())[0] ?? "").split(" ");
    const [from, to] = [await nodeAt(page, one), await nodeAt(page, other)];
    await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
    await page.getByText("这两个名称在同一句里出现").waitFor();
    await page.getByRole("complementary").last().locator("figure").first().waitFor();
    await page.keyboard.press("Control+z");
    await until(dotted).toEqual([]);
    await page.context().close();
  });
});
