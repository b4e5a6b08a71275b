import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSeeds } from "#graph/load/load.ts";
import { kindNames } from "#graph/model/kinds.ts";
import type { Plan } from "#graph/model/plan.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { foundations } from "#graph/questions/foundations/foundations.ts";
import { matrix } from "#graph/questions/matrix/matrix.ts";
import { unsaid } from "#graph/questions/unsaid/unsaid.ts";
import { warm } from "#graph/questions/warm.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import { type RunningServer, startServer } from "./fixture.ts";

/** An answer as a client sees it, but for what names the engine or the single request. */
interface Seen {
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
}

const see = async (url: string, path: string, body?: object): Promise<Seen> => {
  const response = await fetch(
    `${url}/api${path}`,
    body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        },
  );
  const answer = (await response.json()) as Record<string, unknown>;
  const { engine: _, requestId: __, ...same } = answer;
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: Array.isArray(answer) ? answer : same,
  };
};

describe.skipIf(!hasNeo4j)("Two servers, one on each engine", { timeout: 300_000 }, () => {
  let neo4j: TestServer;
  let servers: readonly [RunningServer, RunningServer];
  let plan: Plan;

  beforeAll(async () => {
    plan = await loadSeeds("seeds");
    neo4j = await testServer();
    const loader = neo4j.open();
    await loader.apply(plan);
    await warm(loader);
    // The longest statements, which on a busy machine take longer to plan than a request may.
    const patience = { deadline: 60_000 };
    await loader.ask(matrix, matrix.parameters.parse({}), patience);
    await loader.ask(unsaid, {}, patience);
    await loader.ask(foundations, foundations.parameters.parse({}), patience);
    await loader.close();
    servers = [await startServer(), await startServer({}, neo4j.open())];
  }, turn);
  afterAll(async () => {
    for (const server of servers ?? []) await server.close();
    await neo4j?.close();
  });

  /** Asks both servers, and wants the same of them to the last field. */
  const same = async (path: string, body?: object): Promise<Seen> => {
    const [embedded, real] = await Promise.all(servers.map(({ url }) => see(url, path, body)));
    expect(real, path).toEqual(embedded);
    return embedded as Seen;
  };
  const segment = encodeURIComponent;
  const ids = (): string[] => plan.nodes.map(({ node }) => node.id);

  test.each([
    "/meta",
    "/overview",
    "/goals",
    "/documents",
    "/unsaid",
    "/foundations",
    "/openapi.json",
  ])("answer the same at %s", async (path) => {
    expect((await same(path)).status).toBe(200);
  });
  test.each(["/meta", "/overview", "/goals", "/goals/matrix", "/documents", "/openapi.json"])(
    "answer the same at %s",
    async (path) => {
      expect((await same(path)).status).toBe(200);
    },
  );

  test("answer the same of every node", async () => {
    for (const id of ids()) {
      const path = `/nodes/${segment(id)}`;
      expect((await same(path)).status).toBe(200);
      await same(`${path}/neighbours`);
      for (const direction of ["upstream", "downstream"])
        await same(`${path}/dependencies?direction=${direction}`);
      await same(`/slip?ids=${segment(id)}`);
    }
  });

  test("answer the same of every goal, document and relationship", async () => {
    for (const { node } of plan.nodes)
      if (node.kind === "Goal")
        expect((await same(`/goals/${segment(node.id)}/ties`)).status).toBe(200);
    for (const { id } of plan.documents)
      expect((await same(`/documents/${segment(id)}`)).status).toBe(200);
    for (const { id } of plan.relationships)
      expect((await same(`/relationships/${segment(id)}`)).status).toBe(200);
  });

  test("page through neighbours the same, by every kind and type", async () => {
    const busiest = plan.nodes.toSorted((a, b) => b.node.ties - a.node.ties).slice(0, 2);
    for (const { node } of busiest)
      for (const filter of [
        ...kindNames.map((kind) => `kinds=${kind}`),
        ...relationTypes.map((type) => `types=${type}`),
        "direction=in&basis=stated",
        "direction=out&basis=inferred",
      ]) {
        let cursor: string | null = "";
        while (cursor !== null) {
          const page = cursor === "" ? "" : `&cursor=${segment(cursor)}`;
          const seen = await same(`/nodes/${segment(node.id)}/neighbours?limit=4&${filter}${page}`);
          cursor = (seen.body as { page: { next: string | null } }).page.next;
        }
      }
  });

  test("find the same for every name, alias and a stretch of each sentence", async () => {
    const words = new Set([
      ...plan.nodes.flatMap(({ node }) => [node.name, ...node.aliases]),
      ...plan.passages.map(({ text }) => text.slice(3, 9)),
    ]);
    for (const word of words) await same(`/search?q=${segment(word.slice(0, 100))}`);
  });

  test("join the same ends, the same way", async () => {
    const all = ids();
    for (let at = 0; at + 17 < all.length; at += 10) {
      const ends = `from=${segment(all[at] ?? "")}&to=${segment(all[at + 17] ?? "")}`;
      await same(`/paths?${ends}&slack=1`);
      await same(`/paths?${ends}&basis=stated&hubs=true&limit=50`);
      await same(`/paths?${ends},${segment(all[at + 5] ?? "")}&order=strength&single=true`);
      await same(`/paths/relaxations?${ends}&maxLength=2&directed=true&types=PART_OF`);
      await same(`/common?ids=${segment(all[at] ?? "")},${segment(all[at + 17] ?? "")}`);
    }
    for (const size of [1, 10, 100]) await same("/subgraph", { nodeIds: all.slice(0, size) });
  });

  test.each([
    "/nodes/goal%3Agone",
    "/nodes/goal%3Agone/neighbours",
    "/goals/zone%3Axitaihu/ties",
    "/documents/gone",
    "/relationships/gone",
    "/search",
    "/search?q=a&limit=x",
    "/paths?from=goal%3Agone&to=goal%3Agone",
    "/paths?from=a,b,c&to=d,e,f,g",
    "/common?ids=goal%3Agone,zone%3Axitaihu",
    "/nodes/zone%3Axitaihu/neighbours?cursor=no",
    "/nodes/zone%3Axitaihu/neighbours?types=NO",
    "/slip",
    "/slip?ids=goal%3Agone",
    "/nowhere",
  ])("refuse the same, in the same words: %s", async (path) => {
    expect((await same(path)).status).toBeGreaterThanOrEqual(400);
  });
});
