import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { openMemory } from "#graph/store/memory/memory-engine.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import type { Engine } from "#graph/store/store.ts";
import { relaxations } from "../relaxations/relaxations.ts";
import { paths } from "./paths.ts";

const side = Array.from({ length: 46 }, (_, at) => String(at).padStart(2, "0"));

/** Between `zone:many` and `goal:end` lie 2,116 shortest paths, more than are read of two pairs together;
 * from `zone:few` 46. */
const lattice = planOf({
  links: [
    ...side.map((at) => `zone:many RESPONSIBLE_FOR project:p${at}`),
    "zone:few RESPONSIBLE_FOR project:p00",
    ...side.flatMap((at) => side.map((other) => `project:p${at} CONTRIBUTES_TO goal:g${other}`)),
    ...side.map((at) => `goal:g${at} PART_OF goal:end`),
  ],
});

describe.skipIf(!hasNeo4j)("Where there are more shortest paths than are read", () => {
  let server: TestServer;
  let memory: Engine;
  let neo4j: Engine;

  beforeAll(async () => {
    server = await testServer();
    memory = openMemory();
    neo4j = server.open();
    await memory.apply(lattice);
    await neo4j.apply(lattice);
  }, turn);
  afterAll(async () => {
    await memory?.close();
    await neo4j?.close();
    await server?.close();
  });

  test.each([
    ["length", 0],
    ["strength", 0],
    ["length", 1],
  ] as const)("both engines find the same of each pair, by %s, slack %s", async (order, slack) => {
    const asked = paths.parameters.parse({
      ...{ from: ["zone:many", "zone:few"], to: ["goal:end"] },
      ...{ hubs: true, limit: 50, order, slack },
    });
    const expected = await memory.ask(paths, asked);
    expect(expected.apart).toEqual([]);
    expect(expected.truncated).toBe(true);
    expect(await neo4j.ask(paths, asked, { deadline: 30_000 })).toEqual(expected);
  });

  test("both engines know that hubs would be a way, and name those that were left out", async () => {
    const asked = paths.parameters.parse({ from: ["zone:many", "zone:few"], to: ["goal:end"] });
    const expected = await memory.ask(paths, asked);
    expect(expected.hubsLeftOut).not.toEqual([]);
    expect(await neo4j.ask(paths, asked, { deadline: 30_000 })).toEqual(expected);
    const out = await memory.ask(relaxations, asked);
    expect(out.relaxations).toEqual([{ change: "hubs", value: null, count: 10, more: true }]);
    expect(await neo4j.ask(relaxations, asked, { deadline: 30_000 })).toEqual(out);
  });
});
