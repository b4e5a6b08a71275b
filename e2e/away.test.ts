import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { journeys } from "./browser.ts";
import { canvasOf, clickNode, placesOf, ready } from "./page.ts";
import { type PlanServer, seedsPlan, servePlan } from "./plan-server.ts";

const nav = (page: Page, name: string) =>
  page.getByRole("navigation").first().getByRole("link", { name, exact: true });

/** Presses what tries again, by the keyboard: of the page, or of a part of it. */
const again = async (within: Page | Locator): Promise<void> => {
  await within.getByRole("button", { name: "再试一次" }).first().focus();
  await ("keyboard" in within ? within : within.page()).keyboard.press("Enter");
};

const said = (page: Page) => page.getByRole("alert").getByRole("heading", { name: "连不上服务" });

journeys("where the server goes away", ({ open }) => {
  let server: PlanServer;
  beforeAll(async () => {
    server = await servePlan(await seedsPlan());
  });
  afterEach(async () => {
    await server.goAway();
    await server.comeBack();
  });
  afterAll(() => server?.stop());

  for (const [screen, name, sign] of [
    ["goals", "目标", "[data-said], nav [aria-current], main h2"],
    ["dependencies", "依赖", "[data-unsaid]"],
    ["sources", "文献", "[data-passage]"],
  ] as const)
    test(`${screen} that was never opened says so, and opens once it is back`, async () => {
      const page = await open(server.url);
      await ready(page, "start");
      await server.goAway();
      await nav(page, name).click();
      await said(page).first().waitFor();
      // The bar stays, and leads back to what was there.
      await nav(page, "探索").click();
      await page.locator("[data-box=goal]").first().waitFor();
      await nav(page, name).click();
      await said(page).first().waitFor();
      await server.comeBack();
      await again(page);
      await page.locator(sign).first().waitFor();
      await expect.poll(() => page.getByRole("alert").count()).toBe(0);
      await page.context().close();
    });

  test("lens and matrix keep the tree, say so in their place, and come by trying again", async () => {
    const page = await open(`${server.url}/goals/goal%3Atwo-lakes`);
    await ready(page, "goals");
    await server.goAway();
    await page.getByRole("link", { name: /完善交通网络/ }).click();
    await said(page).waitFor();
    await page
      .getByRole("link", { name: /加快“两湖”建设/ })
      .first()
      .click();
    await page.locator("[data-tray] [data-item]").first().waitFor();
    await page.getByRole("link", { name: "矩阵" }).click();
    await said(page).waitFor();
    await server.comeBack();
    await again(page);
    await page.locator("[role=gridcell]").first().waitFor();
    await page.goBack();
    await ready(page, "goals");

    // Ties of a cell: the panel says so, the grid stays.
    await page.getByRole("link", { name: "矩阵" }).click();
    await page.locator("[role=gridcell]").first().waitFor();
    await server.goAway();
    await page.locator("[role=gridcell][data-ties]").first().click();
    await said(page).waitFor();
    expect(await page.locator("[role=gridcell]").count()).toBeGreaterThan(20);
    await server.comeBack();
    await page.getByRole("button", { name: "重连" }).click();
    await page.locator("figure").first().waitFor();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  test("the canvas loses nothing: what cannot be fetched says so, and comes by trying again", async () => {
    const page = await open(`${server.url}/explore?node=zone%3Axitaihu`);
    await ready(page, "explore");
    const boxes = await canvasOf(page, 5);
    const places = await placesOf(page);
    await server.goAway();
    await clickNode(page, "goal:core-area");
    const sheet = page.getByRole("complementary", { name: "所选内容" });
    await sheet.getByRole("alert").waitFor();
    await page.keyboard.press("e");
    const notice = page.getByRole("region", { name: "提示" });
    await notice.getByText("连不上服务").waitFor();
    // A menu that was not fetched yet, hiding and taking back: the page itself goes on.
    await page.locator("[data-canvas]").focus();
    await page.keyboard.press("Shift+F10");
    await page.keyboard.press("h");
    await expect.poll(async () => "goal:core-area" in (await placesOf(page))).toBe(false);
    await page.keyboard.press("Control+z");
    await expect.poll(() => placesOf(page)).toEqual(places);
    await server.comeBack();
    await again(sheet);
    await sheet.getByRole("heading", { name: "加快“两湖”创新区核心区建设" }).waitFor();
    await again(notice);
    await canvasOf(page, boxes.length + 1);
    expect(await placesOf(page)).toMatchObject(places);
    await page.context().close();
  });

  test("paths keep their question, a slip its own, and an article the one that is read", async () => {
    const page = await open(`${server.url}/explore?from=zone%3Axitaihu&to=project%3Asuao-tower`);
    await ready(page, "explore");
    const steps = page.locator("ol > li", { has: page.locator("figure") });
    await expect.poll(() => steps.count()).toBe(4);
    const places = await placesOf(page);
    await server.goAway();
    await page.getByRole("checkbox", { name: "也经过枢纽" }).check();
    await said(page).first().waitFor();
    expect(await placesOf(page)).toEqual(places);
    await page
      .getByText("去掉西太湖")
      .or(page.getByRole("button", { name: "去掉西太湖" }))
      .waitFor();
    await server.comeBack();
    await again(page.getByRole("complementary", { name: "所选内容" }));
    await expect.poll(() => steps.count()).toBeGreaterThan(0);
    expect(page.url()).toContain("hubs=true");

    await page.goto(`${server.url}/dependencies/goal%3Atransport`);
    await ready(page, "dependencies");
    await server.goAway();
    await page.getByRole("button", { name: "若它推迟" }).click();
    await said(page).waitFor();
    await page.getByRole("combobox", { name: "查找" }).fill("武高新");
    await page.getByText("连不上服务").nth(1).waitFor();
    await server.comeBack();
    await page.keyboard.press("Escape");
    await again(page);
    await page.getByRole("heading", { level: 2, name: "若完善交通网络推迟" }).waitFor();

    await page.goto(`${server.url}/sources/wujin-2?sentence=8`);
    await ready(page, "sources");
    await server.goAway();
    const other = page.getByRole("complementary", { name: "文章" }).getByRole("link").first();
    await other.click();
    await said(page).first().waitFor();
    await page.goBack();
    await page.locator("[data-passage='wujin-2:8']").waitFor();
    await page.goForward();
    await said(page).first().waitFor();
    await server.comeBack();
    await again(page);
    await page.locator("[data-passage='wujin-1:1']").waitFor();
    await page.context().close();
  });

  test("scenes stay in the browser, and their pictures come once it is back", async () => {
    const page = await open(`${server.url}/explore?node=zone%3Axitaihu`);
    await ready(page, "explore");
    await canvasOf(page, 5);
    await page.keyboard.press("b");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("留着");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    // The screen itself is there; what it shows is not.
    await nav(page, "简报").click();
    await page.locator("[data-scene]").waitFor();
    await page.getByRole("link", { name: "放映", exact: true }).click();
    await page.locator("main svg[role=img] [data-node]").first().waitFor();
    await page.goto(`${server.url}/briefings`);
    await page.locator("[data-scene] svg [data-node]").first().waitFor();
    await page.reload();
    await page.route("**/api/**", (route) => route.abort("connectionrefused"));
    await page.reload();
    await page.locator("[data-scene]").getByText("留着").waitFor();
    await page.locator("[data-scene] svg path[data-kind]").first().waitFor();
    await page.getByRole("link", { name: "放映", exact: true }).click();
    await said(page).waitFor();
    await page.getByRole("heading", { level: 1, name: "留着" }).waitFor();
    await page.unroute("**/api/**");
    await again(page);
    await page.locator("main svg[role=img] [data-node]").first().waitFor();
    await page.context().close();
  });
});
