import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFaults } from "./axe.ts";
import { overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { canvasOf, idsOn, inEnglish, placesOf, ready } from "./page.ts";
import { quiet } from "./requests.ts";

const lens = "/goals/goal%3Atwo-lakes";
const paths = "/explore?from=zone%3Axitaihu&to=project%3Asuao-tower";
const slip = "/dependencies/project%3Atwo-lakes-flagships?slip=project%3Atwo-lakes-flagships";

/** What parts of the page say of themselves in an attribute, each once. */
const attributes = (page: Page, selector: string, name: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll(
      (all, key) => [...new Set(all.map((each) => each.getAttribute(key) ?? ""))].sort(),
      name,
    );

const drawn = (page: Page, what: "node" | "edge"): Promise<string[]> =>
  attributes(page, `main svg[role=img]:not(nav svg) [data-${what}]`, `data-${what}`);

/** The nodes of the lens: the goal, and whatever stands in a tray. */
const inLens = async (page: Page): Promise<string[]> => {
  const items = await attributes(page, "[data-tray] [data-item]", "data-item");
  return [...new Set(["goal:two-lakes", ...items.map((item) => item.split(" ")[1] ?? "")])].sort();
};

/** Keeps what is offered as a scene.
 * @returns the title and the note that it is offered with */
const keep = async (page: Page, ask: () => Promise<void>): Promise<[string, string]> => {
  await ask();
  const dialog = page.getByRole("dialog");
  const boxes = dialog.getByRole("textbox");
  await boxes.first().waitFor();
  const title = await boxes.nth(0).inputValue();
  const note = await boxes.nth(1).inputValue();
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "hidden" });
  return [title, note];
};

const present = async (page: Page): Promise<void> => {
  await page.goto(new URL("/present", page.url()).href);
  await page.locator("main svg[role=img] [data-node]").first().waitFor();
  await quiet(page);
};

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

