import { expect, test } from "vitest";
import { journeys } from "./browser.ts";
import { canvasOf, ready } from "./page.ts";

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
});
