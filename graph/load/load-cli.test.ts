import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { dump } from "#graph/store/neo4j/testing/dump.ts";
import { openProxy } from "#graph/store/neo4j/testing/proxy.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import { type SeedsOnDisk, seedsOnDisk } from "./seeds-fixture.ts";
import { smallSeeds } from "./small-seeds.ts";

const start = (environment: NodeJS.ProcessEnv, ...args: string[]): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", "graph/load/load-cli.ts", ...args], {
    env: { ...process.env, NEO4J_URI: "", ...environment },
  });

/** Runs a load to its end.
 * @returns its exit code and all that it printed */
const load = async (
  environment: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<{ code: number | null; output: string }> => {
  const child = start(environment, ...args);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (data) => {
      output += String(data);
    });
  await once(child, "close");
  return { code: child.exitCode, output };
};

test.concurrent.each([
  [
    "no database named",
    {},
    [],
    "Name the database first: NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.",
  ],
  [
    "an address that is none",
    { NEO4J_URI: "localhost" },
    [],
    "NEO4J_URI: is no address of Neo4j, as neo4j://localhost:7687 is.",
  ],
  ["a word that it does not know", {}, ["--force"], "Usage: npm run load [-- --into-existing]"],
  [
    "a folder without a corpus",
    { NEO4J_URI: "bolt://127.0.0.1:1", SEEDS: ".ci" },
    [],
    ".ci holds no corpus: nothing was loaded.",
  ],
  [
    "no server",
    { NEO4J_URI: "bolt://127.0.0.1:1" },
    [],
    "Neo4j does not answer: check NEO4J_URI and whether it runs.",
  ],
])(
  "says in one line why it does not load: %s",
  async (_, environment, args, line) => {
    expect(await load(environment, ...args)).toEqual({ code: 1, output: `${line}\n` });
  },
  60_000,
);

describe.skipIf(!hasNeo4j)("A load into Neo4j", { timeout: 400_000 }, () => {
  let server: TestServer;
  let environment: NodeJS.ProcessEnv;
  let small: SeedsOnDisk;
  beforeAll(async () => {
    small = await seedsOnDisk(smallSeeds);
    server = await testServer();
    const { uri, user, password } = server.settings;
    environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  }, turn);
  afterEach(() => server.empty());
  afterAll(async () => {
    await server?.close();
    await small?.remove();
  });

  test("refuses data of others, unless told to lie beside it", async () => {
    await server.run("CREATE (:Film {title: 'a'})");
    const { code, output } = await load(environment);
    expect(code).toBe(1);
    expect(output).toMatch(/^The database holds nodes that Mailuo did not write \(Film\)\. .*\n$/);
    expect((await load(environment, "--into-existing")).output).toMatch(
      /^Loaded \d+ nodes, \d+ relationships and 3 documents into bolt:\/\/\S+ in [\d.]+ s\.\n$/,
    );
    expect(await server.run("MATCH (f:Film) RETURN f.title")).toHaveLength(1);
  });

  test("killed anywhere, it leaves all or nothing, and the next load is as a clean one", async () => {
    const engine = server.open();
    const whole = await openProxy(server.settings);
    // A plan of a few nodes is sent in as many statements as a large one: only their lists are shorter.
    const through = (proxy: { settings: { uri: string } }): NodeJS.ProcessEnv => ({
      ...environment,
      SEEDS: small.root,
      NEO4J_URI: proxy.settings.uri,
    });
    expect((await load(through(whole))).code).toBe(0);
    const clean = await dump(server);
    await whole.cut();
    await engine.apply(fullGoal);
    const before = await dump(server);
    for (const part of points()) {
      let child: ChildProcess | undefined;
      const proxy = await openProxy(server.settings, (sent) => {
        if (sent >= whole.sent * part) child?.kill("SIGKILL");
      });
      child = start(through(proxy));
      await once(child, "exit");
      await proxy.cut();
      const after = await settled(server);
      expect([before, clean].map(String), `killed at ${part}`).toContain(String(after));
      if (String(after) === String(clean)) await engine.apply(fullGoal);
    }
    expect((await load({ ...environment, SEEDS: small.root })).code).toBe(0);
    expect(await dump(server)).toEqual(clean);
    await engine.close();
  });
});

/** Where loads are killed, as parts of the bytes that a whole one sends: drawn anew in each run, more
 * of them near the end, where the commit is. A failure names its point. */
const points = (): number[] => [
  ...Array.from({ length: 16 }, () => Math.random()),
  ...Array.from({ length: 4 }, () => 1 - Math.random() / 200),
];

/** The data once no transaction is at work but the one that asks. */
const settled = async (server: TestServer): Promise<string[]> => {
  await expect
    .poll(async () => (await server.run("SHOW TRANSACTIONS YIELD transactionId")).length, {
      timeout: 20_000,
    })
    .toBe(1);
  return dump(server);
};
