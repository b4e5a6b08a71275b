import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { extractText } from "unpdf";
import { expect, test } from "vitest";
import { seriousFaults } from "./axe.ts";
import { journeys } from "./browser.ts";
import { canvasOf, clickNode, inEnglish, ready } from "./page.ts";
import { quiet } from "./requests.ts";

const explore = "/explore?node=zone%3Axitaihu";

/** Keeps the view as a scene by the keyboard alone. */
const keep = async (page: Page, title: string, note: string): Promise<void> => {
  await page.keyboard.press("b");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press("Tab");
  await page.keyboard.type(note);
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "hidden" });
};

const onCanvas = async (page: Page): Promise<void> => {
  await ready(page, "explore");
  await canvasOf(page, 5);
};

const titlesOf = (page: Page): Promise<string[]> =>
  page.locator("[data-scene] h2").allTextContents();

/** What a printed page says, without the spaces that setting type puts in. */
const printed = async (page: Page): Promise<string> => {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return plain(text);
};

/** Text as it can be compared: without spaces, and with one apostrophe, of which a font may draw two
 * with the same glyph. */
const plain = (text: string): string =>
  text.normalize("NFKC").replace(/\s/g, "").replaceAll("\u02bc", "’");

const marksOf = (page: Page): Promise<string[]> =>
  page.locator("[data-mark] text").allTextContents();

