import { fileURLToPath } from "node:url";
import closeWithGrace from "close-with-grace";
import { loadSeedsOnce } from "#graph/load/cache.ts";
import { InvalidSeeds } from "#graph/load/violation.ts";
import { openEngine } from "#graph/store/open.ts";
import type { Engine } from "#graph/store/store.ts";
import { createApp } from "./app.ts";
import { ConfigError, readConfig } from "./config.ts";
import { listen, PortTaken } from "./listen.ts";
import { createLog } from "./log.ts";

/** Milliseconds that open requests get to finish on the way out. */
const drain = 5000;

/** Where the plan of the seeds is kept between starts. */
const cache = ".cache";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const engine = openEngine();
  const app = createApp({
    engine,
    log,
    config,
    client: fileURLToPath(new URL("../dist/client", import.meta.url)),
  });
  const { server, url } = await listen(app, config.host, config.port);
  await engine.apply(await loadSeedsOnce(config.seeds, cache));
  say(`Mailuo 脉络 is at ${url}`);
  reloadOnSignal(engine, config.seeds);
  closeWithGrace({ delay: drain, logger: log, skip: ["SIGUSR2"] }, async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
    await engine.close();
  });
};

/** Reads the seeds again on SIGUSR2; where they break their rules, the old data stays. */
const reloadOnSignal = (engine: Engine, seeds: string): void => {
  process.on("SIGUSR2", () => {
    loadSeedsOnce(seeds, cache)
      .then((plan) => engine.apply(plan))
      .then(
        () => say("The seeds were read again."),
        (error: unknown) =>
          process.stderr.write(`${String(error)}\nThe old data is still served.\n`),
      );
  });
};

start().catch((error: unknown) => {
  const known =
    error instanceof InvalidSeeds || error instanceof ConfigError || error instanceof PortTaken;
  if (!known) throw error;
  if (error instanceof PortTaken && error.byMailuo) {
    say(error.message);
    process.exit(0);
  }
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
