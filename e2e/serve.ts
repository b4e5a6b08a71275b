import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built page with the seeds, and the browser to open it in. */
    url: string;
    chromium: string | null;
  }
}

/** Serves the built page with the seeds on a free port, for all journeys. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: { ...process.env, PORT: "0", NEO4J_URI: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  project.provide("url", await addressOf(server));
  project.provide("chromium", findChromium() ?? null);
  return async () => {
    const ended = once(server, "close");
    server.kill("SIGTERM");
    await ended;
  };
}

const addressOf = async (server: ChildProcess): Promise<string> => {
  if (server.stdout === null) throw new Error("the server's output is not read");
  let output = "";
  for await (const chunk of server.stdout) {
    output += String(chunk);
    const address = /http:\/\/\S+/.exec(output)?.[0];
    if (address !== undefined) {
      server.stdout.resume();
      return address;
    }
  }
  throw new Error(`the server ended before it was ready: ${output}`);
};
