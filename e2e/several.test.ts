import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { NeighboursAnswer } from "#graph/model/answers/nodes.ts";
import { brokenRules } from "./axe.ts";
import { journeys } from "./browser.ts";
import { canvasOf, clickNode, idsOn, inEnglish, nodeAt, placesOf, ready } from "./page.ts";

const zones = ["zone:xitaihu", "zone:wujin-high-tech", "zone:green-building"] as const;
const names = ["西太湖", "武高新", "绿建区"];

const until = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });

/** What the canvas rings as selected. */
const ringed = (page: Page): Promise<string[]> =>
  page.locator("[data-canvas]").evaluate((element) =>
    (
      element as unknown as {
        _cyreg: { cy: { nodes(of: string): { map<T>(of: (e: { id(): string }) => T): T[] } } };
      }
    )._cyreg.cy
      .nodes(".selected")
      .map((node) => node.id())
      .sort(),
  );

const told = (page: Page): Promise<string | null> => page.locator("[data-chosen]").textContent();

/** All neighbours of a node, by the API alone. */
const around = async (page: Page, id: string): Promise<NeighboursAnswer[]> => {
  const pages: NeighboursAnswer[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query = new URLSearchParams({ limit: "200", ...(cursor === "" ? {} : { cursor }) });
    const address = new URL(`/api/nodes/${encodeURIComponent(id)}/neighbours?${query}`, page.url())
      .href;
    const answer: NeighboursAnswer = await (await page.request.get(address)).json();
    pages.push(answer);
    cursor = answer.page.next;
  }
  return pages;
};

