import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Neo4jSettings } from "../settings.ts";
import { NoLocalServer, provideServer } from "./artefacts.ts";

/** How a local server is started. */
export interface LocalServerOptions {
  /** Folder of its data, kept; without one it is temporary and goes with the server. */
  readonly home?: string;
  /** Port of Bolt on 127.0.0.1; a free one unless told. */
  readonly port?: number;
  /** Further lines of `neo4j.conf`. */
  readonly settings?: readonly string[];
  /** Megabytes of its heap; 512 unless told, which holds a load of some ten thousand relationships. */
  readonly heap?: number;
  /** Whether it lives for minutes, as in tests: it then starts in half the time and answers a long
   * question more slowly. */
  readonly brief?: boolean;
  /** Megabytes of the files that it keeps in memory; 128 unless told. */
  readonly pageCache?: number;
}

/** A Neo4j of one's own, which ends with this process. */
export interface LocalServer {
  readonly settings: Neo4jSettings;
  readonly process: ChildProcess;
  /** Ends it at once, which is safe for what it has acknowledged, and removes a temporary home. */
  stop(): Promise<void>;
}

/** Milliseconds until a server that has not started is given up; a busy machine takes 11 s. */
const patience = 120_000;

const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** Starts a Neo4j without Docker: fetched by Maven, run by the machine's Java, on loopback alone.
 * @returns once it answers
 * @throws NoLocalServer where a JDK or Maven is missing, or the port is taken */
export const startLocalServer = async (options: LocalServerOptions = {}): Promise<LocalServer> => {
  const classPath = await provideServer();
  const port = options.port ?? (await freePort());
  const temporary = options.home === undefined;
  const home = temporary
    ? await mkdtemp(join(tmpdir(), "mailuo-neo4j-"))
    : resolve(options.home ?? "");
  const password = await prepare(home, classPath, [
    ...configuration(port, options.pageCache),
    ...(options.settings ?? []),
  ]);
  const server = launch(home, classPath, options);
  const remove = async (): Promise<void> => {
    if (temporary) await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await started(server, port);
  } catch (error) {
    await end(server);
    await remove();
    throw error;
  }
  return {
    settings: { uri: `bolt://127.0.0.1:${port}`, user: "neo4j", password, database: undefined },
    process: server,
    stop: async () => {
      await end(server);
      await remove();
    },
  };
};

/** Makes the folders, the configuration and, the first time, the password.
 * @returns the password, which a kept home remembers */
const prepare = async (
  home: string,
  classPath: string,
  settings: readonly string[],
): Promise<string> => {
  for (const folder of ["conf", "data", "logs", "run", "plugins", "import"])
    await mkdir(join(home, folder), { recursive: true });
  await writeFile(join(home, "conf", "neo4j.conf"), `${settings.join("\n")}\n`);
  const file = join(home, "conf", "password");
  if (existsSync(file)) return readFile(file, "utf8");
  const password = randomBytes(12).toString("hex");
  const admin = java(home, [
    ...brief,
    "-cp",
    classPath,
    "org.neo4j.server.startup.Neo4jAdminCommand",
    "dbms",
    "set-initial-password",
    password,
  ]);
  const [code] = await once(admin, "close");
  if (code !== 0) throw new NoLocalServer("Neo4j's password could not be set.");
  await writeFile(file, password, { mode: 0o600 });
  return password;
};

/** The lines of `neo4j.conf`. */
export const configuration = (port: number, pageCache = 128): string[] => [
  "server.default_listen_address=127.0.0.1",
  `server.bolt.listen_address=127.0.0.1:${port}`,
  `server.bolt.advertised_address=127.0.0.1:${port}`,
  "server.http.enabled=false",
  "server.https.enabled=false",
  `server.memory.pagecache.size=${pageCache}m`,
  "db.tx_log.preallocate=false",
  "dbms.usage_report.enabled=false",
  // Without these three a read session can LOAD CSV any file of the machine or address of its network.
  "server.directories.import=import",
  "dbms.security.allow_csv_import_from_file_urls=false",
  "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
];

/** For a Java that ends before it would gain by its slower compiler or by collecting beside the work. */
const brief = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

/** For a Java that loads a plan: what is written is kept until the transaction ends, so that looking for
 * what could be freed, and moving it about among what is young, is for nothing. A load of 100,000
 * entities takes a sixth less. */
const lasting = [
  "-XX:+UseG1GC",
  "-XX:MaxTenuringThreshold=1",
  "-XX:-G1UseAdaptiveIHOP",
  "-XX:InitiatingHeapOccupancyPercent=80",
];

const launch = (home: string, classPath: string, options: LocalServerOptions): ChildProcess =>
  java(home, [
    `-Xms${options.heap ?? 512}m`,
    `-Xmx${options.heap ?? 512}m`,
    ...(options.brief === true ? brief : lasting),
    ...opened,
    "--enable-native-access=ALL-UNNAMED",
    "-Dfile.encoding=UTF-8",
    "-cp",
    classPath,
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
    "--console-mode",
  ]);

const java = (home: string, args: readonly string[]): ChildProcess =>
  spawn("java", args, {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Waits until the server says that it has started. */
const started = (server: ChildProcess, port: number): Promise<void> =>
  new Promise((done, fail) => {
    let output = "";
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    const timer = setTimeout(
      () => fail(new NoLocalServer(`Neo4j did not start in ${patience / 1000} s.`)),
      patience,
    );
    for (const stream of [server.stdout, server.stderr])
      stream?.on("data", (data) => {
        // Once it has started, its output is read and dropped, or it would wait for a reader.
        if (output.length < 100_000) output += String(data);
        if (output.includes("Started.")) settle(done);
      });
    server.once("error", (error) => settle(() => fail(new NoLocalServer(error.message))));
    server.once("close", () => settle(() => fail(new NoLocalServer(whyEnded(output, port)))));
  });

const whyEnded = (output: string, port: number): string => {
  if (/PortBindException|BindException|already in use/.test(output))
    return `Port ${port} is taken: name a free one with --port.`;
  const line = output.split("\n").find((text) => /ERROR|Exception/.test(text));
  return `Neo4j ended before it had started: ${line?.trim() ?? "it said nothing."}`;
};

/** Ends a server by SIGKILL: SIGTERM takes up to 12 s and keeps no more. */
const end = async (server: ChildProcess): Promise<void> => {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGKILL");
  await once(server, "exit");
};

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      probe.close(() => done(port));
    });
  });
