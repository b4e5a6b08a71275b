import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { Plan } from "#graph/model/plan.ts";
import { openEngine } from "#graph/store/open.ts";
import { createApp } from "#server/app.ts";
import { createLog } from "#server/log.ts";

/** Serves the built page on a plan.
 * @returns its address, and what ends it */
export const servePlan = async (plan: Plan): Promise<{ url: string; stop(): Promise<void> }> => {
  const engine = await openEngine();
  await engine.apply(plan);
  const app = createApp({
    engine,
    log: createLog("silent"),
    client: "dist/client",
    config: { allowedHosts: ["127.0.0.1"], accessToken: undefined, rateLimit: 0 },
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
    },
  };
};

/** The painters of the comparison as one script.
 * @returns its file */
export const buildPeers = async (): Promise<string> => {
  const folder = join(tmpdir(), "mailuo-peers");
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: "bench/frames/peers.ts", formats: ["iife"], name: "built", fileName: "peers" },
    },
  });
  return join(folder, "peers.iife.js");
};
