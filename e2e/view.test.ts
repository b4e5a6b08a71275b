import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { decodeView } from "#client/state/view-code.ts";
import { emptyView } from "#graph/model/view.ts";
import { overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { canvasOf, clickNode, inEnglish, placesOf, ready } from "./page.ts";

journeys("the view", ({ open }) => {
  test("every act is taken back and done again, by the tools and by keys", async () => {
    const page = await open("/explore?node=zone%3Axitaihu");
    await ready(page, "explore");
    await canvasOf(page, 5);
    const places = [await placesOf(page)];
    await clickNode(page, "goal:core-area");
    await page.keyboard.press("e");
    await canvasOf(page, Object.keys(places[0] ?? {}).length + 1);
    places.push(await placesOf(page));
    await page.keyboard.press("h");
    await expect.poll(async () => "goal:core-area" in (await placesOf(page))).toBe(false);
    places.push(await placesOf(page));

    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => placesOf(page)).toEqual(places[1]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => placesOf(page)).toEqual(places[0]);
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.press("Control+y");
    await expect.poll(() => placesOf(page)).toEqual(places[2]);
    expect(await page.getByRole("button", { name: "重做" }).isDisabled()).toBe(true);
    await page.context().close();
  });

  test("is in the address: a reload and another browser show the same, and back leads back", async () => {
    const page = await open("/explore?node=zone%3Axitaihu");
    await ready(page, "explore");
    await canvasOf(page, 5);
    await clickNode(page, "goal:core-area");
    await page.keyboard.press("h");
    await page.getByRole("button", { name: /^目标/ }).first().click();
    await expect
      .poll(async () => Object.keys(await placesOf(page)).some((id) => id.startsWith("goal:")))
      .toBe(false);
    const places = await placesOf(page);
    // The address is written once the reader pauses.
    await expect
      .poll(
        async () => {
          const kept = await decodeView(new URL(page.url()).hash.slice(1), emptyView);
          const view = kept?.view;
          return [view?.canvas.hidden.map(({ id }) => id), view?.filters.kinds];
        },
        { timeout: 30_000 },
      )
      .toEqual([["goal:core-area"], ["Goal"]]);
    const address = page.url();
    await page.reload();
    await expect.poll(() => placesOf(page)).toEqual(places);
    const other = await open(address.slice(new URL(address).origin.length));
    await expect.poll(() => placesOf(other)).toEqual(places);
    await other.context().close();

    await page.goto(`${new URL(address).origin}/explore?node=goal%3Atwo-lakes`);
    await ready(page, "explore");
    await canvasOf(page, 5);
    await page.goBack();
    await expect.poll(() => placesOf(page)).toEqual(places);
    await page.context().close();
  });

  test("a link of one language is given room for the names of the other", async () => {
    const page = await open("/explore?node=zone%3Axitaihu");
    await ready(page, "explore");
    const few = (await canvasOf(page, 5)).length;
    await clickNode(page, "goal:core-area");
    await page.keyboard.press("e");
    await canvasOf(page, few + 1);
    const places = await placesOf(page);
    const held = async () =>
      (await decodeView(new URL(page.url()).hash.slice(1), emptyView))?.view.canvas.nodes.length;
    await expect.poll(held).toBe(Object.keys(places).length);
    const address = page.url().slice(new URL(page.url()).origin.length);
    await page.context().close();
    const other = await open(address, inEnglish);
    const { length } = Object.keys(places);
    const moved = async (): Promise<boolean> => {
      const now = await placesOf(other);
      return Object.keys(now).length === length && !isDeepStrictEqual(now, places);
    };
    await expect.poll(moved).toBe(true);
    await expect.poll(async () => overlapping(await canvasOf(other, length))).toEqual([]);
    await other.keyboard.press("Control+z");
    await expect.poll(() => placesOf(other)).toEqual(places);
    await other.context().close();
  });

  test("a link that was cut says so, and an id that is gone drops with a notice", async () => {
    const cut = await open("/explore#v1.q1YqVrJSqg");
    await cut.getByText("链接里的画面读不出来").waitFor();
    await cut.context().close();
  });

  test("the palette finds commands, screens and nodes without the mouse", async () => {
    const page = await open("/");
    await ready(page, "start");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("wgx");
    const palette = page.getByRole("dialog", { name: "命令面板" });
    await palette.getByRole("option", { name: "武高新" }).first().waitFor();
    await page.keyboard.press("Enter");
    await ready(page, "explore");
    await page.getByRole("heading", { name: "武高新", level: 2 }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("切换明暗");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.reload();
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.context().close();
  });
});
