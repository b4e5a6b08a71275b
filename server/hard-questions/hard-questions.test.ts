import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSeeds } from "#graph/load/load.ts";
import { warm } from "#graph/questions/warm.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import { type RunningServer, startServer } from "../fixture.ts";
import { briefer } from "./briefer.ts";
import { Api } from "./hard-question.ts";
import { planner } from "./planner.ts";
import { researcher } from "./researcher.ts";

/** Asks every question of the server that is up while the tests run. */
const askAll = (server: () => RunningServer): void => {
  describe.each([
    ["a researcher", researcher],
    ["a planner", planner],
    ["a briefer", briefer],
  ])("%s", (_, questions) => {
    test.each(questions.map((question) => [question.asks, question] as const))(
      "%s",
      async (_asks, { answer, expected }) => {
        expect(await answer(new Api(server().url))).toEqual(expected);
      },
      60_000,
    );
  });
};

describe("The embedded engine answers", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 60_000);
  afterAll(() => server?.close());
  askAll(() => server);
});

describe.skipIf(!hasNeo4j)("A Neo4j answers", () => {
  let neo4j: TestServer;
  let server: RunningServer;
  beforeAll(async () => {
    neo4j = await testServer();
    const engine = neo4j.open();
    await engine.apply(await loadSeeds("seeds"));
    await warm(engine);
    server = await startServer({}, engine);
    // A first asking plans the other statements, which on a busy machine may take past the deadline.
    const api = new Api(server.url);
    for (const { answer } of [...researcher, ...planner, ...briefer])
      await answer(api).catch(() => undefined);
  }, turn);
  afterAll(async () => {
    await server?.close();
    await neo4j?.close();
  });
  askAll(() => server);
});
