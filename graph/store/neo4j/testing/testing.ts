import { type ClientRequest, get } from "node:http";
import neo4j, { type Driver, type Record as Neo4jRecord } from "neo4j-driver";
import { inject } from "vitest";
import type { Engine } from "../../store.ts";
import { type Neo4jOptions, openNeo4j } from "../neo4j-engine.ts";
import type { Neo4jSettings } from "../settings.ts";

/** Whether this run has a Neo4j: what needs one stands in `describe.skipIf(!hasNeo4j)`. */
export const hasNeo4j = inject("neo4jLauncher") !== null;

/** Milliseconds that a file may wait for its turn at the server, whose first start may have to fetch
 * it. */
export const turn = 1_200_000;

/** The run's Neo4j, lent to one test file. */
export interface TestServer {
  readonly settings: Neo4jSettings;
  /** An engine on it; the caller closes it. */
  open(options?: Neo4jOptions): Engine;
  /** An engine with settings that differ from the server's; the caller closes it. */
  openAt(settings: Neo4jSettings): Engine;
  /** Runs one statement as the owner of the database, for what no engine does. */
  run(text: string, parameters?: Readonly<Record<string, unknown>>): Promise<Neo4jRecord[]>;
  /** Takes out all data. */
  empty(): Promise<void>;
  /** Takes out all data, and the constraints and indexes, which takes seconds to make again. */
  strip(): Promise<void>;
  /** Gives it back to the next file. */
  close(): Promise<void>;
}

/** Waits for the run's Neo4j and empties it. One file at a time has it: ask in `beforeAll` with
 * `turn` as its time, and close it in `afterAll`.
 * @throws Error where it does not start, or where `MAILUO_TEST_NEO4J_URI` names one with other data */
export const testServer = async (): Promise<TestServer> => {
  const { settings, request } = await borrow();
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
    disableLosslessIntegers: true,
  });
  const server: TestServer = {
    settings,
    openAt: (other) => openNeo4j(other),
    open: (options) => openNeo4j(settings, options),
    run: async (text, parameters = {}) =>
      (await driver.executeQuery(text, { ...parameters })).records,
    empty: () => empty(driver),
    strip: () => strip(driver),
    close: async () => {
      await driver.close();
      request.destroy();
    },
  };
  if (process.env.MAILUO_TEST_NEO4J_URI !== undefined) await refuseOthers(driver);
  await server.empty();
  return server;
};

/** A request that is held open for as long as the server is borrowed. */
const borrow = (): Promise<{ settings: Neo4jSettings; request: ClientRequest }> =>
  new Promise((resolve, reject) => {
    const request = get(inject("neo4jLauncher") ?? "", (response) => {
      let text = "";
      response.on("error", () => undefined);
      response.on("data", (data) => {
        text += String(data);
        if (!text.endsWith("\n")) return;
        const answer = JSON.parse(text) as Neo4jSettings & { readonly error?: string };
        if (answer.error === undefined) resolve({ settings: answer, request });
        else reject(new Error(answer.error));
      });
    });
    request.on("error", reject);
  });

/** Tests write to a named server only if it is empty or bears what tests have written. */
const refuseOthers = async (driver: Driver): Promise<void> => {
  const { records } = await driver.executeQuery(
    "MATCH (n) WHERE n.corpus IS NULL RETURN labels(n) AS labels LIMIT 1",
  );
  if (records.length > 0)
    throw new Error(
      "MAILUO_TEST_NEO4J_URI names a server with data of its own: nothing is tested.",
    );
};

const empty = async (driver: Driver): Promise<void> => {
  await driver.executeQuery("MATCH (n) DETACH DELETE n");
};

const strip = async (driver: Driver): Promise<void> => {
  const run = async (text: string) => (await driver.executeQuery(text)).records;
  await empty(driver);
  for (const record of await run("SHOW CONSTRAINTS YIELD name"))
    await run(`DROP CONSTRAINT \`${String(record.get("name"))}\``);
  // The look-up indexes of labels and types are Neo4j's own.
  for (const record of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"))
    await run(`DROP INDEX \`${String(record.get("name"))}\``);
};
