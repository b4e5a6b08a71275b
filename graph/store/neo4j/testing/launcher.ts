import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { hasTools } from "../local/artefacts.ts";
import { type LocalServer, startLocalServer } from "../local/server.ts";
import type { Neo4jSettings } from "../settings.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address that lends the run's one Neo4j, or null where none can be had. */
    neo4jLauncher: string | null;
  }
}

/** Lends the one Neo4j of a test run to one test file at a time, and starts it when the first asks.
 * A file asks by a request that it holds open: when the connection ends, however that happens, the
 * next file has its turn.
 * @returns what ends the server, if it was started */
export default async function launch(project: TestProject): Promise<(() => Promise<void>) | void> {
  const { MAILUO_TEST_NEO4J_URI: given, CI } = process.env;
  if (given === undefined && !hasTools() && CI !== "true") {
    process.stdout.write(
      "No JDK or Maven found: the tests on Neo4j are skipped. Install them, or name an empty server in MAILUO_TEST_NEO4J_URI.\n",
    );
    project.provide("neo4jLauncher", null);
    return;
  }
  // Journeys ask it little; property tests gain more by the slower compiler than it costs.
  const isBrief = project.vitest.projects.every(({ name }) => name === "browser");
  shared.lender ??= startLender(given, isBrief);
  shared.users += 1;
  const lender = await shared.lender;
  project.provide("neo4jLauncher", lender.address);
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await lender.stop();
  };
}

/** Files that take turns load other data each time, and planning their questions anew for it would be
 * most of their work. What tests the plans themselves has them made anew. */
const lastingPlans = "dbms.cypher.min_replan_interval=24h";

interface Lender {
  readonly address: string;
  stop(): Promise<void>;
}

/** What all projects of a run have in common: each loads this file anew, and all in one process. */
const everywhere = globalThis as { mailuoNeo4j?: Shared };
everywhere.mailuoNeo4j ??= { users: 0 };
const shared = everywhere.mailuoNeo4j;

interface Shared {
  lender?: Promise<Lender>;
  users: number;
}

const startLender = async (given: string | undefined, brief: boolean): Promise<Lender> => {
  let local: Promise<LocalServer> | undefined;
  const lender = createLender(async () => {
    if (given !== undefined) return named(given);
    local ??= startLocalServer({ brief, settings: [lastingPlans] });
    return (await local).settings;
  });
  await new Promise<void>((resolve) => lender.listen(0, "127.0.0.1", resolve));
  const { port } = lender.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      lender.closeAllConnections();
      lender.close();
      await (await local?.catch(() => undefined))?.stop();
    },
  };
};

const named = (uri: string): Neo4jSettings => ({
  uri,
  user: process.env.MAILUO_TEST_NEO4J_USER ?? "neo4j",
  password: process.env.MAILUO_TEST_NEO4J_PASSWORD ?? "",
  database: undefined,
});

const createLender = (settings: () => Promise<Neo4jSettings>) => {
  const queue: ServerResponse[] = [];
  const lend = (response: ServerResponse): void => {
    settings().then(
      (found) => response.write(`${JSON.stringify(found)}\n`),
      (error: unknown) => response.end(`${JSON.stringify({ error: String(error) })}\n`),
    );
  };
  return createServer((_request, response) => {
    queue.push(response);
    response.once("close", () => {
      const hadIt = queue[0] === response;
      queue.splice(queue.indexOf(response), 1);
      const [next] = queue;
      if (hadIt && next !== undefined) lend(next);
    });
    if (queue.length === 1) lend(response);
  });
};
