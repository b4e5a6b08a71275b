import { expect, test } from "vitest";
import { journeys } from "./browser.ts";
import { ready } from "./page.ts";

journeys("searching", ({ open }) => {
  test("sends nothing while a word is being composed", async () => {
    const page = await open("/");
    await ready(page, "start");
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === "/api/search") asked.push(searchParams.get("q") ?? "");
    });
    const session = await page.context().newCDPSession(page);
    await page.getByRole("combobox").focus();
    for (const text of ["x", "xi", "xit", "xi tai", "xi tai hu"])
      await session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await session.send("Input.insertText", { text: "西太湖" });
    const first = page.getByRole("option").first();
    await first.waitFor();
    expect(await first.textContent()).toContain("西太湖");
    expect(asked).toEqual(["西太湖"]);
    await page.context().close();
  });

  test("says what matched, and finds sentences", async () => {
    const page = await open("/");
    await ready(page, "start");
    await page.getByRole("combobox").fill("全域土地综合整治");
    await page.getByRole("option").nth(1).waitFor();
    const marks = await page.locator("[role=option] b").allTextContents();
    expect(new Set(marks)).toEqual(new Set(["全域土地综合整治"]));
    expect(await page.getByRole("option").last().textContent()).toContain("占补平衡");
    await page.context().close();
  });

  test("says so where nothing matches", async () => {
    const page = await open("/");
    await ready(page, "start");
    await page.getByRole("combobox").fill("无此一物");
    await page.getByText("无此一物").last().waitFor();
    expect(await page.getByRole("option").count()).toBe(0);
    await page.context().close();
  });

  test("ten thousand pasted names are searched as far as a search reads, and it says so", async () => {
    const page = await open("/");
    await ready(page, "start");
    await page.getByRole("combobox").fill("武高新 西太湖 ".repeat(5000));
    await page.getByText("只按前 200 个字查找").waitFor();
    await page.getByRole("combobox").fill("武高新");
    await page.getByRole("option", { name: "武高新" }).first().waitFor();
    await page.context().close();
  });
});
