import type { Page } from "playwright-core";
import { expect } from "vitest";
import { canvasOf, placesOf, ready } from "./page.ts";

/** The journey that the project is for: from initials to a zone, to a goal that it answers for, to
 * the sentence that says so, and back to the graph. The page is open at its start; it is closed. */
export const fromNameToSentence = async (page: Page): Promise<void> => {
  await ready(page, "start");
  await page.getByRole("combobox").fill("wgx");
  const hit = page.getByRole("option").first();
  await hit.waitFor();
  expect(await hit.textContent()).toContain("武高新");
  await page.keyboard.press("Enter");
  await ready(page, "explore");
  await canvasOf(page, 4);
  await page.getByRole("heading", { name: "武高新", level: 2 }).waitFor();

  const inspector = page.getByRole("complementary", { name: "所选内容" });
  await inspector.getByRole("button", { name: /全国排名年年有提升/ }).click();
  const quote = page.locator("figure").first();
  await quote.waitFor();
  expect(await quote.textContent()).toContain("全国排名年年有提升");
  await quote.getByRole("link").first().click();
  await ready(page, "sources");
  expect(page.url()).toContain("/sources/wujin-2?sentence=8");
  const sentence = page.locator("[data-passage='wujin-2:8']");
  expect(await sentence.textContent()).toContain("武高新要坚决扛起发展排头兵大旗");

  await page.goBack();
  await ready(page, "explore");
  expect(Object.keys(await placesOf(page)).sort()).toContain("zone:wujin-high-tech");
  await page.context().close();
};
