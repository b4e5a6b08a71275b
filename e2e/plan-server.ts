import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadSeedsOnce } from "#graph/load/cache.ts";
import type { Plan } from "#graph/model/plan.ts";
import { openMemory } from "#graph/store/memory/memory-engine.ts";
import { createApp } from "#server/app.ts";
import { createLog } from "#server/log.ts";

/** The built page over any plan, which a journey may take away and bring back. */
export interface PlanServer {
  readonly url: string;
  /** Nothing answers at the address any more. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Other data from now on, as after a new reading of the seeds. */
  hold(plan: Plan): Promise<void>;
  stop(): Promise<void>;
}

/** Serves a plan at a free port, from this process. */
export const servePlan = async (plan: Plan): Promise<PlanServer> => {
  const engine = openMemory();
  await engine.apply(plan);
  const config = { allowedHosts: ["127.0.0.1"], accessToken: undefined, rateLimit: 0 };
  const app = createApp({ engine, log: createLog("silent"), client: "dist/client", config });
  let server = createServer(app);
  const listen = async (port: number): Promise<number> => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const goAway = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    goAway,
    comeBack: async () => {
      server = createServer(app);
      await listen(port);
    },
    hold: (next) => engine.apply(next),
    stop: async () => {
      await goAway();
      await engine.close();
    },
  };
};

/** The plan of the seeds, as the server has it. */
export const seedsPlan = (): Promise<Plan> => loadSeedsOnce("seeds", ".cache");
