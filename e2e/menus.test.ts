import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { journeys } from "./browser.ts";
import { canvasOf, clickNode, idsOn, nodeAt, ready } from "./page.ts";

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };

const until = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });

/** Holds a finger on a place until a menu is there, and lifts it. */
const hold = async (page: Page, { x, y }: { x: number; y: number }, menu: string) => {
  const touch = await page.context().newCDPSession(page);
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  const shown = page.getByRole("menu", { name: menu });
  await shown.waitFor();
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  return shown;
};

/** Menus that are not within the window, and entries that a thumb does not hit. */
const misplaced = (page: Page): Promise<string[]> =>
  page.locator("[role=menu], [role=menuitem]").evaluateAll((all) =>
    all.flatMap((each) => {
      const { left, right, top, bottom, height } = each.getBoundingClientRect();
      const isMenu = each.matches("[role=menu]");
      const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return (inside || !isMenu) && height >= (isMenu ? 120 : 40) ? [] : [`${each.textContent}`];
    }),
  );

journeys("menus", ({ open }) => {
  test("on a phone a finger held still opens the menu of a node, of a line and of the canvas", async () => {
    const page = await open("/explore?node=zone%3Axitaihu", phone);
    await ready(page, "explore");
    await canvasOf(page, 5);
    const node = await hold(page, await nodeAt(page, "goal:core-area"), "节点菜单");
    expect(await misplaced(page)).toEqual([]);
    await node.getByRole("menuitem", { name: "隐藏" }).tap();
    await until(() => idsOn(page)).not.toContain("goal:core-area");
    await node.waitFor({ state: "detached" });

    // The sheet has gone down, and the picture may be fitted to the room that it leaves.
    await canvasOf(page, 4);
    const [zone, place] = [await nodeAt(page, "zone:xitaihu"), await nodeAt(page, "place:wujin")];
    const middle = { x: (zone.x + place.x) / 2, y: (zone.y + place.y) / 2 };
    const line = await hold(page, middle, "联系菜单");
    await line.getByRole("menuitem", { name: "选终点" }).tap();
    await page.getByRole("heading", { level: 2, name: "武进区" }).waitFor();

    const box = await page.locator("[data-canvas]").boundingBox();
    const corner = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + (box?.height ?? 0) - 20 };
    const canvas = await hold(page, corner, "画面菜单");
    expect(await misplaced(page)).toEqual([]);
    await canvas.getByRole("menuitem", { name: "显示隐藏" }).tap();
    await until(() => idsOn(page)).toContain("goal:core-area");
    await canvasOf(page, 5);
    // A short touch elsewhere shuts a menu and starts nothing.
    const again = await hold(page, await nodeAt(page, "goal:core-area"), "节点菜单");
    const before = await idsOn(page);
    await page.touchscreen.tap(corner.x, corner.y);
    await again.waitFor({ state: "detached" });
    expect(await idsOn(page)).toEqual(before);
    await page.context().close();
  });

  for (const key of ["ContextMenu", "Shift+F10"])
    test(`${key} alone does what the right button does, on a node, a line and the canvas`, async () => {
      const page = await open("/explore?node=zone%3Axitaihu");
      await ready(page, "explore");
      const all = (await canvasOf(page, 5)).length;
      const canvas = page.locator("[data-canvas]");
      const menu = (name: string) => page.getByRole("menu", { name });
      /** Chooses an entry of the open menu by the arrows. */
      const choose = async (of: string, entry: string): Promise<void> => {
        await menu(of).waitFor();
        const item = menu(of).getByRole("menuitem", { name: entry }).first();
        for (let steps = 0; steps < 30; steps += 1) {
          if (await item.evaluate((element) => element === document.activeElement)) break;
          await page.keyboard.press("ArrowDown");
        }
        await page.keyboard.press("Enter");
        await menu(of).waitFor({ state: "detached" });
      };
      await canvas.focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press(key);
      await choose("节点菜单", "隐藏");
      await until(async () => (await idsOn(page)).length).toBe(all - 1);

      // With nothing walked to and nothing selected the canvas is meant.
      await canvas.focus();
      await page.keyboard.press("Escape");
      await page.keyboard.press(key);
      await menu("画面菜单").waitFor();
      await page.keyboard.press("Escape");
      await menu("画面菜单").waitFor({ state: "detached" });
      await until(() => canvas.evaluate((element) => element === document.activeElement)).toBe(
        true,
      );
      await page.keyboard.press(key);
      await choose("画面菜单", "显示隐藏");
      await until(async () => (await idsOn(page)).length).toBe(all);

      // A line is selected in the tree beside the canvas, and its menu is where the keyboard is.
      await clickNode(page, "zone:xitaihu");
      const tree = page.getByRole("tree");
      await tree.getByRole("treeitem", { selected: true }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      await page
        .getByRole("complementary", { name: "所选内容" })
        .locator("figure")
        .first()
        .waitFor();
      await canvas.focus();
      await page.keyboard.press(key);
      await menu("联系菜单").waitFor();
      await choose("联系菜单", "隐藏这一类联系");
      await page.getByRole("button", { pressed: false }).first().waitFor();
      // A part of a menu opens and shuts by the arrows.
      await canvas.focus();
      await page.keyboard.press("Escape");
      await page.keyboard.press(key);
      await menu("画面菜单").waitFor();
      const layouts = menu("画面菜单").getByRole("menuitem", { name: "布局" }).last();
      await layouts.focus();
      await page.keyboard.press("ArrowRight");
      await page.getByRole("menuitem", { name: "布局：分层" }).waitFor();
      await page.keyboard.press("ArrowLeft");
      await page.getByRole("menuitem", { name: "布局：分层" }).waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
      await page.context().close();
    });
});
