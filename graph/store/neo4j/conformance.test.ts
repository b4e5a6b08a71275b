import { afterAll, beforeAll, describe } from "vitest";
import { conformance } from "../conformance/conformance.ts";
import { hasNeo4j, type TestServer, testServer } from "./testing/testing.ts";

describe.skipIf(!hasNeo4j)("On a real server", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  }, 300_000);
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
