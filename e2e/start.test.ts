import { expect, test } from "vitest";
import { elementBoxes, overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { inEnglish, ready } from "./page.ts";

const sizes = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

journeys("the start", ({ open }) => {
  for (const viewport of sizes)
    for (const language of ["zh", "en"] as const)
      test(`lays nothing on anything else, in ${language} at ${viewport.width} by ${viewport.height}`, async () => {
        const page = await open("/", { viewport, ...(language === "en" ? inEnglish : {}) });
        await ready(page, "start");
        const boxes = await elementBoxes(page, "[data-box]");
        expect(boxes.length).toBeGreaterThan(6 + 20);
        expect(overlapping(boxes)).toEqual([]);
        await page.context().close();
      });

  test("shows the six themes in the order of the text, each with its goals", async () => {
    const page = await open("/");
    await ready(page, "start");
    const themes = await page.locator("[data-box=theme]").allTextContents();
    expect(themes.map((text) => text.replace(/\s/g, ""))).toEqual([
      "深化改革“主题卷”",
      "绿色发展“示范卷”",
      "城乡融合“特色卷”",
      "转型升级“综合卷”",
      "民生保障“幸福卷”",
      "从严治党“忠诚卷”",
    ]);
    await page.context().close();
  });

  test("answers three questions in short, and each opens its screen", async () => {
    const page = await open("/");
    await ready(page, "start");
    const addresses = ["/goals/goal%3Atwo-lakes", "/explore?node=", "/sources/wujin-2?sentence=8"];
    for (const [index, address] of addresses.entries()) {
      await page.getByRole("heading", { name: "从一个问题开始" }).waitFor();
      await page
        .locator("section", { hasText: "从一个问题开始" })
        .last()
        .getByRole("link")
        .nth(index)
        .click();
      await expect.poll(() => page.url()).toContain(address);
      await page.goBack();
    }
    await page.context().close();
  });

  test("keeps the language that was chosen", async () => {
    const page = await open("/");
    await ready(page, "start");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("link", { name: "Explore" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.reload();
    await page.getByRole("link", { name: "Explore" }).waitFor();
    await page.context().close();
  });
});
