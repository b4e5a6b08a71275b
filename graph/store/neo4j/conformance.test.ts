import { afterAll, beforeAll, describe } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { warm } from "#graph/questions/warm.ts";
import { conformance } from "../conformance/conformance.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "./testing/testing.ts";

describe.skipIf(!hasNeo4j)("On a real server", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
    // A server that has just started takes seconds to plan its first statements, longer than a question may.
    const engine = server.open();
    await engine.apply(fullGoal);
    await warm(engine);
    await engine.close();
  }, turn);
  afterAll(() => server?.close());

  conformance(
    "Neo4j",
    async () => {
      await server.empty();
      return server.open();
    },
    "empty",
  );
});
