import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { openNeo4j } from "../neo4j-engine.ts";
import { hasTools } from "./artefacts.ts";

const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
});

const start = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess => {
  const file = "graph/store/neo4j/local/local-cli.ts";
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    env: { ...process.env, ...environment },
  });
  running.push(child);
  return child;
};

const linesOf = async (child: ChildProcess): Promise<string> => {
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (data) => {
      output += String(data);
    });
  await once(child, "close");
  return output;
};

test("says in one line that there is no Java", async () => {
  const child = start([], { PATH: "/nowhere" });
  expect(await linesOf(child)).toMatch(
    /^A local Neo4j needs Java 17 or newer; there is none\. .*\n$/,
  );
  expect(child.exitCode).toBe(1);
}, 60_000);

describe.skipIf(!hasTools())("A Neo4j of one's own", { timeout: 600_000 }, () => {
  test("prints one line when it answers, and ends when it is told", async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
    const address = probe.address();
    const port = address !== null && typeof address === "object" ? String(address.port) : "";

    const second = start(["--port", port]);
    expect(await linesOf(second)).toBe(`Port ${port} is taken: name a free one with --port.\n`);
    await new Promise((resolve) => probe.close(resolve));

    const child = start(["--port", port]);
    const [line] = (await once(child.stdout ?? child, "data")) as [Buffer];
    const [, uri = "", user = "", password = ""] =
      /^NEO4J_URI=(\S+) NEO4J_USER=(\S+) NEO4J_PASSWORD=(\S+)\n$/.exec(String(line)) ?? [];
    const engine = openNeo4j({ uri, user, password, database: undefined });
    await expect.poll(() => engine.ready(), { timeout: 60_000 }).toBe(true);
    await engine.close();
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(child.exitCode).toBe(0);
  });
});
