import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { decodeView } from "#client/state/view-code.ts";
import type { CommonAnswer, PathsAnswer } from "#graph/model/answers/paths.ts";
import { emptyView } from "#graph/model/view.ts";
import { seriousFaults } from "./axe.ts";
import { type DrawnOn, overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { canvasOf, clickNode, inEnglish, placesOf, ready } from "./page.ts";

const question = "/explore?from=zone%3Axitaihu&to=project%3Asuao-tower";
const strongest = [
  "RESPONSIBLE_FOR(zone:xitaihu,goal:core-area)",
  "LOCATED_IN(goal:core-area,zone:two-lakes-core)",
  "PART_OF(zone:two-lakes-core,zone:two-lakes)",
  "LOCATED_IN(project:suao-tower,zone:two-lakes)",
];
const onStrongest = [
  "goal:core-area",
  "project:suao-tower",
  "zone:two-lakes",
  "zone:two-lakes-core",
  "zone:xitaihu",
];

/** A node or line as far as these journeys read it. */
interface Drawn {
  id(): string;
  data(name: string): unknown;
  hasClass(name: string): boolean;
}

type DrawnAll = (selector: string) => { map<T>(read: (drawn: Drawn) => T): T[] };

/** The numbers on the lines of the picture, by relationship. */
const marksOf = (page: Page): Promise<Record<string, number>> =>
  page.locator("[data-canvas]").evaluate((element) => {
    const { cy } = (element as unknown as DrawnOn)._cyreg as unknown as { cy: { edges: DrawnAll } };
    const marks = cy.edges(".marked").map((edge) => [edge.id(), Number(edge.data("mark"))]);
    return Object.fromEntries(marks);
  });

/** Nodes that do not stand back. */
const brightOf = (page: Page): Promise<string[]> =>
  page.locator("[data-canvas]").evaluate((element) => {
    const { cy } = (element as unknown as DrawnOn)._cyreg as unknown as { cy: { nodes: DrawnAll } };
    const ids = cy.nodes("node").map((node) => (node.hasClass("away") ? [] : [node.id()]));
    return ids.flat().sort();
  });

/** What the API of the page answers. */
const answerOf = async <Answer>(page: Page, path: string): Promise<Answer> =>
  (await (await page.request.get(new URL(path, page.url()).href)).json()) as Answer;

const numbered = (ids: readonly string[]): Record<string, number> =>
  Object.fromEntries(ids.map((id, at) => [id, at + 1]));

const steps = (page: Page) => page.locator("ol > li", { has: page.locator("figure") });

journeys("paths", ({ open }) => {
  test("by mouse: from a node to another, the path in its places, its sentences, only this, and back", async () => {
    const page = await open("/explore?node=zone%3Axitaihu");
    await ready(page, "explore");
    await canvasOf(page, 5);
    const places = await placesOf(page);
    await page.getByRole("button", { name: "到…的路径" }).click();
    await page.getByRole("combobox", { name: "查找另一端" }).fill("苏澳");
    await page
      .getByRole("option", { name: /苏澳大厦/ })
      .first()
      .click();
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    const boxes = await canvasOf(page, Object.keys(places).length + 3);
    expect(overlapping(boxes)).toEqual([]);
    expect(await placesOf(page)).toMatchObject(places);
    expect(await brightOf(page)).toEqual(onStrongest);

    // Each step has its number, its sentence, and the direction in which it is said.
    await expect.poll(() => steps(page).count()).toBe(4);
    const told = await steps(page).allTextContents();
    expect(told.map((text) => text.replace(/^\D*/, "")[0])).toEqual(["1", "2", "3", "4"]);
    expect(told[3]).toMatch(/苏澳大厦.*位于.*推断.*“两湖”创新区/);
    expect(told[3]).toContain("§3·12");
    await page.getByText("没有经过的枢纽：区委十三届八次全会").waitFor();
    await page.getByText("去掉则没有").waitFor();

    await page.getByRole("button", { name: /最短/ }).click();
    await expect.poll(async () => Object.keys(await marksOf(page)).length).toBe(3);
    expect(await placesOf(page)).toMatchObject(places);
    await page.getByRole("button", { name: /最强/ }).click();
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));

    const all = await placesOf(page);
    await page.getByRole("button", { name: "只看这条" }).last().click();
    await expect.poll(async () => Object.keys(await placesOf(page)).sort()).toEqual(onStrongest);
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => placesOf(page)).toEqual(all);

    // A node of it leads to the inspector, and back to the path.
    await clickNode(page, "goal:core-area");
    await page.getByRole("heading", { level: 2, name: "加快“两湖”创新区核心区建设" }).waitFor();
    await page.getByRole("button", { name: "回到路径" }).click();
    await expect.poll(() => steps(page).count()).toBe(4);
    await page.getByRole("button", { name: "关闭路径" }).click();
    await expect.poll(() => marksOf(page)).toEqual({});
    expect(await brightOf(page)).toEqual(Object.keys(all).sort());
    await page.context().close();
  });

  test("by keyboard, in English: asked from a node, walked through, left alone, taken back", async () => {
    const page = await open("/explore?node=zone%3Axitaihu", inEnglish);
    await ready(page, "explore");
    await canvasOf(page, 5);
    await page.getByRole("heading", { level: 2, name: "Xitaihu (West Taihu)" }).waitFor();
    await page.keyboard.press("w");
    await page.getByRole("combobox", { name: "Find the other end" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("su'ao");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    expect(overlapping(await canvasOf(page, 8))).toEqual([]);
    await page.keyboard.press("]");
    await expect.poll(async () => Object.keys(await marksOf(page)).length).toBe(3);
    expect(page.url()).toContain("path=2");
    await page.keyboard.press("[");
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    const before = await placesOf(page);
    await page.keyboard.press("v");
    await expect.poll(async () => Object.keys(await placesOf(page)).sort()).toEqual(onStrongest);
    await page.keyboard.press("Control+z");
    await expect.poll(() => placesOf(page)).toEqual(before);
    await page.context().close();
  });

  test("the honest no: what would give a path, and one press that gives it", async () => {
    const page = await open(question);
    await ready(page, "explore");
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    await page.getByRole("checkbox", { name: /推断/ }).uncheck();
    await page.getByRole("heading", { name: "陈述里没有这样的路径" }).waitFor();
    expect(await marksOf(page)).toEqual({});
    const way = page.getByRole("button", { name: "算上推断" });
    expect(await way.textContent()).toContain("3 条");
    await way.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    await page.context().close();
  });

  test("says so where no single change is enough, and what all of them give", async () => {
    const page = await open(
      "/explore?from=person%3Ayun-qicheng&to=project%3Ahuai-tai-chang-railway&maxLength=4&directed=true",
    );
    await page.getByText("放宽任何一条都还没有，一起放宽才有。").waitFor();
    await page.getByRole("button", { name: "都放宽" }).click();
    await expect.poll(async () => Object.keys(await marksOf(page)).length).toBeGreaterThan(2);
    expect(await page.getByRole("checkbox", { name: "也经过枢纽" }).isChecked()).toBe(true);
    await page.context().close();
  });

  test("is in the address: a reload shows the same path in the same places, and back leads back", async () => {
    const page = await open(question);
    await ready(page, "explore");
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    await page.getByRole("button", { name: "按步数" }).click();
    await expect.poll(async () => Object.keys(await marksOf(page)).length).toBe(3);
    expect(page.url()).toContain("order=length");
    await canvasOf(page, 6);
    const [marks, places] = [await marksOf(page), await placesOf(page)];
    // The address is written once the reader pauses; until then it holds the view before.
    const kept = () => decodeView(new URL(page.url()).hash.slice(1), emptyView);
    await expect
      .poll(async () => (await kept())?.view.canvas.nodes.map(({ id }) => id).sort())
      .toEqual(Object.keys(places).sort());
    await page.reload();
    await expect.poll(() => marksOf(page)).toEqual(marks);
    expect(await placesOf(page)).toEqual(places);
    await page.goBack();
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    await page.context().close();
  });

  test("what the legend switches off is not walked, and hubs, an avoided node and one article each have their switch", async () => {
    const page = await open(question);
    await ready(page, "explore");
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    await page.getByRole("button", { name: "绕开“两湖”创新区核心区" }).first().click();
    await expect.poll(async () => Object.keys(await marksOf(page)).length).toBe(3);
    await page.getByRole("button", { name: "不再绕开“两湖”创新区核心区" }).click();
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    await page.getByRole("checkbox", { name: "也经过枢纽" }).check();
    await expect.poll(() => page.url()).toContain("hubs=true");
    await page.getByRole("checkbox", { name: "只走同一篇文章" }).check();
    await expect.poll(() => page.url()).toContain("single=true");
    await page.getByText(/^都据第 \d 篇：/).waitFor();
    await page.getByText("图例", { exact: true }).click();
    await page.getByRole("button", { name: /^属于/ }).first().click();
    await page.getByText("图例关掉的 1 类，路径也不走。").waitFor();
    await expect
      .poll(async () => Object.keys(await marksOf(page)).some((id) => id.startsWith("PART_OF")))
      .toBe(false);
    await page.context().close();
  });

  test("says that more were found than are listed, and lists them when asked", async () => {
    const page = await open(
      "/explore?from=person%3Ayun-qicheng&to=project%3Ahuai-tai-chang-railway&hubs=true&slack=2",
    );
    await ready(page, "explore");
    await page.getByText("前 10 条").waitFor();
    const list = page.getByRole("listitem").filter({ hasText: /\d 步/ });
    expect(await list.count()).toBe(10);
    await page.getByRole("button", { name: "最多列 50 条" }).click();
    await expect.poll(() => list.count()).toBeGreaterThan(10);
    await page.context().close();
  });

  test("several ends: chips are added, put on the other side and taken away; the API gives the same", async () => {
    const page = await open(`${question},goal%3Atwo-lakes&slack=0`);
    await ready(page, "explore");
    const ends = page.getByRole("list", { name: "两端" }).first().getByRole("listitem");
    await expect.poll(() => ends.count()).toBe(3);
    const answer = await answerOf<PathsAnswer>(
      page,
      "/api/paths?from=zone%3Axitaihu&to=project%3Asuao-tower,goal%3Atwo-lakes&slack=0&order=strength",
    );
    const list = page.getByRole("button", { name: /第 \d+ 条/ });
    await expect.poll(() => list.count()).toBe(answer.paths.length);
    await page.getByRole("button", { name: "把加快“两湖”建设换作起点" }).click();
    await expect
      .poll(() => decodeURIComponent(page.url()))
      .toContain("from=zone:xitaihu,goal:two-lakes&to=project:suao-tower");
    await page.getByRole("button", { name: "去掉西太湖" }).click();
    await expect.poll(() => ends.count()).toBe(2);
    await page.getByRole("combobox", { name: "查找另一端" }).fill("wgx");
    await page
      .getByRole("option", { name: /武高新/ })
      .first()
      .click();
    await expect.poll(() => ends.count()).toBe(3);
    await page.context().close();
  });

  test("what three zones have in common is what the API says, drawn and listed", async () => {
    const zones = "zone%3Axitaihu,zone%3Awujin-high-tech,zone%3Agreen-building";
    const page = await open(`/explore?from=${zones}&tab=common`);
    await ready(page, "explore");
    const answer = await answerOf<CommonAnswer>(page, `/api/common?ids=${zones}&least=2`);
    expect(answer.neighbours.length).toBeGreaterThan(0);
    const rows = page.getByRole("tabpanel").getByRole("listitem");
    await expect.poll(() => rows.count()).toBe(answer.neighbours.length);
    expect(await rows.first().textContent()).toContain("3 / 3");
    await expect
      .poll(async () => Object.keys(await placesOf(page)).sort())
      .toEqual(answer.nodes.map(({ id }) => id).sort());
    await page.context().close();
  });

  test("an end that is gone is named on its chip, and can be taken away", async () => {
    const page = await open("/explore?from=zone%3Axitaihu,zone%3Anone&to=project%3Asuao-tower");
    await page.getByText("不在图中").waitFor();
    await page.getByRole("button", { name: "去掉zone:none" }).click();
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    await page.context().close();
  });

  test("is copied as text whose footnotes are its sentences", async () => {
    const page = await open(question, { permissions: ["clipboard-read", "clipboard-write"] });
    await ready(page, "explore");
    await expect.poll(() => marksOf(page)).toEqual(numbered(strongest));
    await page.getByRole("button", { name: "复制句子" }).click();
    await page.getByText("已复制，带注脚").waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const lines = text.split("\n");
    expect(lines[0]).toMatch(/^西太湖与苏澳大厦，经/);
    expect(lines[2]).toMatch(/^1\. 西太湖 —负责→ 加快“两湖”创新区核心区建设 \(陈述，.*\) \[1\]/);
    expect(text).toMatch(/4\. 苏澳大厦 —位于→ “两湖”创新区 \(推断，/);
    expect(text).toMatch(/^\[1\] .*西太湖要勇挑.* — §2·8 /m);
    await page.context().close();
  });

  for (const language of ["zh", "en"] as const)
    for (const tab of ["sentences", "common"] as const)
      test(`axe finds nothing serious on ${tab}, in ${language}, light and dark`, async () => {
        const page = await open(`${question}&tab=${tab}`, language === "en" ? inEnglish : {});
        await ready(page, "explore");
        await canvasOf(page, 2);
        if (tab === "sentences") await expect.poll(() => steps(page).count()).toBe(4);
        expect(await seriousFaults(page)).toEqual([]);
        await page.getByRole("button", { name: language === "en" ? "Dark" : "深色" }).click();
        await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
        expect(await seriousFaults(page)).toEqual([]);
        await page.context().close();
      });

  test("clips nothing sideways at 390 pixels", async () => {
    const page = await open(question, { viewport: { width: 390, height: 844 } });
    await ready(page, "explore");
    await expect.poll(() => steps(page).count()).toBe(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await page.context().close();
  });
});
