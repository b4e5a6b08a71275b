import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { journeys } from "./browser.ts";
import { canvasOf, clickNode, placesOf, ready } from "./page.ts";
import { quiet } from "./requests.ts";

const explore = "/explore?node=zone%3Axitaihu";

/** Keeps the view as a scene. */
const keep = async (page: Page, title: string): Promise<void> => {
  await page.keyboard.press("b");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "hidden" });
};

const titles = (page: Page) =>
  expect.poll(() => page.locator("[data-scene] h2").allTextContents(), { timeout: 15_000 });

/** What of the page holds the keyboard: its name, or what stands in it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const scene = activeElement?.closest("[data-scene]")?.querySelector("h2")?.textContent ?? "";
    const name = activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    return activeElement === document.body ? "nothing" : `${name} of ${scene}`;
  });

/** The nodes of the presented picture; the small pictures of all scenes below it are others. */
const presented = (page: Page) => page.locator("main svg[role=img]:not(nav svg) [data-node]");

/** Where the nodes of the presented picture stand, by id. */
const drawn = (page: Page): Promise<Record<string, string>> =>
  presented(page).evaluateAll((nodes) =>
    Object.fromEntries(
      nodes.map((node) => [
        node.getAttribute("data-node") ?? "",
        node.querySelector("path[transform]")?.getAttribute("transform") ??
          node.querySelector("text")?.getAttribute("x") ??
          "",
      ]),
    ),
  );

