import neo4j, { type Driver, type Plan as ServerPlan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import { closureCypher } from "./closure/neo4j.ts";
import { documentCypher } from "./document/neo4j.ts";
import { documentsCypher } from "./documents/neo4j.ts";
import { forestCypher } from "./goal-tree/read-forest.ts";
import { knownCypher } from "./known.ts";
import { metaCypher } from "./meta/neo4j.ts";
import { neighboursCypher } from "./neighbours/neo4j.ts";
import { nodeCypher } from "./node/neo4j.ts";
import { overviewCypher } from "./overview/neo4j.ts";
import { distanceCypher, hopsCypher } from "./paths/neo4j.ts";
import { paths } from "./paths/paths.ts";
import { recordsCypher } from "./records.ts";
import { relationshipCypher } from "./relationship/neo4j.ts";
import { searchCypher } from "./search/neo4j.ts";
import { subgraphCypher } from "./subgraph/neo4j.ts";
import { tiesCypher } from "./ties/tied.ts";

const ends = { from: "goal:a", to: "goal:b" };
const ways = paths.parameters.parse(ends);
const directed = paths.parameters.parse({ ...ends, directed: true, types: ["PART_OF"] });
const bothWays = { direction: "both" as const, types: undefined, kinds: undefined };

// A walk through an index counts too: on the few nodes of a fixture the planner may find it as cheap
// as looking one up, and which it takes hangs on the statistics that former loads left.
const seeks = ["NodeUniqueIndexSeek", "NodeIndexSeek", "NodeIndexContainsScan", "NodeIndexScan"];
/** Where a statement may begin: at what an index finds, a list that was sent, what an outer part found. */
const indexed = [...seeks, "Unwind", "Argument"];
/** Where a question about everything may begin as well. */
const scans = ["NodeByLabelScan", "NodeCountFromCountStore"];
const everything = [...indexed, ...scans];

const statements: readonly (readonly [name: string, text: string, leaves: readonly string[]])[] = [
  ["closure", closureCypher, indexed],
  ["document", documentCypher, indexed],
  ["known", knownCypher, indexed],
  ["neighbours", neighboursCypher(bothWays), indexed],
  [
    "neighbours, narrowed",
    neighboursCypher({ direction: "in", types: ["PART_OF", "CONCERNS"], kinds: ["Goal"] }),
    indexed,
  ],
  ["node", nodeCypher, indexed],
  ["distance", distanceCypher(ways), indexed],
  ["distance, directed", distanceCypher(directed), indexed],
  ["hops", hopsCypher(ways, 6), indexed],
  ["hops, directed", hopsCypher(directed, 1), indexed],
  ["records", recordsCypher, indexed],
  ["relationship", relationshipCypher("PART_OF"), indexed],
  ["search", searchCypher(undefined), indexed],
  ["search, narrowed", searchCypher(["Goal", "Zone"]), indexed],
  ["subgraph", subgraphCypher, indexed],
  ["ties", tiesCypher, indexed],
  ["documents", documentsCypher, everything],
  ["goal forest", forestCypher, everything],
  ["meta", metaCypher, everything],
  ["overview", overviewCypher, everything],
];

describe.skipIf(!hasNeo4j)("The statement of", { timeout: 60_000 }, () => {
  let server: TestServer;
  let driver: Driver;

  beforeAll(async () => {
    server = await testServer();
    const { uri, user, password } = server.settings;
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const engine = server.open();
    await engine.apply(fullGoal);
    await engine.close();
  }, turn);
  afterAll(async () => {
    await driver?.close();
    await server?.empty();
    await server?.close();
  });

  const explain = async (text: string): Promise<ServerPlan> => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`);
    if (summary.plan === false) throw new Error("Neo4j explained nothing.");
    return summary.plan;
  };

  test.each(statements)("%s begins at an index", async (_, text, leaves) => {
    const found = operatorsOf(await explain(text));
    const starts = found.filter(({ children }) => children.length === 0).map(nameOf);
    expect(starts.filter((name) => !leaves.includes(name))).toEqual([]);
    expect(starts.some((name) => [...seeks, ...scans].includes(name))).toBe(true);
  });

  test("paths walks each end's surroundings once, not along every way through them", async () => {
    const walks = operatorsOf(await explain(hopsCypher(ways, 6)))
      .map(nameOf)
      .filter((name) => name.startsWith("VarLength"));
    expect(walks).toEqual(["VarLengthExpand(Pruning,BFS,All)", "VarLengthExpand(Pruning,BFS,All)"]);
  });

  test("paths measures from both ends, and never by trying all", async () => {
    const names = operatorsOf(await explain(distanceCypher(ways))).map(nameOf);
    expect(names).toContain("ShortestPath");
    expect(names.filter((name) => name.startsWith("VarLength"))).toEqual([]);
  });

  test.each(statements)("%s compares no type with a parameter", (_, text) => {
    expect(text).not.toMatch(/type\(\w+\)\s+IN\b/i);
  });
});

const operatorsOf = (plan: ServerPlan): ServerPlan[] => [
  plan,
  ...plan.children.flatMap((child) => operatorsOf(child)),
];

const nameOf = ({ operatorType }: ServerPlan): string => operatorType.replace(/@.*$/, "");
