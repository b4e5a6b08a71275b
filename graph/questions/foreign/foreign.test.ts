import * as fc from "fast-check";
import neo4j, { type Driver, type Plan as ServerPlan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foreignName, isForeignName, nameInDatabase } from "#graph/model/foreign.ts";
import { foreignData, writeForeign } from "#graph/store/neo4j/testing/foreign-data.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import { quoted } from "../literals.ts";
import { foreignCountsCypher, foreignMetaCypher } from "../meta/foreign.ts";
import { foreignNeighboursCypher } from "../neighbours/foreign.ts";
import { foreignNodeCypher } from "../node/foreign.ts";
import { foreignOverviewCypher } from "../overview/foreign.ts";
import { foreignRelationshipCypher } from "../relationship/foreign.ts";
import { foreignSearchCypher } from "../search/foreign.ts";
import { foreignSubgraphCypher } from "../subgraph/foreign.ts";
import { foreignNodesCypher } from "./read-nodes.ts";

const tricky = fc.constantFrom(
  "`",
  "\\",
  "\\u0060",
  "\\u005C",
  "u0060",
  "%",
  ",",
  "%2C",
  "电",
  "𠮷",
);
const name = fc
  .array(fc.oneof(tricky, fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(""));

test("a name of a database is itself again, and holds no comma that would split a list", () => {
  fc.assert(
    fc.property(name, (given) => {
      const written = foreignName(given);
      expect(written).not.toContain(",");
      expect(isForeignName(written) && nameInDatabase(written)).toBe(given);
    }),
  );
});

const filtered = foreignNeighboursCypher({
  direction: "in",
  types: ["neo4j:ACTED_IN"],
  kinds: ["neo4j:Movie"],
});
const all = foreignNeighboursCypher({ direction: "both", types: undefined, kinds: undefined });

const byElementId = ["NodeByElementIdSeek", "Argument"];
/** Each statement with the operators at which it may begin. */
const statements: readonly (readonly [name: string, text: string, leaves: readonly string[]])[] = [
  [
    "meta",
    foreignMetaCypher,
    [
      "ProcedureCall",
      "EmptyRow",
      "Argument",
      "NodeCountFromCountStore",
      "RelationshipCountFromCountStore",
    ],
  ],
  [
    "counts",
    foreignCountsCypher(["A", "B"], ["R"]),
    ["EmptyRow", "Argument", "NodeCountFromCountStore", "RelationshipCountFromCountStore"],
  ],
  [
    "overview",
    foreignOverviewCypher(["neo4j:A", "neo4j:B"]),
    ["EmptyRow", "Argument", "NodeByLabelScan"],
  ],
  ["nodes", foreignNodesCypher, byElementId],
  ["node", foreignNodeCypher, byElementId],
  ["neighbours", all, byElementId],
  ["neighbours, narrowed", filtered, byElementId],
  ["relationship", foreignRelationshipCypher, ["DirectedRelationshipByElementIdSeek", "Argument"]],
  ["subgraph", foreignSubgraphCypher, [...byElementId, "Unwind"]],
  [
    "search",
    foreignSearchCypher(["neo4j:Movie"]),
    ["NodeByLabelScan", "Argument", "ProcedureCall", "EmptyRow"],
  ],
];

describe.skipIf(!hasNeo4j)("On a database that Mailuo did not write", { timeout: 120_000 }, () => {
  let server: TestServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await testServer();
    const { uri, user, password } = server.settings;
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    // On an empty database the planner finds any scan as good as a seek.
    await writeForeign(server, foreignData(2000, 3));
  }, turn);
  afterAll(async () => {
    await driver?.close();
    await server?.empty();
    await server?.close();
  });

  test("Neo4j reads a quoted name as that name, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 20, maxLength: 20 }), async (names) => {
        const different = [...new Set(names)];
        const text = `RETURN ${different.map((each, at) => `${at} AS ${quoted(each)}`).join(", ")}`;
        const { keys } = await driver.executeQuery(text);
        expect(keys).toEqual(different);
      }),
      { numRuns: 5 },
    );
  });

  test.each(statements)("%s begins where no size makes it slow", async (_, text, leaves) => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`);
    const starts = leavesOf(summary.plan || undefined);
    expect(starts.filter((operator) => !leaves.includes(operator))).toEqual([]);
  });

  test.each(statements)(
    "%s compares no type with a parameter, and limits only in order",
    (_, text) => {
      expect(text).not.toMatch(/type\(\w+\)\s+IN\b/i);
      for (const line of text.split("\n").filter((each) => /\bLIMIT\b/.test(each)))
        expect(line).toMatch(/ORDER BY/);
    },
  );
});

const leavesOf = (plan: ServerPlan | undefined): string[] => {
  if (plan === undefined) return [];
  if (plan.children.length === 0) return [plan.operatorType.replace(/@.*$/, "")];
  return plan.children.flatMap((child) => leavesOf(child));
};