journeys("scenes", ({ open }) => {
  const three = async (page: Page): Promise<void> => {
    await ready(page, "explore");
    await canvasOf(page, 5);
    for (const title of ["一", "二", "三"]) await keep(page, title);
    await page.getByRole("link", { name: "简报", exact: true }).click();
    await titles(page).toEqual(["1一", "2二", "3三"]);
  };

  test("by keyboard: renamed, duplicated and put in order, and the keyboard stays where it was", async () => {
    const page = await open(explore);
    await three(page);
    const cards = page.locator("[data-scene]");
    const tool = (name: string, at: number) => cards.nth(at).getByRole("button", { name });

    await tool("改这一幕", 1).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("新的第二幕");
    await page.keyboard.press("Tab");
    await page.keyboard.type("先说这个");
    await page.keyboard.press("Control+Enter");
    await titles(page).toEqual(["1一", "2新的第二幕", "3三"]);
    await cards.nth(1).getByText("先说这个").waitFor();
    expect(await focused(page)).toBe("改这一幕 of 2新的第二幕");

    // What is written and then left is not kept.
    await page.keyboard.press("Enter");
    await page.keyboard.type("不要的");
    await page.keyboard.press("Escape");
    await titles(page).toEqual(["1一", "2新的第二幕", "3三"]);
    expect(await focused(page)).toBe("改这一幕 of 2新的第二幕");

    await tool("往前移", 1).focus();
    await page.keyboard.press("Enter");
    await titles(page).toEqual(["1新的第二幕", "2一", "3三"]);
    // It can go no further to the front, which a press more does not change.
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("往前移 of 1新的第二幕");
    await tool("往后移", 0).focus();
    await page.keyboard.press("Enter");
    await titles(page).toEqual(["1一", "2新的第二幕", "3三"]);
    await page.keyboard.press("Enter");
    await titles(page).toEqual(["1一", "2三", "3新的第二幕"]);
    expect(await focused(page)).toBe("往后移 of 3新的第二幕");

    await tool("复制这一幕", 1).focus();
    await page.keyboard.press("Enter");
    await titles(page).toEqual(["1一", "2三", "3三", "4新的第二幕"]);
    await tool("删除这一幕", 2).focus();
    await page.keyboard.press("Enter");
    await titles(page).toEqual(["1一", "2三", "3新的第二幕"]);
    expect(await focused(page)).not.toBe("nothing");
    await page.keyboard.press("Control+z");
    await titles(page).toEqual(["1一", "2三", "3三", "4新的第二幕"]);

    await page.getByRole("textbox", { name: "简报标题" }).focus();
    await page.keyboard.type("区委汇报");
    await page.keyboard.press("Enter");
    await page.reload();
    await titles(page).toEqual(["1一", "2三", "3三", "4新的第二幕"]);
    expect(await page.getByRole("textbox", { name: "简报标题" }).inputValue()).toBe("区委汇报");
    await page.context().close();
  });

  test("by mouse: renamed, moved step by step, and full screen by a button, which Escape leaves first", async () => {
    const page = await open(explore);
    await three(page);
    const cards = page.locator("[data-scene]");
    await cards.nth(0).getByRole("button", { name: "改这一幕" }).click();
    await cards.nth(0).getByRole("textbox", { name: "标题" }).fill("开头");
    await cards.nth(0).getByRole("button", { name: "收下" }).click();
    await cards.nth(0).getByRole("button", { name: "往后移" }).click();
    await titles(page).toEqual(["1二", "2开头", "3三"]);
    await cards.nth(2).getByRole("button", { name: "改这一幕" }).click();
    await cards.nth(2).getByRole("textbox", { name: "标题" }).fill("不要的");
    await cards.nth(2).getByRole("button", { name: "取消" }).click();
    await titles(page).toEqual(["1二", "2开头", "3三"]);

    await page.getByRole("link", { name: "放映", exact: true }).click();
    const heading = page.getByRole("heading", { level: 1 });
    await expect.poll(() => heading.textContent()).toBe("二");
    const full = () => page.evaluate(() => document.fullscreenElement?.tagName ?? null);
    await page.getByRole("button", { name: /全屏/ }).click();
    await expect.poll(full).toBe("MAIN");
    await page.getByRole("navigation", { name: "各幕" }).getByRole("button").nth(1).click();
    await expect.poll(() => heading.textContent()).toBe("开头");
    expect(await full()).toBe("MAIN");
    await page.getByRole("button", { name: /讲稿/ }).click();
    await page.getByRole("region", { name: "讲稿" }).waitFor({ state: "detached" });
    await page.keyboard.press("s");
    await page.getByRole("region", { name: "讲稿" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(full).toBeNull();
    expect(page.url()).toContain("/present/");
    await page.keyboard.press("f");
    await expect.poll(full).toBe("MAIN");
    await page.keyboard.press("f");
    await expect.poll(full).toBeNull();
    await page.keyboard.press("Escape");
    await titles(page).toEqual(["1二", "2开头", "3三"]);
    await page.context().close();
  });

  test("a key that comes while the form or the palette closes opens it anew", async () => {
    const page = await open(explore);
    await ready(page, "explore");
    await canvasOf(page, 5);
    await keep(page, "一");
    /** Sends a form or chooses a line, and presses a key before the browser tells that it is closed. */
    const andAtOnce = (selector: string, key: string, ctrlKey: boolean) =>
      page.locator(selector).evaluate(
        async (element, [again, ctrl]) => {
          if (element instanceof HTMLFormElement) element.requestSubmit();
          else if (element instanceof HTMLElement) element.click();
          // What the page does at once is done between two presses of keys, what it is told later is not.
          await Promise.resolve();
          const press = { key: again, ctrlKey: ctrl, bubbles: true };
          document.body.dispatchEvent(new KeyboardEvent("keydown", press));
        },
        [key, ctrlKey] as const,
      );
    const dialog = page.getByRole("dialog");
    await page.keyboard.press("b");
    await dialog.waitFor();
    await page.keyboard.type("二");
    await andAtOnce("dialog[open] form", "b", false);
    await dialog.waitFor();
    await page.keyboard.type("三");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "hidden" });
    await page.keyboard.press("Control+k");
    await page.keyboard.type("看全图");
    await dialog.getByRole("option", { name: "看全图" }).waitFor();
    await andAtOnce("dialog[open] [role=option]", "k", true);
    await dialog.waitFor();
    await page.keyboard.type("前往简报");
    await dialog.getByRole("option", { name: "前往简报" }).waitFor();
    await page.keyboard.press("Enter");
    await titles(page).toEqual(["1一", "2二", "3三"]);
    await page.context().close();
  });

  for (const [reducedMotion, told] of [
    [
      "no-preference",
      "nodes glide to the next scene in less than 300 ms and stand where it has them",
    ],
    ["reduce", "for who wants no motion the next scene is there at once"],
  ] as const)
    test(told, async () => {
      const page = await open(explore, { reducedMotion });
      await ready(page, "explore");
      const first = await canvasOf(page, 5);
      await keep(page, "先");
      await clickNode(page, "goal:core-area");
      await page.keyboard.press("e");
      await canvasOf(page, first.length + 1);
      const places = await placesOf(page);
      await page.keyboard.press("r");
      await expect.poll(() => placesOf(page)).not.toEqual(places);
      await canvasOf(page, first.length + 1);
      await keep(page, "后");
      // Time stands still from here on but where the journey moves it.
      await page.clock.install();
      await page.goto(new URL("/present", page.url()).href);
      const shown = presented(page);
      await shown.first().waitFor();
      await page.locator("[data-mark]").first().waitFor();
      await quiet(page);
      await page.clock.pauseAt(new Date(Date.now() + 60_000));
      const before = await drawn(page);
      await page.keyboard.press("End");
      await page.getByRole("heading", { level: 1, name: "后" }).waitFor();
      // The first step comes with the next frame that is drawn.
      let passed = 0;
      const steps = { interval: 5 };
      const count = async (): Promise<number> => {
        passed += 1;
        await page.clock.runFor(1);
        return shown.count();
      };
      await expect.poll(count, steps).toBeGreaterThan(Object.keys(before).length);
      const begun = await drawn(page);
      await page.clock.runFor(80);
      const between = await drawn(page);
      await page.clock.runFor(299 - 80 - passed);
      const end = await drawn(page);
      const moving = Object.keys(before).filter((id) => before[id] !== end[id]);
      expect(moving.length).toBeGreaterThan(2);
      if (reducedMotion === "reduce") expect(begun).toEqual(end);
      else
        for (const id of moving)
          expect([before[id], begun[id], end[id]]).not.toContain(between[id]);
      await page.clock.runFor(2000);
      expect(await drawn(page)).toEqual(end);
      // The same scene, opened by itself.
      await page.clock.resume();
      await page.goto(page.url());
      await expect.poll(() => drawn(page)).toEqual(end);
      await page.context().close();
    });
});
