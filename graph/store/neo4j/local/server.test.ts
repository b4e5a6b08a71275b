import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type Server } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { largePlan } from "#graph/fixtures/large-plan.ts";
import { ring } from "#graph/fixtures/ring.ts";
import { meta } from "#graph/questions/meta/meta.ts";
import { openNeo4j } from "../neo4j-engine.ts";
import type { Neo4jSettings } from "../settings.ts";
import { hasTools } from "./artefacts.ts";
import { type LocalServer, startLocalServer } from "./server.ts";

describe.skipIf(!hasTools())("A server that is set up otherwise", { timeout: 600_000 }, () => {
  let home: string;
  let server: LocalServer;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "mailuo-neo4j-"));
    server = await startLocalServer({
      home,
      brief: true,
      settings: ["db.memory.transaction.max=8m"],
    });
    const engine = openNeo4j(server.settings);
    await engine.apply(ring);
    await engine.close();
  }, 600_000);
  afterAll(async () => {
    await server?.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });

  test("asks for a certificate that fits its address, unless told that it is one's own", async () => {
    const tls = await listenWithTls(home, server.settings);
    const { port } = tls.address() as AddressInfo;
    const at = (scheme: string) =>
      openNeo4j({ ...server.settings, uri: `${scheme}://127.0.0.1:${port}` });
    const strict = at("bolt+s");
    await expect(strict.ask(meta, {})).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringMatching(
        /^Neo4j's certificate does not fit NEO4J_URI \(Server certificate is not trusted\)\./,
      ),
    });
    const trusting = at("bolt+ssc");
    expect((await trusting.ask(meta, {})).counts.nodes).toBe(6);
    await strict.close();
    await trusting.close();
    await new Promise((resolve) => tls.close(resolve));
  });

  test("says so where a load is more than it has room for, and keeps what was there", async () => {
    const engine = openNeo4j(server.settings);
    await expect(engine.apply(largePlan(2000))).rejects.toMatchObject({
      code: "store-unavailable",
      message: "Neo4j cannot do it now: it is busy, full, or out of memory.",
    });
    const { data, counts } = await engine.ask(meta, {}, { deadline: 60_000 });
    expect([data.version, counts.nodes]).toEqual(["1", 6]);
    await engine.close();
  });

  test("answers from a database that is read-only, and loads nothing into it", async () => {
    // A database that was not closed must be recovered first, which is a write.
    server.process.kill("SIGTERM");
    await once(server.process, "exit");
    server = await startLocalServer({
      home,
      brief: true,
      settings: ["server.databases.read_only=neo4j"],
    });
    const engine = openNeo4j(server.settings);
    await expect(engine.apply({ ...ring, version: "2" })).rejects.toMatchObject({
      code: "store-unavailable",
      message: "Neo4j takes no writes: the database is read-only.",
    });
    expect((await engine.ask(meta, {}, { deadline: 60_000 })).data.version).toBe("1");
    await engine.close();
  });
});

/** Puts TLS before a server, with a certificate that nobody has signed but its owner. */
const listenWithTls = async (folder: string, settings: Neo4jSettings): Promise<Server> => {
  const file = join(folder, "own.p12");
  const passphrase = "changeit";
  const { status, stderr } = spawnSync("keytool", [
    ..."-genkeypair -alias own -keyalg RSA -dname CN=localhost -storetype PKCS12".split(" "),
    ...["-keystore", file, "-storepass", passphrase],
  ]);
  if (status !== 0) throw new Error(`keytool made no certificate: ${String(stderr)}`);
  const target = new URL(settings.uri);
  const server = createServer({ pfx: await readFile(file), passphrase }, (client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      socket.on("error", () => other.destroy());
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
};