journeys("scenes of what is read", ({ open }) => {
  for (const how of ["mouse", "keyboard"] as const)
    test(`the lens becomes a scene with as many nodes as it shows, and its roles in the note, by ${how}`, async () => {
      const page = await open(lens);
      await ready(page, "goals");
      const shown = await inLens(page);
      const ask = () =>
        how === "mouse" ? button(page, "收入简报").click() : page.keyboard.press("b");
      const [title, note] = await keep(page, ask);
      expect(title).toBe("加快“两湖”建设");
      expect(note.split("\n")).toContain("谁负责 1：西太湖");
      const counted = note.split("\n").map((line) => Number(/ (\d+)：/.exec(line)?.[1]));
      const listed = await page.getByText(/^\d+ 条联系$/).textContent();
      expect(`${counted.reduce((sum, count) => sum + count, 0)} 条联系`).toBe(listed);
      await present(page);
      expect(await drawn(page, "node")).toEqual(shown);
      expect(await seriousFaults(page)).toEqual([]);
      await page.context().close();
    });

  test("the lens becomes a sheet with a label for each of its nodes, and the canvas stays as it was", async () => {
    const page = await open("/explore?node=zone%3Axitaihu");
    await ready(page, "explore");
    await canvasOf(page, 5);
    const before = await placesOf(page);
    await page.getByRole("link", { name: "目标", exact: true }).click();
    await page.getByRole("link", { name: "加快“两湖”建设", exact: true }).click();
    await ready(page, "goals");
    const shown = await inLens(page);
    await button(page, "图片").click();
    await page.getByText(`已回读：${shown.length} 个标签`).waitFor();
    expect(await attributes(page, "article [data-node]", "data-node")).toEqual(shown);
    await page.getByRole("heading", { level: 1, name: "加快“两湖”建设" }).waitFor();
    await page.getByText("谁负责 1：西太湖").waitFor();
    // The sheet is the address': another visit shows the same.
    await page.reload();
    await page.getByText(`已回读：${shown.length} 个标签`).waitFor();
    expect(await attributes(page, "article [data-node]", "data-node")).toEqual(shown);
    await button(page, "返回").click();
    await ready(page, "goals");
    await page.goBack();
    await page.goBack();
    await ready(page, "explore");
    await expect.poll(() => placesOf(page)).toEqual(before);
    await page.context().close();
  });

  for (const how of ["mouse", "keyboard"] as const)
    test(`a slip becomes a scene of the same nodes and lines, and says what is affected, by ${how}`, async () => {
      const page = await open(slip);
      await ready(page, "dependencies");
      const nodes = await attributes(page, "[data-placed] [data-node]", "data-node");
      const lines = await page
        .getByText(/承重联系/)
        .first()
        .textContent();
      const ask = () =>
        how === "mouse" ? button(page, "收入简报").click() : page.keyboard.press("b");
      const [title, note] = await keep(page, ask);
      expect(title).toBe("若标杆性、牵引力强的重大项目推迟");
      expect(note).toContain("加快“两湖”建设：直接，唯一手段");
      await present(page);
      expect(await drawn(page, "node")).toEqual(nodes);
      const links = await drawn(page, "edge");
      expect(lines).toContain(`${links.length} 条承重联系`);
      await page.context().close();
    });

  for (const how of ["mouse", "keyboard"] as const)
    test(`a path becomes a scene of its own nodes where they stand, with its steps in the note, by ${how}`, async () => {
      const page = await open(paths);
      await ready(page, "explore");
      await page.getByRole("button", { name: "复制句子" }).waitFor();
      const steps = await page
        .getByText(/^\d+ 步$/)
        .first()
        .textContent();
      const ask = () =>
        how === "mouse" ? button(page, "收入简报").click() : page.keyboard.press("b");
      const [title, note] = await keep(page, ask);
      expect(title).toBe("西太湖与苏澳大厦");
      const lines = note.split("\n");
      expect(`${lines.length} 步`).toBe(steps);
      expect(lines[0]).toMatch(/^1\. 西太湖 —.+→ .+ \(陈述\)$/);
      await present(page);
      expect(await drawn(page, "node")).toHaveLength(lines.length + 1);
      expect(await drawn(page, "edge")).toHaveLength(lines.length);
      await page.context().close();
    });

  test("where nothing is shown that could be kept, the key and the palette do not offer it", async () => {
    const page = await open("/goals");
    await page.getByRole("button", { name: /展开/ }).first().waitFor();
    await quiet(page);
    await page.keyboard.press("b");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("收入简报");
    await page.getByText("没有这样的命令或名称").waitFor();
    await page.context().close();
  });

  test("a scene that was kept in Chinese has room for English names when it is opened in English", async () => {
    const page = await open("/explore?node=place%3Awujin");
    await ready(page, "explore");
    const shown = await canvasOf(page, 5);
    await keep(page, () => page.keyboard.press("b"));
    const kept = await idsOn(page);
    await page.getByRole("link", { name: "简报", exact: true }).click();
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.waitForURL(/\/explore#/);
    await ready(page, "explore");
    await expect.poll(() => idsOn(page)).toEqual(kept);
    expect(overlapping(await canvasOf(page, shown.length))).toEqual([]);
    await page.context().close();
  });

  test("on a phone the presenter begins at its top, and a long title stands whole beside a long note", async () => {
    const page = await open("/goals/goal%3Atheme-reform", {
      ...inEnglish,
      viewport: { width: 390, height: 844 },
    });
    await ready(page, "goals");
    await keep(page, () => page.keyboard.press("b"));
    await present(page);
    const bar = page.getByRole("link", { name: "Export" });
    expect((await bar.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    const title = page.getByRole("heading", { level: 1 });
    const hidden = () => title.evaluate((each) => each.scrollHeight - each.clientHeight);
    await expect.poll(hidden).toBeLessThan(4);
    await page.context().close();
  });

  test("in English the lens is offered with English words", async () => {
    const page = await open(lens, inEnglish);
    await ready(page, "goals");
    const [title, note] = await keep(page, () => page.keyboard.press("b"));
    expect(title).toBe("Speed up “Two Lakes” development");
    expect(note).toContain("Owned by 1: Xitaihu");
    expect(note).not.toMatch(/\p{Script=Han}/u);
    await page.context().close();
  });
});
