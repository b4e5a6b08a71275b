import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { canvasOf, placesOf, ready } from "./page.ts";
import { type PlanServer, servePlan } from "./plan-server.ts";
import { quiet } from "./requests.ts";

const gone = "链接里的这一项不在图中，已略去";

/** What each address that names something wrong has to say. */
const wrong: readonly (readonly [path: string, said: string | RegExp])[] = [
  ["/explore?show=zone%3Anone", gone],
  ["/explore?from=zone%3Anone&to=zone%3Anothing", "不在图中"],
  ["/goals/goal%3Anone", /没有这一项|参数有误/],
  ["/goals/zone%3Axitaihu", /没有这一项|参数有误/],
  ["/goals?view=matrix&rows=x&theme=x&order=x&node=zone:none&goal=goal:none", "没有这样的联系"],
  ["/goals?view=matrix&node=zone:none&goal=goal:none", "点一格"],
  ["/dependencies/goal%3Atransport?slip=goal%3Anone&depth=x&direction=x", /没有这一项|参数有误/],
  ["/sources/none", /没有这一项|参数有误/],
  ["/sources/wujin-2?sentence=9999&node=zone%3Anone", "两湖"],
  ["/present/none", "还没有收入的画面"],
  ["/print/none", "没有可打印的画面"],
  ["/nowhere/at/all", "从一个问题开始"],
  ["/goals/%25", /没有这一项|参数有误/],
  ["/dependencies/%25E0%25A4", /没有这一项|参数有误/],
  ["/sources/%25", /没有这一项|参数有误/],
  ["/present/%25", "还没有收入的画面"],
  ["/print/%25", "没有可打印的画面"],
];

const long = "名称很长的一个名称，".repeat(30);
const longEn = "A name that is long ".repeat(15);

/** A plan of which every kind of node bears a name of 300 characters. */
const longNames = planOf({
  documents: { d: `${long}要抓紧推进。局里负责。\n` },
  nodes: Object.fromEntries(
    ["goal:t", "goal:a", "org:a", "project:a", "zone:a", "place:p", "programme:a"].map((id) => [
      id,
      { name: `${long}${id}`, nameEn: `${longEn}${id}` },
    ]),
  ),
  links: [
    ["goal:a PART_OF goal:t", { quotes: ["要抓紧推进"] }],
    ["org:a RESPONSIBLE_FOR goal:a", { quotes: ["局里负责"] }],
    "zone:a RESPONSIBLE_FOR goal:a inferred",
    "project:a CONTRIBUTES_TO goal:a",
    "programme:a CONTRIBUTES_TO goal:a",
    "project:a LOCATED_IN zone:a",
    "zone:a LOCATED_IN place:p",
  ],
});

/** A hub with so many projects, in a version of the data. */
const hub = (count: number, version: string) =>
  planOf({
    version,
    links: Array.from({ length: count }, (_, at) => `project:p${at} LOCATED_IN place:hub`),
  });

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

