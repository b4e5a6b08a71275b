import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { emptyView } from "#graph/model/view.ts";
import { seriousFaults } from "./axe.ts";
import { journeys } from "./browser.ts";
import { canvasOf, inEnglish, placesOf, ready } from "./page.ts";

/** A character for private use, which no font draws. */
const undrawn = "\u{10fff0}";

/** Goes from key to key until something of a name holds the keyboard. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  const wanted = page.getByRole("button", { name });
  for (let steps = 0; steps < 12; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${name}.`);
};

/** Downloads that the page hands out, as they come. */
const downloadsOf = (page: Page): string[] => {
  const names: string[] = [];
  page.on("download", (file) => names.push(file.suggestedFilename()));
  return names;
};

/** A briefing of one scene with two nodes, so far apart that no browser makes a bitmap of it unless said
 * otherwise. */
const tall = (
  title: string,
  { note = "", spoken = undefined as string | undefined, apart = 9000 } = {},
) =>
  JSON.stringify({
    format: "mailuo-briefing",
    version: 1,
    title: "",
    scenes: [
      {
        id: "tall",
        title,
        note,
        spoken,
        order: 1,
        view: {
          ...emptyView,
          canvas: {
            ...emptyView.canvas,
            nodes: [
              { id: "zone:xitaihu", x: 0, y: 0 },
              { id: "goal:core-area", x: 0, y: apart },
            ],
          },
        },
      },
    ],
  });

journeys("a sheet", ({ open }) => {
  for (const [language, options, words] of [
    ["zh", {}, { print: "打印或存为 PDF", command: "打印或存图", checked: /已回读：(\d+) 个标签/ }],
    [
      "en",
      inEnglish,
      {
        print: "Print or save as PDF",
        command: "Print or save as a picture",
        checked: /Read back, .*labels: (\d+)/,
      },
    ],
  ] as const)
    test(`by keyboard: printed, and kept as PNG, with as many labels as the canvas and sources that agree with the numbers, in ${language}`, async () => {
      const page = await open("/explore?node=zone%3Axitaihu", options);
      await page.addInitScript(() => {
        // What a browser does when it prints cannot be seen from a page; that it was asked can.
        window.print = () => document.body.toggleAttribute("data-printed", true);
      });
      await page.reload();
      await ready(page, "explore");
      await canvasOf(page, 5);
      const nodes = Object.keys(await placesOf(page)).sort();
      await page.keyboard.press("Control+k");
      await page.keyboard.type(words.command);
      await page.keyboard.press("Enter");
      const told = page.getByRole("status").getByText(words.checked);
      await told.waitFor();
      const [, labels] = words.checked.exec((await told.textContent()) ?? "") ?? [];
      expect(Number(labels)).toBe(nodes.length);
      const drawn = page.locator("article [data-node]");
      const ids = drawn.evaluateAll((all) => all.map((node) => node.getAttribute("data-node")));
      expect((await ids).sort()).toEqual(nodes);

      const listed = await page.locator("[data-sources] li > :first-child").allTextContents();
      const marks = await page.locator("[data-mark] text").allTextContents();
      const marked = new Set(
        marks.flatMap((mark) =>
          mark.split(",").flatMap((part) => {
            const [first = 0, last = first] = part.split("–").map(Number);
            return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
          }),
        ),
      );
      expect([...marked].sort()).toEqual([...listed].sort());
      expect(await seriousFaults(page)).toEqual([]);

      await tabTo(page, words.print);
      await page.keyboard.press("Enter");
      await page.locator("body[data-printed]").waitFor();
      for (const scale of [2, 4]) {
        await tabTo(page, `PNG ${scale}×`);
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          page.keyboard.press("Enter"),
        ]);
        const bytes = await readFile(await file.path());
        expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
        expect(bytes.readUInt32BE(16)).toBe(1280 * scale);
        await page.getByText(`${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`).waitFor();
      }
      await page.context().close();
    });

  test("too large a picture is refused with the limit, and no file is made", async () => {
    const page = await open("/briefings");
    const files = downloadsOf(page);
    await page.locator("[data-briefing-file]").setInputFiles({
      name: "b.json",
      mimeType: "application/json",
      buffer: Buffer.from(tall("很高")),
    });
    await page.getByRole("link", { name: "打印或存图" }).click();
    await page
      .getByRole("status")
      .getByText(/已回读/)
      .waitFor();
    await page.getByRole("button", { name: "PNG 4×" }).click();
    const refused = page.getByRole("alert");
    await refused.getByText(/没有存：\d+ × \d+ 像素太大，每边最多 16384，/).waitFor();
    expect(await refused.textContent()).toContain("用小一些的倍数");
    await page.getByRole("button", { name: "PNG 2×" }).click();
    await refused.getByText("16384").waitFor();
    expect(files).toEqual([]);
    await page.context().close();
  });

  test("the note and the words to be spoken stand in the file as they do on the sheet", async () => {
    const page = await open("/briefings");
    const spoken = "先说目标，再说由谁来做。";
    await page.locator("[data-briefing-file]").setInputFiles({
      name: "b.json",
      mimeType: "application/json",
      buffer: Buffer.from(tall("讲给人听", { note: "一句引言。", spoken, apart: 300 })),
    });
    await page.getByRole("link", { name: "打印或存图" }).click();
    const sheet = page.locator("article");
    await sheet.getByText("一句引言。").waitFor();
    const heights: number[] = [];
    for (const said of ["none", "own", "both"]) {
      await page.getByRole("combobox").selectOption(said);
      expect(await sheet.getByText(spoken).count()).toBe(said === "none" ? 0 : 1);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "PNG 2×" }).click(),
      ]);
      heights.push((await readFile(await file.path())).readUInt32BE(20));
    }
    const [none = 0, own = 0, both = 0] = heights;
    // A heading and a line, and then as much as the picture says.
    expect(own - none).toBeGreaterThan(2 * 40);
    expect(both - own).toBeGreaterThan(own - none);
    await page.context().close();
  });

  test("a character that no font draws is named, with what to do, and no picture is made of it", async () => {
    const page = await open("/explore?node=zone%3Axitaihu");
    await ready(page, "explore");
    await canvasOf(page, 5);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("打印或存图");
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .getByText(/已回读/)
      .waitFor();
    const files = downloadsOf(page);
    const title = page.getByRole("textbox", { name: "标题" });
    await title.fill(`人名${undrawn}`);
    const told = page.getByRole("alert").getByText("请装上中文字体");
    await told.waitFor();
    expect(await told.textContent()).toContain(undrawn);
    await page.getByRole("button", { name: "PNG 2×" }).click();
    await page.getByRole("button", { name: "PNG 2×", disabled: false }).waitFor();
    await told.waitFor();
    expect(files).toEqual([]);
    await title.fill("人名");
    await page
      .getByRole("status")
      .getByText(/已回读/)
      .waitFor();
    await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "PNG 2×" }).click(),
    ]);
    await page.context().close();
  });
});
