import { expect, test } from "vitest";
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
});