journeys("what a reader may give", ({ open }) => {
  let server: PlanServer;
  beforeAll(async () => {
    server = await servePlan(longNames);
  });
  afterAll(() => server?.stop());

  test("an address that names what is not there says so on every screen, and the page stays", async () => {
    const page = await open("/");
    for (const [path, said] of wrong) {
      await page.goto(new URL(path, page.url()).href);
      const told = page.getByText(said).first();
      await told.waitFor().catch(() => expect.fail(`${path} does not say ${said}`));
      expect(await page.getByRole("link").count(), path).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  test("an old link after the data changed drops what is gone, says so, and draws the rest", async () => {
    await server.hold(hub(12, "before"));
    const page = await open(`${server.url}/explore?node=place%3Ahub`);
    await ready(page, "explore");
    await canvasOf(page, 13);
    await page.waitForURL(/#/);
    const link = page.url();
    await server.hold(hub(9, "after"));
    const other = await open(link);
    await other.getByText(gone).waitFor();
    await expect.poll(async () => Object.keys(await placesOf(other)).length).toBe(10);
    await other.context().close();
    await page.context().close();
  });

  test("a list that is read while the data changes says so, and begins anew when asked", async () => {
    await server.hold(hub(450, "before"));
    const page = await open(`${server.url}/explore?node=place%3Ahub`);
    await ready(page, "explore");
    await canvasOf(page, 5);
    await page.getByRole("button", { name: /还有 \d+ 条联系/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "落在这里 · 项目" }).click();
    const list = dialog.getByRole("group", { name: "按位次列出的 450 个" });
    await list.getByRole("listitem").first().waitFor();
    await server.hold(hub(430, "after"));
    let asked = 0;
    page.on("request", (request) => {
      if (request.url().includes("cursor=")) asked += 1;
    });
    await list.focus();
    await page.keyboard.press("End");
    await dialog.getByRole("alert").getByText("stale-cursor").waitFor();
    expect(asked).toBe(1);
    await dialog.getByRole("button", { name: "再试一次" }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByRole("alert").waitFor({ state: "detached" });
    await list.focus();
    await page.keyboard.press("End");
    await expect.poll(() => asked).toBeGreaterThan(1);
    expect(await dialog.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  test("filters that match nothing say so, and one press brings all back", async () => {
    const page = await open("/goals/goal%3Atwo-lakes?off=stated,inferred");
    await page.getByText(/筛选后 0 条，共 \d+ 条/).waitFor();
    await page.getByRole("button", { name: "全部显示" }).click();
    await page.locator("[data-tray] [data-item]").first().waitFor();

    await page.goto(new URL("/goals?view=matrix&off=stated,inferred", page.url()).href);
    await page.getByText("没有这样的联系").waitFor();
    await page.getByRole("button", { name: "全部显示" }).click();
    await page.getByRole("gridcell").first().waitFor();

    await page.goto(new URL("/explore?node=zone%3Axitaihu", page.url()).href);
    await ready(page, "explore");
    await canvasOf(page, 5);
    const all = await placesOf(page);
    await page.keyboard.press("t");
    await page.getByRole("searchbox", { name: "筛选表中文字" }).fill("无此名");
    await page.getByText("没有符合的行。").waitFor();
    await page.keyboard.press("Escape");
    const rows = page.getByRole("complementary", { name: "查找与图例" });
    for (const kind of ["目标", "地点", "园区板块"])
      await rows
        .getByRole("button", { name: new RegExp(`^${kind}`), pressed: true })
        .first()
        .click();
    await page.getByRole("heading", { name: "筛选隐去了图上的全部节点" }).waitFor();
    expect(await placesOf(page)).toEqual({});
    const picture = page.getByRole("region", { name: "图", exact: true });
    await picture.getByRole("button", { name: "全部显示" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => placesOf(page)).toEqual(all);
    await page.locator("[data-canvas]:focus").waitFor();
    await page.context().close();
  });

  test("ten thousand pasted names are cut in every box, and a thousand ends to what a question takes", async () => {
    const pasted = "武高新 西太湖 ".repeat(5000);
    const page = await open("/explore?from=zone%3Axitaihu&to=project%3Asuao-tower");
    const failed: string[] = [];
    page.on("response", (response) => {
      if (response.status() >= 400)
        failed.push(`${response.status()} ${response.url().slice(0, 80)}`);
    });
    await ready(page, "explore");
    await page.getByRole("combobox", { name: "查找另一端" }).fill(pasted);
    await page.getByText("只按前 200 个字查找").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-canvas]").focus();
    await page.keyboard.press("Control+f");
    await page.getByRole("searchbox", { name: "图上的名称、别名、拼音" }).fill(pasted);
    await page.getByText("图上有 0 个", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill(pasted);
    await quiet(page);
    await page.keyboard.press("Escape");
    expect(failed).toEqual([]);
    const many = Array.from({ length: 1000 }, (_, at) => `zone:n${at}`).join(",");
    await page.goto(new URL(`/explore?from=zone:xitaihu,${many}`, page.url()).href);
    const ends = page.getByRole("list", { name: "两端" }).first().getByRole("listitem");
    await expect.poll(() => ends.count()).toBe(5);
    await page.context().close();
  });

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`names of 300 characters push nothing aside on any screen, at ${viewport.width} pixels`, async () => {
      await server.hold(longNames);
      const page = await open(`${server.url}/`, { viewport });
      for (const [path, sign] of [
        ["/", "[data-box=goal]"],
        ["/explore?node=goal%3Aa", "[data-canvas] canvas"],
        ["/explore?from=org%3Aa&to=project%3Aa", "ol > li figure"],
        ["/goals/goal%3Aa", "[data-item=goal]"],
        ["/goals/goal%3Aa?view=table", "table td"],
        ["/goals?view=matrix&node=org%3Aa&goal=goal%3Aa", "[role=gridcell]"],
        ["/dependencies", "[data-unsaid]"],
        ["/dependencies/goal%3Aa?slip=project%3Aa", "[data-listed]"],
        ["/sources/d?sentence=1", "[data-passage]"],
      ] as const) {
        await page.goto(`${server.url}${path}`);
        await page.locator(sign).first().waitFor();
        await quiet(page);
        expect([path, await sideways(page)]).toEqual([path, 0]);
        if (path.includes("node=goal")) expect(overlapping(await canvasOf(page, 5))).toEqual([]);
        if (process.env.SHOTS !== undefined)
          await page.screenshot({
            path: `${process.env.SHOTS}/long-${viewport.width}-${path.replace(/[^a-z]+/g, "_")}.png`,
          });
      }
      await page.context().close();
    });

  test("two tabs keep each its own view, and a reload brings each its own", async () => {
    const page = await open("/explore?node=zone%3Axitaihu");
    const other = await page.context().newPage();
    await other.goto(new URL("/explore?node=goal%3Atwo-lakes", page.url()).href);
    const places: Record<string, unknown>[] = [];
    for (const tab of [page, other]) {
      await tab.bringToFront();
      await ready(tab, "explore");
      await canvasOf(tab, 5);
      await tab.waitForURL(/#/);
      places.push(await placesOf(tab));
    }
    for (const [at, tab] of [page, other].entries()) {
      await tab.bringToFront();
      await tab.reload();
      await expect.poll(() => placesOf(tab)).toEqual(places[at]);
    }
    await page.context().close();
  });

  test("back and forward lead over every screen, each with what it showed", async () => {
    const page = await open("/");
    await ready(page, "start");
    const nav = (name: string) =>
      page.getByRole("navigation").first().getByRole("link", { name, exact: true }).click();
    const signs: [path: RegExp, sign: string][] = [[/\/$/, "[data-box=goal]"]];
    const at = async (path: RegExp, sign: string): Promise<void> => {
      await page.waitForURL(path);
      await page.locator(sign).first().waitFor();
    };
    const next = async (path: RegExp, sign: string): Promise<void> => {
      await at(path, sign);
      signs.push([path, sign]);
    };
    await page.locator("[data-box=hub]").click();
    await ready(page, "explore");
    await canvasOf(page, 5);
    await next(/\/explore\?node=/, "[data-canvas] canvas");
    await nav("目标");
    await next(/\/goals$/, "main h2");
    await page
      .getByRole("link", { name: /加快“两湖”建设/ })
      .first()
      .click();
    await next(/\/goals\/goal/, "[data-item=goal]");
    await page.getByRole("link", { name: "矩阵" }).click();
    await next(/view=matrix/, "[role=gridcell]");
    await nav("依赖");
    await next(/\/dependencies$/, "[data-unsaid]");
    await page.locator("[data-unsaid] a").first().click();
    await page.waitForURL(/\/(dependencies|goals|sources|explore)[/?]/);
    await page.goBack();
    await nav("文献");
    await next(/\/sources$/, "[data-passage]");
    await nav("简报");
    await next(/\/briefings$/, "main h2");
    for (const [path, sign] of signs.slice(0, -1).reverse()) {
      await page.goBack();
      await at(path, sign);
    }
    for (const [path, sign] of signs.slice(1)) {
      await page.goForward();
      await at(path, sign);
    }
    await page.context().close();
  });
});
