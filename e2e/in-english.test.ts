import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { DocumentsAnswer } from "#graph/model/answers/sources.ts";
import { overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { canvasOf, idsOn, inEnglish, placesOf, ready } from "./page.ts";
import { quiet } from "./requests.ts";

const until = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });

/** Chinese words and punctuation that a reader of English sees or hears where the page does not say
 * that it quotes: what is quoted bears its own language, as the reports' sentences do. */
const chineseOf = async (page: Page): Promise<string[]> => {
  const answer = await page.request.get(new URL("/api/documents", page.url()).href);
  const { documents } = (await answer.json()) as DocumentsAnswer;
  // A reporter has no other name than the one in the byline.
  const reporters = documents.flatMap(({ author }) => author ?? []);
  return page.evaluate((names) => {
    const bare = (text: string): string =>
      names.reduce((left, name) => left.replaceAll(name, ""), text);
    const chinese = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]/u;
    const isQuoted = (element: Element | null): boolean =>
      element?.closest("[lang]")?.getAttribute("lang")?.startsWith("zh") === true;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { currentNode } = texts;
      const { parentElement, textContent } = currentNode;
      if (!chinese.test(bare(textContent ?? "")) || isQuoted(parentElement)) continue;
      if (parentElement?.checkVisibility() === true) found.push(`${textContent}`.slice(0, 60));
    }
    const named = document.querySelectorAll("[aria-label], [title], [placeholder], [alt]");
    for (const element of named)
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        const text = element.getAttribute(name) ?? "";
        if (chinese.test(bare(text)) && !isQuoted(element) && element.checkVisibility())
          found.push(`${name}: ${text.slice(0, 60)}`);
      }
    return found;
  }, reporters);
};

journeys("in English", ({ open }) => {
  test("a picture that was drawn in Chinese has room for the longer names at once, as one step", async () => {
    const page = await open("/explore?node=place%3Awujin");
    await ready(page, "explore");
    const shown = await canvasOf(page, 5);
    expect(overlapping(shown)).toEqual([]);
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("button", { name: "换成中文" }).waitFor();
    await expect.poll(async () => overlapping(await canvasOf(page, shown.length))).toEqual([]);
    await page.context().close();
  });

  test("all tools of the canvas in one sitting, by the keyboard alone", async () => {
    const page = await open("/explore?node=zone%3Axitaihu", inEnglish);
    await ready(page, "explore");
    const boxes = await canvasOf(page, 5);
    expect(overlapping(boxes)).toEqual([]);
    const start = await placesOf(page);
    const canvas = page.locator("[data-canvas]");
    const press = (key: string) => page.keyboard.press(key);
    const heading = (name: string | RegExp) => page.getByRole("heading", { level: 2, name });
    await heading("Xitaihu (West Taihu)").waitFor();

    await canvas.focus();
    await press("p");
    await page
      .getByRole("button", { name: "Let go of the place of Xitaihu (West Taihu)" })
      .waitFor();
    await press("o");
    const unfold = page.getByRole("button", { name: /holds \d+ folded nodes?, unfold/ });
    await unfold.waitFor();
    expect((await idsOn(page)).length).toBeLessThan(boxes.length);
    expect(await chineseOf(page)).toEqual([]);
    await unfold.focus();
    await press("Enter");
    await until(() => placesOf(page)).toEqual(start);

    await press("Control+f");
    await page.getByRole("searchbox", { name: "Names, aliases, pinyin on the canvas" }).waitFor();
    await page.keyboard.type("core area");
    await page.getByText("1 on the canvas").waitFor();
    await press("Enter");
    await heading("Speed up Two Lakes core area development").waitFor();
    expect(await chineseOf(page)).toEqual([]);
    await press("Escape");
    await press("e");
    await canvasOf(page, boxes.length + 1);
    const grown = await placesOf(page);
    await press("i");
    await until(async () => (await idsOn(page)).length).toBeLessThan(Object.keys(grown).length);
    await press("Control+z");
    await until(() => placesOf(page)).toEqual(grown);
    await press("h");
    await until(() => idsOn(page)).not.toContain("goal:core-area");
    await page
      .getByRole("button", { name: /hidden/i })
      .first()
      .waitFor();

    await press("t");
    const grid = page.getByRole("grid", { name: "Nodes" });
    await grid.getByRole("row").nth(1).waitFor();
    await press("End");
    await press("Enter");
    await grid.getByRole("row", { selected: true }).waitFor();
    expect(await chineseOf(page)).toEqual([]);
    await press("t");
    await grid.waitFor({ state: "detached" });

    // What the small map does with the mouse the keys do: to a thing, to all, nearer.
    await press("Control+k");
    await page.keyboard.type("Centre");
    await press("Enter");
    await press("f");
    await until(async () => {
      const inside = await canvas.evaluate((element) => element.getBoundingClientRect().toJSON());
      const all = await canvasOf(page, 4);
      return all.every(({ left, right }) => left >= 0 && right <= inside.width);
    }).toBe(true);

    // The last is a goal, whose tie has its sentence; the first may have none but inferred ones.
    await page.getByRole("tree").locator("[tabindex='0']").focus();
    await press("End");
    await press("ArrowRight");
    await press("ArrowDown");
    const sheet = page.getByRole("complementary", { name: "Selection" });
    await sheet.locator("figure").first().waitFor();
    expect(await chineseOf(page)).toEqual([]);
    await press("d");
    const words = page.getByRole("region", { name: "The picture in words" });
    await words.getByText(/^\[1\]/).waitFor();
    expect(await chineseOf(page)).toEqual([]);
    await press("Escape");
    await press("Shift+F10");
    await page.getByRole("menu").waitFor();
    expect(await chineseOf(page)).toEqual([]);
    await press("Escape");
    await press("?");
    await page.getByRole("dialog").waitFor();
    expect(await chineseOf(page)).toEqual([]);
    await page.context().close();
  });

  test("no screen says a word in Chinese but what it quotes", async () => {
    const page = await open("/", inEnglish);
    const found: Record<string, string[]> = {};
    const railway = "project%3Ahuai-tai-chang-railway";
    for (const [path, sign] of [
      ["/", "[data-box=goal]"],
      ["/explore?node=zone%3Awujin-high-tech", "aside h2"],
      ["/explore?from=zone%3Axitaihu&to=project%3Asuao-tower", "ol > li figure"],
      ["/explore?from=zone%3Axitaihu,zone%3Awujin-high-tech&tab=common", "[role=tabpanel] li"],
      ["/goals", "main h2"],
      ["/goals/goal%3Atwo-lakes", "[data-item=goal]"],
      ["/goals/goal%3Atwo-lakes?view=table", "table td"],
      ["/goals?view=matrix&node=zone:xitaihu&goal=goal:two-lakes", "aside figure"],
      ["/dependencies", "[data-unsaid]"],
      [
        `/dependencies/${railway}?direction=downstream&slip=${railway}`,
        "[data-placed] [data-node]",
      ],
      ["/sources/wujin-2?sentence=8&node=zone%3Axitaihu", "[data-passage]"],
      ["/briefings", "main h2"],
      ["/present", "main h2"],
      ["/print", "main h2"],
    ] as const) {
      await page.goto(new URL(path, page.url()).href);
      await page.locator(sign).first().waitFor();
      await quiet(page);
      const chinese = await chineseOf(page);
      if (chinese.length > 0) found[path] = chinese;
    }
    expect(found).toEqual({});
    await page.context().close();
  });
});
