import neo4j, { type Driver, type Plan as ServerPlan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { largePlan } from "#graph/fixtures/large-plan.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import { closureCypher } from "./closure/neo4j.ts";
import { common } from "./common/common.ts";
import { commonCypher } from "./common/neo4j.ts";
import { documentCypher } from "./document/neo4j.ts";
import { documentsCypher } from "./documents/neo4j.ts";
import { foundationsCypher } from "./foundations/neo4j.ts";
import { forestCypher, rootsCypher } from "./goal-tree/read-forest.ts";
import { goalsCypher } from "./goal-tree/read-goals.ts";
import { knownCypher } from "./known.ts";
import { mentionsAmongCypher } from "./mentions-among/neo4j.ts";
import { metaCypher } from "./meta/neo4j.ts";
import { namedWithCypher } from "./named-with/neo4j.ts";
import { neighboursCypher } from "./neighbours/neo4j.ts";
import { nodeCypher } from "./node/neo4j.ts";
import { overviewCypher } from "./overview/neo4j.ts";
import { hopsCypher } from "./paths/neo4j.ts";
import { paths } from "./paths/paths.ts";
import { distanceCypher } from "./paths/read-distances.ts";
import { citedCypher, sentencesCypher, stepsCypher } from "./paths/read-hops.ts";
import { recordsCypher } from "./records.ts";
import { relationshipCypher } from "./relationship/neo4j.ts";
import { searchCypher } from "./search/neo4j.ts";
import { slipCypher } from "./slip/neo4j.ts";
import { subgraphCypher } from "./subgraph/neo4j.ts";
import { tiesCypher } from "./ties/tied.ts";
import { unsaidCypher } from "./unsaid/neo4j.ts";

const ends = { from: ["goal:a"], to: ["goal:b"] };
const ways = paths.parameters.parse(ends);
const filter = {
  types: ["PART_OF" as const],
  basis: ["stated" as const],
  modalities: ["done" as const],
  voices: ["goal:a"],
  documents: ["a"],
};
const directed = paths.parameters.parse({ ...ends, ...filter, directed: true });
const shared = common.parameters.parse({ ids: ["goal:a", "goal:b"] });
const narrowed = common.parameters.parse({ ids: ["goal:a", "goal:b"], ...filter });
const bothWays = { direction: "both" as const, types: undefined, kinds: undefined };

/** Where a statement may begin: at what an index finds, a list that was sent, what an outer part found. */
const seeks = [
  "NodeUniqueIndexSeek",
  "NodeIndexSeek",
  "NodeIndexSeekByRange",
  "NodeIndexContainsScan",
  "DirectedRelationshipIndexSeek",
];
const indexed = [...seeks, "Unwind", "Argument"];
/** Where a question about all of something begins: each needs a reason beside its statement. */
const scans = ["NodeByLabelScan", "NodeIndexScan", "NodeCountFromCountStore"];

/** Name, text, and the labels all of whose nodes it may read. */
const statements: readonly (readonly [name: string, text: string, reads: readonly string[]])[] = [
  ["closure", closureCypher({}), []],
  [
    "closure, narrowed",
    closureCypher({
      types: ["PART_OF"],
      basis: ["stated"],
      modalities: ["done"],
      documents: ["a"],
    }),
    [],
  ],
  ["slip", slipCypher({}), []],
  ["slip, narrowed", slipCypher({ types: ["PART_OF"], basis: ["stated"], voices: ["a"] }), []],
  ["unsaid", unsaidCypher, ["GoalSummary"]],
  // It looks for what most rests on, wherever that is.
  ["foundations", foundationsCypher({}), ["Entity"]],
  ["document", documentCypher, []],
  ["known", knownCypher, []],
  ["mentions among", mentionsAmongCypher, []],
  ["named with", namedWithCypher, []],
  ["neighbours", neighboursCypher(bothWays), []],
  [
    "neighbours, narrowed",
    neighboursCypher({ direction: "in", types: ["PART_OF", "CONCERNS"], kinds: ["Goal"] }),
    [],
  ],
  ["node", nodeCypher, []],
  ["distance", distanceCypher({ asked: ways }), []],
  ["distance, directed", distanceCypher({ asked: directed }), []],
  ["distance, with anything between", distanceCypher({ asked: ways, free: true }), []],
  [
    "distance, of two questions",
    distanceCypher({ asked: ways }, { asked: directed, one: true }),
    [],
  ],
  ["steps", stepsCypher(ways), []],
  ["steps, directed", stepsCypher(directed), []],
  ["steps, directed, back", stepsCypher(directed, true), []],
  ["cited", citedCypher(ways), []],
  ["cited, directed", citedCypher(directed), []],
  ["hops", hopsCypher, []],
  ["sentences", sentencesCypher, []],
  ["common", commonCypher(shared), []],
  ["common, narrowed", commonCypher(narrowed), []],
  ["records", recordsCypher, []],
  ["relationship", relationshipCypher("PART_OF"), []],
  ["search", searchCypher(undefined), []],
  ["search, narrowed", searchCypher(["Goal", "Zone"]), []],
  ["subgraph", subgraphCypher, []],
  ["ties", tiesCypher(), []],
  ["ties of cells", tiesCypher({}, ["Organization", "Zone"]), []],
  ["ties with records", tiesCypher({}, "records"), []],
  // It lists all documents.
  ["documents", documentsCypher, ["Document"]],
  // It lists all goals.
  ["goal forest", forestCypher, ["GoalSummary"]],
  ["goals at the top", rootsCypher, ["GoalSummary"]],
  ["goals", goalsCypher, []],
  // It counts all that there is.
  ["meta", metaCypher, ["Entity", "Document", "Passage", "Corpus"]],
  // It looks for the first corpus with a hub; there is a handful.
  ["overview", overviewCypher, ["Corpus"]],
];

describe.skipIf(!hasNeo4j)("The statement of", { timeout: 60_000 }, () => {
  let server: TestServer;
  let driver: Driver;

  beforeAll(async () => {
    server = await testServer();
    const { uri, user, password } = server.settings;
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const engine = server.open();
    // On a few nodes a scan is as cheap as an index, and the planner takes either.
    await engine.apply(largePlan(1000));
    await engine.close();
    await driver.executeQuery("CALL db.prepareForReplanning(120)");
    await driver.executeQuery("CALL db.clearQueryCaches()");
  }, turn);
  afterAll(async () => {
    await driver?.close();
    await server?.empty();
    await server?.close();
  }, turn);

  const explain = async (text: string): Promise<ServerPlan> => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`);
    if (summary.plan === false) throw new Error("Neo4j explained nothing.");
    return summary.plan;
  };

  test.each(statements)("%s begins at an index", async (_, text, reads) => {
    const leaves = operatorsOf(await explain(text)).filter(({ children }) => children.length === 0);
    const fine = (leaf: ServerPlan): boolean =>
      indexed.includes(nameOf(leaf)) ||
      (scans.includes(nameOf(leaf)) && reads.includes(labelOf(leaf) ?? ""));
    expect(leaves.filter((leaf) => !fine(leaf)).map(told)).toEqual([]);
    expect(leaves.some((leaf) => [...seeks, ...scans].includes(nameOf(leaf)))).toBe(true);
  });

  test("paths measures no way by trying all, with a filter either", async () => {
    const narrow = paths.parameters.parse({ ...ends, ...filter });
    const names = operatorsOf(await explain(distanceCypher({ asked: narrow }))).map(nameOf);
    expect(names.filter((name) => name.startsWith("VarLength"))).toEqual([]);
  });

  test.each([
    ["on", stepsCypher(ways)],
    ["on, filtered", stepsCypher(directed)],
    ["back", stepsCypher(directed, true)],
  ])("paths reads one step at a time %s, along no longer way", async (_, text) => {
    const walks = operatorsOf(await explain(text))
      .map(nameOf)
      .filter((name) => /Expand|ShortestPath/.test(name));
    expect(walks).toEqual(["Expand(All)"]);
  });

  test("paths measures from both ends, and never by trying all", async () => {
    const names = operatorsOf(await explain(distanceCypher({ asked: ways }))).map(nameOf);
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

/** The label of the nodes that an operator reads, as its details name it. */
const labelOf = ({ arguments: { Details } }: ServerPlan): string | undefined =>
  /:(\w+)/.exec(String(Details))?.[1];

const told = (leaf: ServerPlan): string => `${nameOf(leaf)} ${String(leaf.arguments.Details)}`;
