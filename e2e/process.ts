import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** The built page served by a process of its own. */
export interface ServerProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the built page on a free port.
 * @param environment settings of the server beside those of this process */
export const serveProcess = async (environment: NodeJS.ProcessEnv): Promise<ServerProcess> => {
  const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: { ...process.env, PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return {
    url: await addressOf(server),
    stop: async () => {
      if (server.exitCode !== null) return;
      const ended = once(server, "close");
      server.kill("SIGTERM");
      await ended;
    },
  };
};

/** Reads on after the address: a server whose output nobody takes ends when it next says something. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = "";
    server.stdout?.on("data", (chunk) => {
      output += String(chunk);
      const address = /http:\/\/\S+/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    });
    server.once("close", () => {
      reject(new Error(`the server ended before it was ready: ${output}`));
    });
  });
