import { expect, test } from "vitest";
import { overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { fromNameToSentence } from "./name-to-sentence.ts";
import { canvasOf, clickNode, inEnglish, placesOf, ready } from "./page.ts";

journeys("exploring", ({ open }) => {
  test("from wgx to 武高新, its goals, the sentence, and back to the graph", async () => {
    await fromNameToSentence(await open("/"));
  });

  for (const language of ["zh", "en"] as const)
    test(`two expansions move nothing and lay no label on another, in ${language}`, async () => {
      const page = await open("/explore?node=zone%3Axitaihu", language === "en" ? inEnglish : {});
      await ready(page, "explore");
      const first = await canvasOf(page, 5);
      expect(overlapping(first)).toEqual([]);
      let places = await placesOf(page);
      let count = first.length;
      for (const id of ["goal:core-area", "goal:two-lakes"]) {
        await clickNode(page, id);
        await page.keyboard.press("e");
        const boxes = await canvasOf(page, count + 1);
        expect(overlapping(boxes)).toEqual([]);
        const now = await placesOf(page);
        for (const [there, place] of Object.entries(places)) expect(now[there]).toEqual(place);
        places = now;
        count = boxes.length;
      }
      await page.context().close();
    });

  test("a hub opens in groups with counts, and a group comes by itself", async () => {
    const page = await open("/explore?node=zone%3Awujin-high-tech");
    await ready(page, "explore");
    await canvasOf(page, 4);
    await page.getByRole("button", { name: /武进区.*\d/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const row = dialog.getByText("落在这里 · 项目");
    expect(await row.count()).toBeLessThanOrEqual(1);
    const groups = await dialog.getByRole("button", { name: "展开" }).count();
    expect(groups).toBeGreaterThan(1);
    const before = (await canvasOf(page, 4)).length;
    await dialog.getByRole("button", { name: "展开" }).last().click();
    await canvasOf(page, before + 1);
    await page.context().close();
  });

  test("the legend hides and brings back, and hiding a node keeps its place", async () => {
    const page = await open("/explore?node=zone%3Axitaihu");
    await ready(page, "explore");
    const all = await canvasOf(page, 5);
    const places = await placesOf(page);
    const goals = page.getByRole("button", { name: /^目标/ }).first();
    await goals.click();
    await expect
      .poll(async () => Object.keys(await placesOf(page)).some((id) => id.startsWith("goal:")))
      .toBe(false);
    await goals.click();
    await canvasOf(page, all.length);
    expect(await placesOf(page)).toEqual(places);

    await clickNode(page, "goal:core-area");
    await page.keyboard.press("h");
    await expect.poll(async () => "goal:core-area" in (await placesOf(page))).toBe(false);
    await page.getByRole("button", { name: /隐藏.*1/ }).click();
    await page.getByRole("button", { name: "全部显示" }).click();
    await expect
      .poll(async () => (await placesOf(page))["goal:core-area"])
      .toEqual(places["goal:core-area"]);
    await page.context().close();
  });

  test("the keyboard walks from node to node and selects", async () => {
    const page = await open("/explore?node=zone%3Axitaihu");
    await ready(page, "explore");
    await canvasOf(page, 5);
    await page.locator("[data-canvas]").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    const heard = await page.locator("[aria-live=polite]").allTextContents();
    const spoken = heard.join("").split(",")[0] ?? "";
    expect(spoken).not.toBe("");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: spoken }).waitFor();
    await page.context().close();
  });

  test("an id that is not there drops with a notice", async () => {
    const page = await open("/explore?node=zone%3Anone");
    await page.getByText("链接里的这一项不在图中，已略去").waitFor();
    await page
      .getByRole("link", { name: /起|首页|开始/ })
      .first()
      .waitFor();
    await page.context().close();
  });
});
