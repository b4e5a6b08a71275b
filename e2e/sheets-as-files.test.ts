import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { journeys } from "./browser.ts";
import { canvasOf, ready } from "./page.ts";
import { type PlanServer, servePlan } from "./plan-server.ts";

/** Names that a spreadsheet would take for formulas, and those that a file must quote. */
const names = {
  "goal:t": { name: "=SUM(A1:A9)" },
  "goal:a": { name: "+加快,“两湖”" },
  "goal:b": { name: "-减排" },
  "org:a": { name: '@局 "甲"' },
  "org:b": { name: "=1+1" },
  "project:a": { name: "\t制表" },
  "project:b": { name: "平常" },
  "place:p": { name: "地" },
};

const plan = planOf({
  documents: { d: "=甲，推进。乙局负责。\n" },
  nodes: Object.fromEntries(
    Object.entries(names).map(([id, node]) => [id, { ...node, nameEn: id }]),
  ),
  links: [
    "goal:a PART_OF goal:t",
    "goal:b PART_OF goal:t",
    "goal:a LOCATED_IN place:p",
    ["org:a RESPONSIBLE_FOR goal:a", { quotes: ["=甲，推进"] }],
    "org:b RESPONSIBLE_FOR goal:b inferred",
    "org:b RESPONSIBLE_FOR goal:a",
    "project:a CONTRIBUTES_TO goal:a",
    "project:b CONTRIBUTES_TO goal:a",
    "project:a CONTRIBUTES_TO goal:b inferred",
  ],
});

/** Cells of a file as a spreadsheet reads them. */
const cellsOf = (text: string): string[][] => {
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  for (let match = cell.exec(text.slice(1)); match !== null; match = cell.exec(text.slice(1))) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== ",") rows.push([]);
    if (cell.lastIndex === text.length - 1) break;
  }
  expect(rows.at(-1)).toEqual([]);
  return rows.slice(0, -1);
};

/** What is shown, as a file has to bear it: a formula led by an apostrophe. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const fileOf = async (page: Page, button: string): Promise<string[][]> => {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  const rows = cellsOf(await readFile(await file.path(), "utf8"));
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  return rows;
};

journeys("files for spreadsheets", ({ open }) => {
  let server: PlanServer;
  beforeAll(async () => {
    server = await servePlan(plan);
  });
  afterAll(() => server?.stop());

  test("the table's file says what the table shows, nodes and ties", async () => {
    const page = await open(`${server.url}/explore?node=goal%3Aa`);
    await ready(page, "explore");
    await canvasOf(page, 5);
    await page.keyboard.press("t");
    const grid = page.getByRole("grid");
    for (const list of ["节点", "联系"]) {
      await page.getByRole("button", { name: new RegExp(`^${list} \\d+$`) }).click();
      await grid.getByRole("row").nth(1).waitFor();
      const shown = await grid
        .getByRole("row")
        .evaluateAll((rows) =>
          rows.map((row) => Array.from(row.children, (cell) => cell.textContent ?? "")),
        );
      expect(shown.length).toBeGreaterThan(5);
      expect(await fileOf(page, "CSV")).toEqual(shown.map((row) => row.map(safe)));
    }
    await page.context().close();
  });

  test("the matrix's file says what every cell says, with its sums", async () => {
    const page = await open(`${server.url}/goals?view=matrix&rows=bodies,zones`);
    await page.getByRole("gridcell").first().waitFor();
    for (const rows of ["bodies,zones", "projects"]) {
      await page.goto(`${server.url}/goals?view=matrix&rows=${rows}`);
      await page.getByRole("gridcell").first().waitFor();
      const heads = await page
        .locator("[role=columnheader] a[title]")
        .evaluateAll((all) => all.map((head) => head.getAttribute("title") ?? ""));
      const shown = await page.locator("[role=row]:has([role=rowheader] a)").evaluateAll((all) =>
        all.map((row) => ({
          name: row.querySelector("[role=rowheader] a")?.getAttribute("title") ?? "",
          cells: Array.from(
            row.querySelectorAll("[role=gridcell][aria-label]"),
            (cell) => /：(.*)$/su.exec(cell.getAttribute("aria-label") ?? "")?.[1] ?? "",
          ),
          sum: row.querySelector("[role=gridcell]:last-child")?.textContent ?? "",
        })),
      );
      const [header = [], ...file] = await fileOf(page, "CSV");
      expect(header.length).toBe((shown[0]?.cells.length ?? 0) + 3);
      for (const [at, head] of heads.entries()) expect(header[at + 2]).toContain(head);
      expect(file.map((row) => [row[0], row.slice(2, -1), row.at(-1)])).toEqual(
        shown.map(({ name, cells, sum }) => [
          safe(name),
          cells.map((cell) => (cell === "文中未说" ? "" : cell)),
          sum,
        ]),
      );
      expect(file.length).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  test("a slip's file says what its list and its table say", async () => {
    const slip = "project%3Aa";
    const page = await open(`${server.url}/dependencies/${slip}?direction=downstream&slip=${slip}`);
    await ready(page, "dependencies");
    const listed = await page.locator("[data-listed]").count();
    const file = await fileOf(page, "导出清单");
    expect(file.length).toBe(listed + 1);
    await page.getByRole("button", { name: "表格" }).click();
    const table = page.getByRole("table");
    await table.waitFor();
    const shown = await table
      .getByRole("row")
      .evaluateAll((rows) =>
        rows.map((row) => Array.from(row.children, (cell) => cell.textContent ?? "")),
      );
    expect(file).toEqual(shown.map((row) => row.map(safe)));
    expect(file.flat()).toContain("'=SUM(A1:A9)");
    await page.context().close();
  });

  test("the lens's file and that of what is not said lead formulas by an apostrophe too", async () => {
    const page = await open(`${server.url}/goals/goal%3Aa?view=table`);
    await page.getByRole("table").waitFor();
    const ties = await fileOf(page, "CSV");
    expect(ties.flat()).toContain('\'@局 "甲"');
    const rows = page.getByRole("table").getByRole("row");
    expect(ties.length).toBe(await rows.count());
    await page.goto(`${server.url}/dependencies`);
    await ready(page, "unsaid");
    expect((await fileOf(page, "导出")).flat()).toContain("'-减排");
    await page.context().close();
  });
});
