import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
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
          // One browser on two cores: journeys one after another, so that none starves another.
          fileParallelism: false,
          testTimeout: 60_000,
          // A page waits for a worker, a layout or a database's first plan; how long is for bench/.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
