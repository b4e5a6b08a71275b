import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFaults } from "./axe.ts";
import { journeys } from "./browser.ts";
import { canvasOf, inEnglish, ready } from "./page.ts";

/** What the address says is read. */
const read = (page: Page): [string, string | null, string | null] => {
  const { pathname, searchParams } = new URL(page.url());
  return [pathname, searchParams.get("sentence"), searchParams.get("node")];
};

journeys("the sources", ({ open }) => {
  test("show the article with its facts, and lead from a fact to the graph and back", async () => {
    const page = await open("/sources/wujin-2?sentence=26");
    await ready(page, "sources");
    expect(await page.locator("[data-passage='wujin-2:26']").textContent()).toContain(
      "完善交通网络",
    );
    await page.locator("[data-passage='wujin-2:27']").getByText("淮泰常铁路").click();
    await expect.poll(() => page.url()).toContain("sentence=27");
    await page.getByRole("button", { name: /淮泰常铁路.*完善交通网络/ }).click();
    await page.locator("figure").first().waitFor();
    await page.getByRole("link", { name: "在图上看" }).click();
    await ready(page, "explore");
    await canvasOf(page, 2);
    await page.goBack();
    await ready(page, "sources");
    await page.context().close();
  });

  test("show punctuation full width, or the file as it is", async () => {
    const page = await open("/sources/wujin-2?sentence=20");
    await ready(page, "sources");
    const sentence = page.locator("[data-passage='wujin-2:20']");
    expect(await sentence.textContent()).toContain("综合治理，实现");
    await page.getByRole("button", { name: "照原样" }).click();
    await expect.poll(() => sentence.textContent()).toContain("综合治理,实现");
    await page.context().close();
  });

  test("names that overlap are each reached, by mouse and by keyboard", async () => {
    const page = await open("/sources/wujin-2");
    await ready(page, "sources");
    const name = page.locator("[data-passage='wujin-2:14']").getByRole("link", { name: /太湖：/ });
    await name.click();
    await expect.poll(() => read(page)[1]).toBe("14");
    const first = read(page)[2];
    await name.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => read(page)[2]).not.toBe(first);
    const second = read(page)[2];
    await page.keyboard.press("Enter");
    await expect.poll(() => read(page)[2]).toBe(first);
    expect(new Set([first, second, null]).size).toBe(3);
    await page.context().close();
  });

  test("a node leads from sentence to sentence and on to the next article, by key and by mouse", async () => {
    const page = await open("/sources/wujin-1?node=place%3Awujin");
    await ready(page, "sources");
    await expect.poll(() => read(page)[1]).not.toBeNull();
    const steps = page.getByRole("navigation", { name: /出现的地方/ });
    const [, count = "0"] = /1 \/ (\d+) 处/.exec((await steps.textContent()) ?? "") ?? [];
    expect(Number(count)).toBeGreaterThan(1);
    await page.keyboard.press(".");
    await steps.getByText(`2 / ${count} 处`).waitFor();
    await page.keyboard.press(",");
    await steps.getByText(`1 / ${count} 处`).waitFor();
    for (let at = 2; at <= Number(count); at += 1) {
      await steps.getByRole("link", { name: "下一处提到" }).click();
      await steps.getByText(`${at} / ${count} 处`).waitFor();
    }
    await page.keyboard.press(".");
    await expect.poll(() => read(page)[0]).toBe("/sources/wujin-2");
    await expect.poll(() => read(page)[1]).not.toBeNull();
    await page.keyboard.press(",");
    await expect.poll(() => read(page)[0]).toBe("/sources/wujin-1");
    await steps.getByText(`${count} / ${count} 处`).waitFor();
    await page.context().close();
  });

  test("a voice is heard alone: its sentences stay, the others recede, and again all are heard", async () => {
    const page = await open("/sources/wujin-3");
    await ready(page, "sources");
    const voice = page.getByRole("button", { name: /区委十三届八次全会/ });
    await voice.click();
    expect(await voice.getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => page.locator("[data-recedes]").count()).toBe(23);
    await voice.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("[data-recedes]").count()).toBe(0);
    await page.context().close();
  });

  test("the picture beside a sentence shows the facts of the node that is read, and leads to others", async () => {
    const page = await open("/sources/wujin-2?sentence=8&node=zone%3Axitaihu");
    await ready(page, "sources");
    const picture = page.getByRole("region", { name: "这一句的图" });
    await picture.getByRole("link", { name: /新城市建设主战场/ }).waitFor();
    expect(await picture.getByRole("link", { name: /武高新/ }).count()).toBe(0);
    await page.getByRole("button", { name: /西太湖.*新人才集聚主阵地/ }).click();
    await picture.getByText("负责").waitFor();
    await picture.getByRole("link", { name: /武进区/ }).click();
    await expect.poll(() => read(page)).toEqual(["/sources/wujin-2", "8", "place:wujin"]);
    await page.context().close();
  });

  for (const id of ["wujin-1", "wujin-2", "wujin-3"])
    test(`the file as it is has every blank and break of the file, character by character: ${id}`, async () => {
      const page = await open(`/sources/${id}`);
      await ready(page, "sources");
      expect(await page.locator("[data-file]").first().textContent()).not.toContain("\n");
      await page.getByRole("button", { name: "照原样" }).focus();
      await page.keyboard.press("Enter");
      const file = await readFile(`seeds/wujin/documents/${id}.txt`, "utf8");
      await expect
        .poll(() =>
          page
            .locator("article [data-file]")
            .evaluateAll((all) => all.map((each) => each.textContent).join("")),
        )
        .toBe(file);
      await page.context().close();
    });

  for (const [language, options, reason] of [
    ["zh", {}, "号召语，没有说谁做什么、做到什么。"],
    ["en", inEnglish, "A rallying phrase; it says neither who is to do what"],
  ] as const)
    test(`a sentence without a fact says why it has none, in the list and beside it, in ${language}`, async () => {
      const page = await open("/sources/wujin-2", options);
      await ready(page, "sources");
      const item = page.locator("aside details li a").filter({ hasText: reason }).first();
      await item.click();
      await expect.poll(() => read(page)[1]).toBe("1");
      await page.getByRole("complementary").last().getByText(reason).waitFor();
      await page.context().close();
    });

  for (const [language, options] of [
    ["zh", {}],
    ["en", inEnglish],
  ] as const)
    test(`axe finds nothing serious with a node, a fact and a voice chosen, in ${language}`, async () => {
      const page = await open("/sources/wujin-2?sentence=8&node=zone%3Axitaihu", options);
      await ready(page, "sources");
      await page.locator("section ul button[aria-expanded]").first().click();
      await page.locator("figure").first().waitFor();
      await page.locator("aside button[aria-pressed]").first().click();
      expect(await seriousFaults(page)).toEqual([]);
      await page.context().close();
    });
});
