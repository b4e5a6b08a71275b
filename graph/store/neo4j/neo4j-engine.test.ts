import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { ring } from "#graph/fixtures/ring.ts";
import type { Plan } from "#graph/model/plan.ts";
import { Problem } from "#graph/model/problems.ts";
import { meta } from "#graph/questions/meta/meta.ts";
import { defineQuestion, type Engine } from "../store.ts";
import type { Neo4jSettings } from "./settings.ts";
import { dump } from "./testing/dump.ts";
import { openProxy } from "./testing/proxy.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "./testing/testing.ts";

const asks = (name: string, cypher: string) =>
  defineQuestion({
    name,
    parameters: z.object({}),
    answer: z.array(z.record(z.string(), z.unknown())),
    memory: () => [],
    neo4j: (session) => session.read<Record<string, unknown>>(cypher),
  });

const one = asks("one", "RETURN 1 AS one");
const slow = asks(
  "slow",
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = 7 RETURN count(*) AS n",
);

describe.skipIf(!hasNeo4j)("Neo4j as a store", { timeout: 60_000 }, () => {
  let server: TestServer;
  let engine: Engine;
  beforeAll(async () => {
    server = await testServer();
    await server.strip();
    engine = server.open();
  }, turn);
  afterEach(() => server.empty());
  afterAll(async () => {
    await engine?.close();
    await server?.close();
  });

  const strangers = "CREATE (:Film {title: 'a'})-[:LIKED {stars: 5}]->(:Film {title: 'b'})";

  test("writes no constraint, index or node where it finds another's data", async () => {
    await server.run(strangers);
    const before = await dump(server);
    await expect(engine.apply(ring)).rejects.toThrow(
      "The database holds nodes that Mailuo did not write (Film).",
    );
    expect(await dump(server)).toEqual(before);
  });

  test("refuses a node that only looks like one of its own", async () => {
    await server.run("CREATE (:Entity {id: 'goal:a', corpus: 'fixture'})");
    await expect(engine.apply(ring)).rejects.toThrow("did not write (Entity)");
  });

  test("loads beside other data when told to, and a reload leaves that data be", async () => {
    await server.run(strangers);
    const before = (await dump(server)).filter((line) => line.includes("Film"));
    const beside = server.open({ intoExisting: true });
    await beside.apply(ring);
    await beside.apply(fullGoal);
    expect((await dump(server)).filter((line) => line.includes("Film"))).toEqual(before);
    await beside.apply(planOf({ links: [] }));
    const left = (await dump(server)).filter((line) => line.includes('"labels":'));
    expect(left.filter((line) => !line.includes("Film"))).toHaveLength(1);
    await beside.close();
  });

  test.each([
    ["a label of its own", "CREATE (:Document {title: 'x'})", /label Document/],
    [
      "a relationship that hangs on what would be replaced",
      "MATCH (a:Entity {id: 'goal:a'}) CREATE (a)<-[:READ]-(:Reader)",
      /\(READ\) hang on nodes/,
    ],
  ])("refuses even beside other data: %s", async (_, text, message) => {
    const beside = server.open({ intoExisting: true });
    await beside.apply(ring);
    await server.run(text);
    const before = await dump(server);
    await expect(beside.apply(fullGoal)).rejects.toThrow(message);
    expect(await dump(server)).toEqual(before);
    await beside.close();
  });

  test("refuses a constraint of another's on a label of its own", async () => {
    await server.strip();
    await server.run("CREATE CONSTRAINT theirs FOR (d:Document) REQUIRE d.title IS UNIQUE");
    const beside = server.open({ intoExisting: true });
    await expect(beside.apply(ring)).rejects.toThrow("constraint theirs");
    await server.run("DROP CONSTRAINT theirs");
    await beside.close();
  });

  test("rolls back a plan that a constraint refuses half-way", async () => {
    await engine.apply(ring);
    const before = await dump(server);
    const twice: Plan = { ...fullGoal, nodes: [...fullGoal.nodes, ...fullGoal.nodes.slice(0, 1)] };
    await expect(engine.apply(twice)).rejects.toThrow(/already exists/);
    expect(await dump(server)).toEqual(before);
  });

  test.each([
    ["a passage of no document", { documents: [] }],
    ["a quote that is in no passage", { passages: fullGoal.passages.slice(1), mentions: [] }],
    [
      "a mention of no node",
      { mentions: fullGoal.mentions.map((m) => ({ ...m, node: "place:x" })) },
    ],
    [
      "a mention in no passage",
      { mentions: fullGoal.mentions.map((m) => ({ ...m, passage: "x:1" })) },
    ],
  ])("refuses a plan with %s", async (_, broken) => {
    await expect(engine.apply({ ...fullGoal, ...broken })).rejects.toThrow();
    expect(await server.run("MATCH (n) RETURN n")).toEqual([]);
  });

  test("holds the same after a reload as after a first load", async () => {
    await engine.apply(fullGoal);
    const first = await dump(server);
    await engine.apply(ring);
    await engine.apply(fullGoal);
    expect(await dump(server)).toEqual(first);
  });

  test.each([
    ["without a number", "REMOVE c.layout"],
    ["with another number", "SET c.layout = c.layout + 1"],
  ])(
    "reads nothing that another version loaded %s, and a load makes all of it anew",
    async (_, change) => {
      await engine.apply(fullGoal);
      const clean = await dump(server);
      await server.run(`MATCH (c:Corpus) ${change}`);
      await server.run("DROP INDEX mailuo_keys_text");
      await server.run("CREATE TEXT INDEX mailuo_keys_text FOR (n:Entity) ON (n.keyText)");
      await server.run("CREATE INDEX mailuo_former FOR (n:Entity) ON (n.former)");
      const other = {
        code: "other-layout",
        message: expect.stringMatching(/layout \d; this one reads \d.*npm run load/),
      };
      await expect(engine.ask(one, {})).rejects.toMatchObject(other);
      await expect(engine.ask(meta, {})).rejects.toMatchObject(other);
      expect(await engine.ready()).toBe(false);
      await engine.apply(fullGoal);
      expect(await engine.ready()).toBe(true);
      expect(await dump(server)).toEqual(clean);
    },
  );

  test("lets no question write", async () => {
    const writes = asks("writes", "CREATE (n:Film) RETURN 1 AS one");
    await expect(engine.ask(writes, {})).rejects.toThrow(/read access mode/i);
  });

  test("sees at the next question that a plan has gone and that another's data has come", async () => {
    const films = "MATCH (n:Film) RETURN n.title AS title ORDER BY title";
    const whose = defineQuestion({
      ...asks("whose", "MATCH (c:Corpus) RETURN c.version AS version"),
      foreign: (session) => session.read<Record<string, unknown>>(films),
    });
    await engine.apply(ring);
    expect(await engine.ask(whose, {})).toEqual([{ version: ring.version }]);
    await server.empty();
    expect(await engine.ask(whose, {})).toEqual([]);
    await server.run(strangers);
    // What was sent in the belief that a plan is there does not count, nor does its failing.
    expect(await engine.ask(whose, {})).toEqual([{ title: "a" }, { title: "b" }]);
    await server.empty();
    await engine.apply(ring);
    expect(await engine.ask(whose, {})).toEqual([{ version: ring.version }]);
    await server.empty();
    await server.run(strangers);
    await expect(engine.ask(asks("wrong", "RETURN"), {})).rejects.toMatchObject({
      code: "no-plan",
    });
  });

  test("takes a plan whose mark is not there yet for a load under way, not for another's data", async () => {
    await engine.apply(ring);
    const whose = defineQuestion({
      ...asks("whose", "MATCH (c:Corpus) RETURN c.version AS version"),
      foreign: async () => [],
    });
    expect(await engine.ask(whose, {})).toEqual([{ version: ring.version }]);
    await server.run("MATCH (c:Corpus) REMOVE c:Corpus SET c:Unmarked");
    engine.poolMetrics();
    const asked = engine.ask(whose, {});
    await expect.poll(() => engine.poolMetrics()?.failed, { interval: 10 }).toBe(1);
    await server.run("MATCH (c:Unmarked) REMOVE c:Unmarked SET c:Corpus");
    expect(await asked).toEqual([{ version: ring.version }]);
  });

  test.each([
    ["an answer", false],
    ["a refusal", true],
  ])(
    "gives no answer from two versions, where a load is committed within a question: %s",
    async (_, refuses) => {
      const later: Plan = { ...fullGoal, version: "later" };
      const loads = [later];
      const beside = server.open();
      await beside.apply(ring);
      const version = "MATCH (c:Corpus) RETURN c.version AS version";
      const twice = defineQuestion({
        ...asks("twice", version),
        neo4j: async (session) => {
          const before = await session.read<Record<string, unknown>>(version);
          const next = loads.pop();
          if (next !== undefined) await beside.apply(next);
          if (refuses && next !== undefined) {
            await session.read(version);
            throw new Problem("unknown-id", "Not there any more.");
          }
          return [...before, ...(await session.read<Record<string, unknown>>(version))];
        },
      });
      const row = { version: later.version };
      expect(await engine.ask(twice, {})).toEqual([row, row]);
      await beside.close();
    },
  );

  test("ends on the server what its caller has given up", async () => {
    const running = async (): Promise<number> =>
      (
        await server.run(
          "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'a * b = 7' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery",
        )
      ).length;
    const caller = new AbortController();
    const asked = engine.ask(slow, {}, { signal: caller.signal });
    const refused = expect(asked).rejects.toMatchObject({ code: "cancelled" });
    await expect.poll(running, { timeout: 5000 }).toBe(1);
    caller.abort();
    await refused;
    await expect.poll(running, { timeout: 5000 }).toBe(0);
    // It had no answer before, so its plan may be what took the time; then it is not.
    const late = () =>
      engine.ask(slow, {}, { deadline: 300 }).catch(({ code }: { code: string }) => code);
    expect(await late()).toBe("store-preparing");
    await expect.poll(late, { timeout: 10_000 }).toBe("deadline-exceeded");
    await expect.poll(running, { timeout: 5000 }).toBe(0);
    expect(await engine.ask(one, {})).toEqual([{ one: 1 }]);
  });

  test.each<[string, Partial<Neo4jSettings>, string]>([
    ["no server", { uri: "bolt://127.0.0.1:1" }, "does not answer"],
    ["a wrong password", { user: "stranger" }, "refuses the user or the password"],
    ["no such database", { database: "nowhere" }, "no such database"],
    ["a server without TLS", { uri: "bolt+s://127.0.0.1" }, "NEO4J_URI"],
  ])("says so in one line: %s", async (_, changed, detail) => {
    const { port } = new URL(server.settings.uri);
    const { uri = server.settings.uri } = changed;
    const elsewhere = server.openAt({
      ...server.settings,
      ...changed,
      uri: /:\d+$/.test(uri) ? uri : `${uri}:${port}`,
    });
    const refused = { code: "store-unavailable", message: expect.stringContaining(detail) };
    await Promise.all([
      expect(elsewhere.ask(one, {})).rejects.toMatchObject(refused),
      expect(elsewhere.apply(ring)).rejects.toMatchObject(refused),
      expect(elsewhere.ready()).resolves.toBe(false),
    ]);
    await elsewhere.close();
  });

  test("counts how its connections are used", async () => {
    engine.poolMetrics();
    await Promise.all([1, 2, 3].map(() => engine.ask(one, {})));
    await engine.ask(asks("wrong", "RETURN"), {}).catch(() => undefined);
    const metrics = engine.poolMetrics();
    expect(metrics).toMatchObject({ inUse: 0, waiting: 0, served: 3, failed: 1 });
    expect(metrics?.peak).toBeGreaterThan(0);
  });

  test("answers by a routing address as by a plain one", async () => {
    const routed = server.openAt({
      ...server.settings,
      uri: server.settings.uri.replace("bolt://", "neo4j://"),
    });
    await routed.apply(ring);
    expect(await routed.ask(one, {})).toEqual([{ one: 1 }]);
    await routed.close();
  });

  test("refuses while the server is away, and answers by itself when it is back", async () => {
    const proxy = await openProxy(server.settings);
    const away = server.openAt(proxy.settings);
    expect(await away.ask(one, {})).toEqual([{ one: 1 }]);
    const caught = away.ask(slow, {}).catch((error: unknown) => error);
    await proxy.cut();
    for (const refused of [caught, away.ask(one, {}).catch((error: unknown) => error)])
      expect(await refused).toMatchObject({ code: "store-unavailable" });
    expect(await away.ready()).toBe(false);
    await proxy.mend();
    expect(await away.ready()).toBe(true);
    expect(await away.ask(one, {})).toEqual([{ one: 1 }]);
    await proxy.cut();
    await away.close();
  });
});
