import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dump } from "#graph/store/neo4j/testing/dump.ts";
import { type Detour, openProxy } from "#graph/store/neo4j/testing/proxy.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import { journeys } from "./browser.ts";
import { fromNameToSentence } from "./name-to-sentence.ts";
import { ready } from "./page.ts";
import { type ServerProcess, serveProcess } from "./process.ts";
import { loadInto } from "./serve.ts";

describe.skipIf(!hasNeo4j)("With the seeds in a Neo4j", { timeout: 240_000 }, () => {
  let server: TestServer;
  let proxy: Detour;
  let page: ServerProcess;
  beforeAll(async () => {
    server = await testServer();
    proxy = await openProxy(server.settings);
    page = await serveProcess(await loadInto(proxy.settings));
  }, turn);
  afterAll(async () => {
    await page?.stop();
    await proxy?.cut();
    await server?.close();
  });

  journeys("the page", ({ open }) => {
    test("leads from a name to the sentence, and writes nothing", async () => {
      const before = await dump(server);
      await fromNameToSentence(await open(page.url));
      expect(await dump(server)).toEqual(before);
    });

    test("says that the database is away, and comes back by itself", async () => {
      const view = await open(`${page.url}/goals/goal%3Atwo-lakes`);
      await ready(view, "goals");
      await proxy.cut();
      await view.getByRole("navigation").getByRole("link", { name: "文献" }).click();
      await view.getByRole("alert").getByText("图数据库暂时连不上").waitFor();
      await proxy.mend();
      await ready(view, "sources");
      expect(await view.getByRole("alert").count()).toBe(0);
      await view.context().close();
    });

    test("says that another version loaded the data, and comes back once it is loaded again", async () => {
      await server.run("MATCH (c:Corpus) SET c.layout = c.layout + 1");
      const view = await open(page.url);
      const alert = view.getByRole("alert");
      await alert.getByText("库里的数据是另一个版本的脉络装入的").waitFor();
      await alert.getByText("npm run load").waitFor();
      await view.getByRole("button", { name: "English" }).click();
      await alert.getByText("The data was loaded by another version of Mailuo").waitFor();
      await loadInto(proxy.settings);
      // The page asks again until the database is done with the load, however busy the machine.
      view.setDefaultTimeout(120_000);
      await ready(view, "start");
      expect(await alert.count()).toBe(0);
      await view.context().close();
    });
  });
});