journeys("the picture in words and briefings", ({ open }) => {
  for (const [language, options, title, first] of [
    ["zh", {}, "用文字说这幅图", "西太湖 负责 加快“两湖”创新区核心区建设（陈述，提出） [1]"],
    [
      "en",
      inEnglish,
      "The picture in words",
      "Xitaihu (West Taihu) is responsible for Speed up Two Lakes core area development (stated, called for) [1]",
    ],
  ] as [string, BrowserContextOptions, string, string][])
    test(`a key says the picture in words with its sources, and axe finds nothing serious, in ${language}`, async () => {
      const page = await open(explore, options);
      await onCanvas(page);
      await page.keyboard.press("d");
      const panel = page.getByRole("region", { name: title });
      await panel.getByText(first, { exact: true }).waitFor();
      await panel.getByText(/^\[1\] .*§2·8/).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await panel.getByText(first, { exact: true }).waitFor({ state: "hidden" });
      await page.context().close();
    });

  test("the tree beside the canvas is walked by keys, selects, and follows the canvas", async () => {
    const page = await open(explore);
    await onCanvas(page);
    await page.locator("[data-canvas]").focus();
    const tree = page.getByRole("tree");
    await tree.getByRole("treeitem", { selected: true }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const tie = tree.getByRole("treeitem", { name: /^负责 加快“两湖”创新区核心区建设，陈述/ });
    await expect.poll(() => tie.getAttribute("aria-selected")).toBe("true");
    await page.getByRole("complementary", { name: "所选内容" }).locator("figure").first().waitFor();
    await clickNode(page, "goal:core-area");
    const goal = tree.getByRole("treeitem", { name: /^加快“两湖”创新区核心区建设，目标/ });
    await expect.poll(() => goal.getAttribute("aria-selected")).toBe("true");
    await page.context().close();
  });

  test("views are kept as scenes, put in order by keys and by dragging, deleted and brought back", async () => {
    const page = await open(explore);
    await onCanvas(page);
    for (const title of ["一", "二", "三"]) await keep(page, title, "");
    await page.getByRole("link", { name: "简报", exact: true }).click();
    await expect.poll(() => titlesOf(page)).toEqual(["1一", "2二", "3三"]);
    await page.getByRole("link", { name: "从“三”放映" }).focus();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect.poll(() => titlesOf(page)).toEqual(["1一", "2三", "3二"]);
    const cards = page.locator("[data-scene]");
    await cards.nth(2).dragTo(cards.nth(0));
    await expect.poll(() => titlesOf(page)).toEqual(["1二", "2一", "3三"]);
    await cards.nth(1).getByRole("button", { name: "删除这一幕" }).click();
    await cards.nth(0).getByRole("button", { name: "复制这一幕" }).click();
    await expect.poll(() => titlesOf(page)).toEqual(["1二", "2二", "3三"]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => titlesOf(page)).toEqual(["1二", "2一", "3三"]);
    expect(await seriousFaults(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => titlesOf(page)).toEqual(["1二", "2一", "3三"]);
    await cards.nth(0).getByRole("button", { name: "在图上看" }).click();
    await onCanvas(page);
    await page.context().close();
  });

  test("two tabs keep scenes side by side, and each shows what the other did", async () => {
    const page = await open(explore);
    await onCanvas(page);
    const other = await page.context().newPage();
    await other.goto(new URL("/briefings", page.url()).href);
    await keep(page, "甲", "");
    await expect.poll(() => titlesOf(other)).toEqual(["1甲"]);
    await other.getByRole("button", { name: "复制这一幕" }).click();
    await keep(page, "乙", "");
    // Both put theirs last, the one perhaps before it has heard of the other: which comes first is open.
    await expect.poll(async () => (await titlesOf(other)).length).toBe(3);
    const titles = await titlesOf(other);
    expect(titles[0]).toBe("1甲");
    expect(titles.map((title) => title.slice(1)).sort()).toEqual(["乙", "甲", "甲"]);
    await page.getByRole("link", { name: "简报", exact: true }).click();
    await expect.poll(() => titlesOf(page)).toEqual(titles);
    await page.context().close();
  });

  test("a briefing goes through a file, and a file that is none is refused with the reason", async () => {
    const page = await open(explore);
    await onCanvas(page);
    await keep(page, "带走的一幕", "说明");
    await page.getByRole("link", { name: "简报", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "存成文件" }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    await page.context().close();

    const elsewhere = await open("/briefings");
    const input = elsewhere.locator("[data-briefing-file]");
    const give = (content: string) =>
      input.setInputFiles({
        name: "b.json",
        mimeType: "application/json",
        buffer: Buffer.from(content),
      });
    await give(text.replace('"order": 1', '"order": "first"'));
    await elsewhere.getByRole("alert").getByText("scenes.0.order").waitFor();
    expect(await titlesOf(elsewhere)).toEqual([]);
    // A node that is no longer there is said, and the rest is shown.
    await give(text.replace('"goal:core-area"', '"goal:gone"'));
    await expect.poll(() => titlesOf(elsewhere)).toEqual(["1带走的一幕"]);
    await elsewhere.getByText("1 项已不在图中，已略去").waitFor();
    await elsewhere.context().close();
  });

  for (const [language, options, leave] of [
    ["zh", {}, "退出"],
    ["en", inEnglish, "leave"],
  ] as [string, BrowserContextOptions, string][])
    test(`the presenter goes by keys, with a numbered source for every mark, in ${language}`, async () => {
      const page = await open(explore, options);
      await onCanvas(page);
      for (const title of ["A", "B", "C"]) await keep(page, title, "");
      await page.goto(new URL("/present", page.url()).href);
      const heading = page.getByRole("heading", { level: 1 });
      const at = (title: string) => expect.poll(() => heading.textContent()).toBe(title);
      await at("A");
      for (const [key, title] of [
        ["ArrowRight", "B"],
        ["End", "C"],
        ["ArrowRight", "C"],
        ["ArrowLeft", "B"],
        ["Home", "A"],
      ] as const) {
        await page.keyboard.press(key);
        await at(title);
      }
      await page.locator("[data-mark]").first().waitFor();
      const numbers = await page.locator("[data-sources] li > :first-child").allTextContents();
      const marked = (await marksOf(page)).flatMap((mark) => mark.split(","));
      expect([...new Set(marked)].sort()).toEqual(numbers);
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole("link", { name: new RegExp(leave) }).focus();
      await page.keyboard.press("Escape");
      await expect.poll(() => titlesOf(page)).toEqual(["1A", "2B", "3C"]);
      await page.context().close();
    });

  test("an edge that is hidden takes its footnote along, and the numbers close up", async () => {
    const page = await open("/explore?node=goal%3Atwo-lakes");
    await onCanvas(page);
    const sheet = async (): Promise<string[]> => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("打印或存图");
      await page.keyboard.press("Enter");
      await page.getByText(/已回读：\d+ 个标签，字形齐全/).waitFor();
      const numbers = await page.locator("[data-sources] li > :first-child").allTextContents();
      expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
      const onLines = (await marksOf(page)).flatMap((mark) => mark.split(/[,–]/));
      const largest = Math.max(...onLines.map(Number).filter((number) => number > 0));
      expect(String(largest)).toBe(numbers.at(-1));
      return numbers;
    };
    const before = await sheet();
    await page.getByRole("button", { name: "返回" }).click();
    await onCanvas(page);
    await page.getByRole("button", { name: /^提出/ }).first().click();
    expect((await sheet()).length).toBeLessThan(before.length);
    await page.context().close();
  });

  for (const [language, options] of [
    ["zh", {}],
    ["en", inEnglish],
  ] as [string, BrowserContextOptions][])
    test(`a printed sheet says every visible label and every source as text, in ${language}`, async () => {
      const page = await open("/explore?node=person%3Ayun-qicheng", options);
      await ready(page, "explore");
      await canvasOf(page, 2);
      await keep(page, "恽淇丞、浜、镇", "");
      await page.getByRole("link", { name: /^(简报|Briefings)$/ }).click();
      await page.getByRole("link", { name: /^(打印或存图|Print or save as a picture)$/ }).click();
      await page
        .getByRole("status")
        .getByText(/已回读|Read back/)
        .waitFor();
      const labels = await page
        .locator("[data-node]")
        .evaluateAll((nodes) =>
          nodes.map((node) =>
            Array.from(node.querySelectorAll("text"), (each) => each.textContent ?? ""),
          ),
        );
      const text = await printed(page);
      for (const sign of "恽浜镇") expect(text).toContain(sign);
      for (const line of labels.flat()) expect(text).toContain(plain(line));
      expect(labels.length).toBeGreaterThan(1);
      expect(text).toMatch(/§\d/);
      await page.context().close();
    });

  test("a picture file has as many pixels as it says, twice and four times the page", async () => {
    const page = await open(explore);
    await onCanvas(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("打印或存图");
    await page.keyboard.press("Enter");
    for (const scale of [2, 4]) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: `PNG ${scale}×` }).click(),
      ]);
      const file = await readFile(await download.path());
      const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
      await page.getByText(`已存 PNG，${width} × ${height} 像素`).waitFor();
      expect(width).toBe(1280 * scale);
    }
    await page.context().close();
  });

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
  ])
    test(`no screen of a briefing is wider than its window, at ${viewport.width} pixels`, async () => {
      const page = await open(explore, { viewport });
      await onCanvas(page);
      await keep(page, "很长的标题".repeat(60), "很长的说明".repeat(200));
      for (const path of ["/briefings", "/present", "/print"]) {
        if (path === "/print") {
          await page.goto(new URL("/briefings", page.url()).href);
          await page.getByRole("link", { name: "打印或存图" }).click();
        } else await page.goto(new URL(path, page.url()).href);
        await page.locator("svg").first().waitFor();
        await quiet(page);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, over]).toEqual([path, 0]);
      }
      await page.context().close();
    });
});
