import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import { loadSeeds } from "./load.ts";

describe.skipIf(!hasNeo4j)("The README's statements", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
    const engine = server.open();
    await engine.apply(await loadSeeds("seeds"));
    await engine.close();
  }, turn);
  afterAll(() => server?.close());

  test("find something in the seeds, with the words that say so", async () => {
    const page = await readFile("README.md", "utf8");
    const statements = [...page.matchAll(/```cypher\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
    expect(statements).toHaveLength(3);
    for (const statement of statements) {
      const [first] = await server.run(statement);
      expect(first, statement).toBeDefined();
      expect(JSON.stringify(first?.toObject()), statement).toMatch(/\p{Script=Han}{4}/u);
    }
  }, 60_000);
});
