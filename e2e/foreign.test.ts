import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchAnswer } from "#graph/model/answers/corpus.ts";
import type { NeighboursAnswer } from "#graph/model/answers/nodes.ts";
import { dump } from "#graph/store/neo4j/testing/dump.ts";
import { foreignData, writeForeign } from "#graph/store/neo4j/testing/foreign-data.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import { overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { canvasOf } from "./page.ts";
import { type ServerProcess, serveProcess } from "./process.ts";

/** Asks once what the page will ask, until each is answered: Neo4j plans a statement when it first sees
 * it, which on a busy machine takes longer than a question may. */
const warm = async (url: string): Promise<void> => {
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    for (;;) {
      const response = await fetch(`${url}/api${path}`, init);
      if (response.status !== 504) return response;
    }
  };
  await ask("/overview");
  const { items } = (await (await ask("/search?q=genre%20river")).json()) as SearchAnswer;
  const [hit] = items;
  if (hit?.type !== "node") throw new Error("the search finds no node");
  const path = `/nodes/${encodeURIComponent(hit.node.id)}`;
  await ask(path);
  const page = (await (await ask(`${path}/neighbours`)).json()) as NeighboursAnswer;
  await ask(`/relationships/${encodeURIComponent(page.relationships[0]?.id ?? "")}`);
  await ask("/subgraph", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ nodeIds: page.nodes.map(({ id }) => id) }),
  });
};

describe.skipIf(!hasNeo4j)("with a database that Mailuo did not write", () => {
  let neo4j: TestServer;
  let server: ServerProcess;
  let before: string[];

  beforeAll(async () => {
    neo4j = await testServer();
    await writeForeign(neo4j, foreignData(160, 7));
    before = await dump(neo4j, true);
    const { uri, user, password } = neo4j.settings;
    server = await serveProcess({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    await warm(server.url);
  }, turn);
  afterAll(async () => {
    await server?.stop();
    await neo4j?.empty();
    await neo4j?.close();
  });

  journeys("exploring", ({ open }) => {
    test("from its labels to a node, its ties and properties; goals and sources say why not", {
      timeout: 240_000,
    }, async () => {
      const page = await open(server.url);
      page.setDefaultTimeout(60_000);
      await page.getByRole("heading", { level: 1, name: "这个库里有什么？" }).waitFor();
      const labels = page.locator("[data-item=label]");
      expect((await labels.first().textContent())?.replace(/\s/g, "")).toMatch(/^Person96/);

      await page.getByRole("combobox").fill("genre river");
      const hit = page.getByRole("option").first();
      await hit.waitFor();
      expect(await hit.textContent()).toContain("Genre River");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 2, name: "Genre River" }).waitFor();
      const first = await canvasOf(page, 13);
      expect(overlapping(first)).toEqual([]);
      await page.keyboard.press("e");
      expect(overlapping(await canvasOf(page, 25))).toEqual([]);

      const inspector = page.getByRole("complementary", { name: "所选内容" });
      await inspector.getByRole("heading", { name: /IN_GENRE/ }).waitFor();
      await inspector.getByRole("button", { expanded: false }).first().click();
      await inspector.getByText("数据库里的联系，没有原文依据。").waitFor();
      await inspector.getByRole("tab", { name: "属性" }).click();
      await inspector.getByText("STRING").waitFor();
      expect(await inspector.getByText("陈述").count()).toBe(0);
      expect(await page.getByRole("button", { name: /^Movie/ }).count()).toBe(1);

      for (const screen of ["目标", "文献"]) {
        await page.getByRole("navigation").getByRole("link", { name: screen }).click();
        await page.getByRole("heading", { level: 2, name: "这个库里没有带依据的计划" }).waitFor();
      }
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("link", { name: "Back to the labels" }).click();
      await page
        .getByRole("heading", { level: 1, name: "What does this database hold?" })
        .waitFor();
      await page.context().close();
      expect(await dump(neo4j, true)).toEqual(before);
    });
  });
});
