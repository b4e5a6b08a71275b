import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { TurnsSpread } from "./e2e/order.ts";

export default defineConfig({
  test: {
    // One may wait for its turn at Neo4j (e2e/order.ts), and two keep two cores at work.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    sequence: { sequencer: TurnsSpread },
    // To load everything anew for each file would be a third of the time of those without a browser.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{graph,client,server,bench}/**/*.test.ts"],
          environment: "node",
          // They share two cores with the journeys, and with whatever else the machine has to do.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          globalSetup: ["graph/store/neo4j/testing/launcher.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["graph/store/neo4j/testing/launcher.ts", "e2e/serve.ts"],
          testTimeout: 60_000,
          // A page waits for a worker, a layout or a database's first plan; how long is for bench/.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
