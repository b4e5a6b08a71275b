import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ring } from "#graph/fixtures/ring.ts";
import { dump } from "#graph/store/neo4j/testing/dump.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";

const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});

/** The server as a process of its own, and what it has printed so far. */
class Program {
  readonly child: ChildProcess;
  output = "";
  /** When it has ended and all that it printed has come, which may be later. */
  private readonly closed: Promise<unknown>;

  constructor(environment: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
      env: { ...process.env, PORT: "0", NEO4J_URI: "", ...environment },
    });
    running.push(this.child);
    this.closed = once(this.child, "close");
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on("data", (data) => {
        this.output += String(data);
      });
  }

  /** Waits until it has printed a text. */
  async prints(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.output, { timeout: 20_000 }).toMatch(text);
  }

  async url(): Promise<string> {
    await this.prints(/is at http:\S+/);
    return /http:\S+/.exec(this.output)?.[0].replace("localhost", "127.0.0.1") ?? "";
  }

  async exitCode(): Promise<number | null> {
    await this.closed;
    return this.child.exitCode;
  }
}

test("says in one line who has the port: another Mailuo is no failure", async () => {
  const first = new Program({});
  const { port } = new URL(await first.url());
  const second = new Program({ PORT: port });
  expect(await second.exitCode()).toBe(0);
  expect(second.output).toBe(`Mailuo is already running at http://localhost:${port}\n`);
}, 60_000);

test("says in one line that another program has the port", async () => {
  const other = createServer((_request, response) => response.end("other"));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const program = new Program({ PORT: String(port) });
  expect(await program.exitCode()).toBe(1);
  expect(program.output).toBe(
    `Another program has the port of http://localhost:${port}: set PORT to a free one, as in PORT=8421 npm start.\n`,
  );
  other.close();
}, 60_000);

test("loads nothing of broken seeds, and serves the old data while it runs", async () => {
  const root = await mkdtemp(join(tmpdir(), "mailuo-main-"));
  const seeds = join(root, "seeds");
  await cp("seeds", seeds, { recursive: true });
  const program = new Program({ SEEDS: seeds });
  const url = await program.url();
  const counts = async (): Promise<unknown> =>
    ((await (await fetch(`${url}/api/meta`)).json()) as { counts: unknown }).counts;
  const before = await counts();

  const file = join(seeds, "wujin/relationships/zones.yaml");
  const sound = await readFile(file, "utf8");
  await writeFile(file, sound.replace("zone:xitaihu", "zone:xitahu"));
  program.child.kill("SIGUSR2");
  await program.prints("did you mean zone:xitaihu");
  await program.prints("The old data is still served");
  expect(await counts()).toEqual(before);

  const again = new Program({ SEEDS: seeds });
  expect(await again.exitCode()).toBe(1);
  expect(again.output).toMatch(/wujin\/relationships\/zones\.yaml:\d+: dangling end/);

  await writeFile(file, sound);
  program.child.kill("SIGUSR2");
  await program.prints("The seeds were read again");
  program.child.kill("SIGTERM");
  expect(await program.exitCode()).toBe(0);
  await rm(root, { recursive: true });
}, 90_000);

test("names a setting that is wrong, and ends", async () => {
  const program = new Program({ HOST: "0.0.0.0" });
  expect(await program.exitCode()).toBe(1);
  expect(program.output).toMatch(/^HOST=0\.0\.0\.0 lets others in: set ACCESS_TOKEN/);
}, 60_000);

test("says that Neo4j does not answer, and goes on to serve", async () => {
  const program = new Program({ NEO4J_URI: "bolt://127.0.0.1:1" });
  const url = await program.url();
  await program.prints("Neo4j does not answer: check NEO4J_URI and whether it runs.");
  const answer = await fetch(`${url}/api/meta`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("2");
}, 60_000);

describe.skipIf(!hasNeo4j)("With a Neo4j", { timeout: 120_000 }, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  }, turn);
  afterAll(() => server?.close());

  test("never writes to it: names the command for an empty one, then reads what was loaded", async () => {
    await server.strip();
    const before = await dump(server);
    const { uri, user, password } = server.settings;
    const program = new Program({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    const url = await program.url();
    await program.prints("holds no documents of Mailuo's: load them with npm run load.");
    program.child.kill("SIGUSR2");
    await program.prints("The data lies in Neo4j: load it with npm run load.");
    expect(await dump(server)).toEqual(before);
    const engine = server.open();
    await engine.apply(ring);
    await engine.close();
    const meta: unknown = await (await fetch(`${url}/api/meta`)).json();
    expect(meta).toMatchObject({ engine: "neo4j", readOnly: true, counts: { nodes: 6 } });
    program.child.kill("SIGTERM");
    expect(await program.exitCode()).toBe(0);
  });

  test("says in one line that another version loaded the data, and answers once it is loaded again", async () => {
    const engine = server.open();
    await engine.apply(ring);
    await server.run("MATCH (c:Corpus) REMOVE c.layout");
    const { uri, user, password } = server.settings;
    const program = new Program({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    const url = await program.url();
    await program.prints(
      /^The data in Neo4j was loaded by another version of Mailuo \(layout 0; .*\): load it again with npm run load\..*\n/,
    );
    const refused = await fetch(`${url}/api/overview`);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: "other-layout" });
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    await engine.apply(ring);
    await engine.close();
    expect((await fetch(`${url}/api/overview`)).status).toBe(200);
    program.child.kill("SIGTERM");
    expect(await program.exitCode()).toBe(0);
  });
});
