import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { loadSeeds } from "#graph/load/load.ts";
import { openEngine } from "#graph/store/open.ts";
import type { Engine } from "#graph/store/store.ts";
import { createApp, type Dependencies } from "./app.ts";
import { createLog } from "./log.ts";

/** What a built script holds. */
export const script = "export {};";

/** A server on a free port with the project's seeds, for tests over real HTTP. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server.
 * @param config what differs from a loopback server without limits
 * @param given an engine as it is to be asked, which the server closes; else one with the seeds */
export const startServer = async (
  config: Partial<Dependencies["config"]> = {},
  given?: Engine,
): Promise<RunningServer> => {
  const client = await mkdtemp(join(tmpdir(), "mailuo-client-"));
  await writeFile(join(client, "index.html"), "<!doctype html><title>Mailuo</title>");
  await mkdir(join(client, "assets"));
  await writeFile(join(client, "assets/page.js"), script);
  await writeFile(join(client, "assets/page.js.br"), brotliCompressSync(script));
  const engine = given ?? (await openEngine());
  if (given === undefined) await engine.apply(await loadSeeds("seeds"));
  const app = createApp({
    engine,
    log: createLog("silent"),
    client,
    config: {
      allowedHosts: ["127.0.0.1"],
      accessToken: undefined,
      rateLimit: 0,
      ...config,
    },
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
      await rm(client, { recursive: true });
    },
  };
};
