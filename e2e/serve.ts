import { spawn } from "node:child_process";
import { once } from "node:events";
import type { TestProject } from "vitest/node";
import { startLocalServer } from "#graph/store/neo4j/local/server.ts";
import type { Neo4jSettings } from "#graph/store/neo4j/settings.ts";
import { findChromium } from "./chromium.ts";
import { serveProcess } from "./process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built page with the seeds, and the browser to open it in. */
    url: string;
    chromium: string | null;
  }
}

/** Loads the seeds into a Neo4j as a user does.
 * @returns the settings of a server that reads them from there */
export const loadInto = async (settings: Neo4jSettings): Promise<NodeJS.ProcessEnv> => {
  const { uri, user, password } = settings;
  const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const load = spawn(process.execPath, ["--import", "tsx", "graph/load/load-cli.ts"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(load, "close");
  if (code !== 0) throw new Error("The seeds were not loaded.");
  return environment;
};

/** Serves the page for all journeys: from the seeds, or with `E2E_ENGINE=neo4j` from a Neo4j of its
 * own that they were loaded into. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const neo4j = process.env.E2E_ENGINE === "neo4j" ? await startLocalServer() : undefined;
  const page = await serveProcess(
    neo4j === undefined ? { NEO4J_URI: "" } : await loadInto(neo4j.settings),
  );
  project.provide("url", page.url);
  project.provide("chromium", findChromium() ?? null);
  return async () => {
    await page.stop();
    await neo4j?.stop();
  };
}
