import { fileURLToPath } from "node:url";
import closeWithGrace from "close-with-grace";
import type { Logger } from "pino";
import { loadSeedsOnce } from "#graph/load/cache.ts";
import { InvalidSeeds } from "#graph/load/violation.ts";
import { warm } from "#graph/questions/warm.ts";
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
  const engine = await openEngine(config.neo4j);
  const app = createApp({
    engine,
    log,
    config,
    client: fileURLToPath(new URL("../dist/client", import.meta.url)),
  });
  const { server, url } = await listen(app, config.host, config.port);
  if (config.neo4j === undefined) {
    await engine.apply(await loadSeedsOnce(config.seeds, cache));
    reloadOnSignal(engine, config.seeds);
  } else {
    // What lies in Neo4j is only read here; npm run load writes it.
    process.on("SIGUSR2", () => say("The data lies in Neo4j: load it with npm run load."));
    await tellData(engine, config.neo4j.uri);
    logPool(engine, log);
  }
  say(`Mailuo 脉络 is at ${url}`);
  closeWithGrace({ delay: drain, logger: log, skip: ["SIGUSR2"] }, async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
    await engine.close();
  });
};

/** Milliseconds between two lines of the log on how the connections to Neo4j are used. */
const poolEvery = 60_000;

/** Logs the use of the connections once a minute, where there was any. */
const logPool = (engine: Engine, log: Logger): void => {
  const tell = (): void => {
    const pool = engine.poolMetrics();
    if (pool !== null && pool.served + pool.failed + pool.waiting > 0) log.info({ pool }, "pool");
  };
  setInterval(tell, poolEvery).unref();
  process.once("exit", tell);
};

/** Says what the database holds, or why it cannot be asked; the page answers in the meantime. */
const tellData = async (engine: Engine, uri: string): Promise<void> => {
  try {
    const { counts, foreign } = await warm(engine);
    say(
      foreign !== undefined
        ? `The database at ${uri} was not written by Mailuo: it is shown as it is, ${counts.nodes} nodes and ${counts.relationships} relationships, and only read.`
        : counts.documents === 0
          ? `The database at ${uri} holds no documents of Mailuo's: load them with npm run load.`
          : `Mailuo reads ${counts.nodes} nodes and ${counts.relationships} relationships from ${uri}.`,
    );
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)} It is asked again with every request.\n`,
    );
  }
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