journeys("several nodes at once", ({ open }) => {
  /** A canvas on which three zones stand with what is around one of them. */
  const threeZones = async (options = {}): Promise<Page> => {
    const page = await open(`/explore?node=${encodeURIComponent(zones[0])}`, options);
    await ready(page, "explore");
    await canvasOf(page, 5);
    for (const [at, words] of [
      [1, "wgx"],
      [2, "ljq"],
    ] as const) {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(words);
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await until(() => idsOn(page)).toContain(zones[at]);
    }
    await page.keyboard.press("f");
    await canvasOf(page, 7);
    return page;
  };

  const chooseZones = async (page: Page): Promise<void> => {
    await clickNode(page, zones[0]);
    await page.keyboard.down("Control");
    await clickNode(page, zones[1]);
    await page.keyboard.up("Control");
    await page.keyboard.down("Shift");
    await clickNode(page, zones[2]);
    await page.keyboard.up("Shift");
    await until(() => ringed(page)).toEqual([...zones].sort());
  };

  test("clicks with a key held add and take out, and the panel, the live text and the address tell", async () => {
    const page = await threeZones();
    await chooseZones(page);
    expect(await told(page)).toBe("已选 3 个节点");
    const panel = page.getByRole("complementary", { name: "所选内容" });
    await panel.getByRole("heading", { name: "所选 3 个节点" }).waitFor();
    for (const name of names) await panel.getByRole("button", { name, exact: true }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await until(() => page.url()).toContain("#v1.");
    const before = page.url();
    await page.keyboard.down("Control");
    await clickNode(page, zones[1]);
    await page.keyboard.up("Control");
    await until(() => told(page)).toBe("已选 2 个节点");
    await until(() => page.url()).not.toBe(before);
    await page.reload();
    await ready(page, "explore");
    await until(() => ringed(page)).toEqual([zones[0], zones[2]].toSorted());
    await page.keyboard.press("Escape");
    await until(() => told(page)).toBe("已选 0 个节点");
    await page.context().close();
  });

  test("a box gathers what lies in it, and Ctrl A all, but only where the canvas has the focus", async () => {
    const page = await threeZones();
    const all = await idsOn(page);
    const frame = await page
      .locator("[data-canvas]")
      .evaluate((element) => element.getBoundingClientRect().toJSON());
    const places = await placesOf(page);
    await page.keyboard.down("Shift");
    await page.mouse.move(frame.left + 4, frame.top + 60);
    await page.mouse.down();
    await page.mouse.move(frame.left + 200, frame.top + 200, { steps: 4 });
    await page.mouse.move(frame.right - 4, frame.bottom - 4, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await until(async () => (await ringed(page)).length).toBeGreaterThan(3);
    expect(await placesOf(page)).toEqual(places);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "目标", exact: true }).first().focus();
    await page.keyboard.press("Control+a");
    expect(await ringed(page)).toEqual([]);
    await page.locator("[data-canvas]").focus();
    await page.keyboard.press("Control+a");
    await until(() => ringed(page)).toEqual(all);
    await page.context().close();
  });

  test("the arrows with Shift gather on the way, Space adds and takes out", async () => {
    const page = await threeZones();
    await page.keyboard.press("Escape");
    await page.locator("[data-canvas]").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await until(async () => (await ringed(page)).length).toBe(1);
    await page.keyboard.press("Shift+ArrowRight");
    await until(async () => (await ringed(page)).length).toBe(2);
    await page.keyboard.press("Space");
    await until(async () => (await ringed(page)).length).toBe(1);
    await page.context().close();
  });

  test("hiding three is one step back, and only the three stay when they are to", async () => {
    const page = await threeZones();
    const before = await idsOn(page);
    await chooseZones(page);
    await page.keyboard.press("h");
    await until(() => idsOn(page)).toEqual(before.filter((id) => !zones.some((z) => z === id)));
    await page.getByRole("button", { name: "显示隐藏（3）" }).first().waitFor();
    await page.keyboard.press("Control+z");
    await until(() => idsOn(page)).toEqual(before);
    await until(() => ringed(page)).toEqual([...zones].sort());
    const node = await nodeAt(page, zones[0]);
    await page.mouse.click(node.x, node.y, { button: "right" });
    await page
      .getByRole("menu", { name: "所选 3 个节点的菜单" })
      .getByRole("menuitem", { name: "只留所选" })
      .click();
    await until(() => idsOn(page)).toEqual([...zones].sort());
    await page.keyboard.press("Control+z");
    await until(() => idsOn(page)).toEqual(before);
    await page.context().close();
  });

  test("three zones' common neighbours and the ties among what is selected equal brute force", async () => {
    const page = await threeZones();
    await chooseZones(page);
    const ofEach = await Promise.all(zones.map((id) => around(page, id)));
    const beside = ofEach.map(
      (pages) => new Set(pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))),
    );
    const given = new Set<string>(zones);
    const common = [...new Set(beside.flatMap((ids) => [...ids]))].filter(
      (id) => !given.has(id) && beside.filter((ids) => ids.has(id)).length > 1,
    );
    await page.keyboard.press("n");
    await page.getByRole("tab", { name: "共同邻居", selected: true }).waitFor();
    await until(() => page.getByText(/^\d \/ 3$/).count()).toBe(common.length);
    expect(new URL(page.url()).searchParams.get("tab")).toBe("common");
    // They are placed in a worker: whoever selects all before sees them come afterwards.
    await until(async () => {
      const drawn = await idsOn(page);
      return common.filter((id) => !drawn.includes(id));
    }).toEqual([]);

    await page.getByRole("button", { name: "关闭路径" }).click();
    await page.locator("[data-canvas]").focus();
    await page.keyboard.press("Control+a");
    const ids = new Set(await idsOn(page));
    const links = await Promise.all([...ids].map((id) => around(page, id)));
    const among = new Set(
      links.flatMap((pages) =>
        pages.flatMap(({ relationships }) =>
          relationships.filter(({ from, to }) => ids.has(from) && ids.has(to)).map(({ id }) => id),
        ),
      ),
    );
    await page.getByRole("heading", { name: `它们之间的联系 ${among.size}` }).waitFor();
    await page.context().close();
  });

  test("dragging one of several moves all of them by as much, and is one step back", async () => {
    const page = await threeZones();
    await chooseZones(page);
    const before = await placesOf(page);
    const from = await nodeAt(page, zones[0]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 12, { steps: 5 });
    await page.mouse.move(from.x + 60, from.y + 24, { steps: 5 });
    await page.mouse.up();
    await until(async () => (await placesOf(page))[zones[0]]?.x).not.toBe(before[zones[0]]?.x);
    const after = await placesOf(page);
    const shift = (id: string) => {
      const [old, now] = [before[id], after[id]];
      return [Math.round((now?.x ?? 0) - (old?.x ?? 0)), Math.round((now?.y ?? 0) - (old?.y ?? 0))];
    };
    expect(shift(zones[0])[0]).toBeGreaterThan(0);
    for (const id of Object.keys(before)) {
      const [x = 0, y = 0] = zones.some((zone) => zone === id) ? shift(zones[0]) : [0, 0];
      const [nowX = 0, nowY = 0] = shift(id);
      expect([id, Math.abs(nowX - x) <= 1, Math.abs(nowY - y) <= 1]).toEqual([id, true, true]);
    }
    await page.keyboard.press("Control+z");
    await until(() => placesOf(page)).toEqual(before);
    await page.context().close();
  });

  test("three zones become the ends of a question on paths", async () => {
    const page = await threeZones();
    await chooseZones(page);
    await page.keyboard.press("g");
    for (const name of names)
      await page.getByRole("button", { name: `去掉${name}`, exact: true }).waitFor();
    const query = new URL(page.url()).searchParams;
    expect([query.get("from"), query.get("to")?.split(",")]).toEqual([zones[0], zones.slice(1)]);
    await page.context().close();
  });

  test("rows of the table are added, ranged and all taken, and so are lines of the tree", async () => {
    const page = await threeZones();
    await page.keyboard.press("t");
    const grid = page.getByRole("grid");
    await grid.getByRole("row", { name: /^武高新/ }).waitFor();
    await grid.getByRole("checkbox", { name: "选中武高新", exact: true }).click();
    await grid.getByRole("checkbox", { name: "选中绿建区", exact: true }).click();
    await until(() => ringed(page)).toContain(zones[1]);
    await grid.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await until(() => told(page)).toBe("已选 1 个节点");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await until(() => told(page)).toBe("已选 3 个节点");
    expect(await grid.getByRole("row", { selected: true }).count()).toBe(3);
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press("Control+a");
    const all = await idsOn(page);
    await until(() => told(page)).toBe(`已选 ${all.length} 个节点`);
    await page.keyboard.press("Escape");

    const tree = page.getByRole("tree");
    const line = tree.getByRole("treeitem");
    await line.nth(0).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowDown");
    await until(() => told(page)).toBe("已选 2 个节点");
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("Control+ArrowDown");
    await until(() => told(page)).toBe("已选 2 个节点");
    await page.keyboard.press("Space");
    await until(() => told(page)).toBe("已选 3 个节点");
    expect(await tree.getByRole("treeitem", { selected: true }).count()).toBe(3);
    await page.context().close();
  });

  test("names and citations of the selected are copied, in English too", async () => {
    const page = await threeZones({
      ...inEnglish,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await chooseZones(page);
    await page.getByRole("heading", { name: "3 nodes selected" }).waitFor();
    await page.getByRole("button", { name: "Copy names" }).click();
    const clip = () => page.evaluate(() => navigator.clipboard.readText());
    await until(clip).toBe(
      ["Xitaihu (West Taihu)", "Wujin High-Tech Zone", "Green Building Zone"].join("\n"),
    );
    await page.locator("[data-canvas]").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("q");
    await until(clip).toContain("/sources/");
    await page.context().close();
  });

  test("on a phone several are chosen by touch alone, and the last touch ends it", async () => {
    const page = await threeZones({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.keyboard.press("m");
    const bar = page.getByRole("status").filter({ hasText: "逐个点选节点" });
    await bar.waitFor();
    const touch = async (id: string): Promise<void> => {
      const { x, y } = await nodeAt(page, id);
      await page.touchscreen.tap(x, y);
    };
    await page.keyboard.press("f");
    const start = (await ringed(page)).length;
    await canvasOf(page, 7);
    await touch(zones[0]);
    await until(async () => (await ringed(page)).length).not.toBe(start);
    await bar.getByRole("button", { name: "完成" }).tap();
    await bar.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.context().close();
  });
});
