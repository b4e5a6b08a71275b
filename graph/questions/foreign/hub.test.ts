import neo4j, { type Driver, type ProfiledPlan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foreignNodeId, nodeElementId } from "#graph/model/foreign.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import type { Engine } from "#graph/store/store.ts";
import { foreignNeighboursCypher } from "../neighbours/foreign.ts";
import { neighbours } from "../neighbours/neighbours.ts";
import { foreignNodeCypher } from "../node/foreign.ts";
import { node } from "../node/node.ts";
import { foreignSubgraphCypher } from "../subgraph/foreign.ts";
import { subgraph } from "../subgraph/subgraph.ts";
import { nameKeys } from "./fragments.ts";

/** People of one town; every tenth also works there, and every fifth is of its club, a second hub. */
const people = 50_000;
const ties = people + people / 10 + 1;

describe.skipIf(!hasNeo4j)(
  "A hub of a database that Mailuo did not write",
  { timeout: 300_000 },
  () => {
    let server: TestServer;
    let engine: Engine;
    let driver: Driver;
    let [town, club, person] = ["", "", ""];

    beforeAll(async () => {
      server = await testServer();
      engine = server.open();
      const { uri, user, password } = server.settings;
      driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
        disableLosslessIntegers: true,
      });
      await server.run("CREATE (:Club {name: 'Club'})-[:MEETS_IN]->(:Town {name: 'Town'})");
      // As many at once as a transaction of a small heap holds.
      for (let first = 0; first < people; first += 5000)
        await server.run(
          `MATCH (t:Town) MATCH (c:Club)
         UNWIND range($first, $first + 4999) AS at
         CREATE (p:Person {name: 'P' + at})-[:LIVES_IN]->(t)
         FOREACH (once IN CASE at % 10 WHEN 0 THEN [1] ELSE [] END | CREATE (p)-[:WORKS_IN]->(t))
         FOREACH (once IN CASE at % 5 WHEN 0 THEN [1] ELSE [] END | CREATE (p)-[:MEMBER_OF]->(c))`,
          { first: neo4j.int(first) },
        );
      const idOf = async (name: string): Promise<string> =>
        foreignNodeId(
          String(
            (
              await server.run("MATCH (n {name: $name}) RETURN elementId(n) AS id", { name })
            )[0]?.get("id"),
          ),
        );
      [town, club, person] = [await idOf("Town"), await idOf("Club"), await idOf("P7")];
      // What is asked of a hub has been planned by then: planning takes a busy machine seconds.
      const patient = { deadline: 60_000 };
      await engine.ask(node, { id: person }, patient);
      await engine.ask(neighbours, neighbours.parameters.parse({ id: person }), patient);
      await engine.ask(
        neighbours,
        neighbours.parameters.parse({ id: person, kinds: ["neo4j:Club"] }),
        patient,
      );
      await engine.ask(subgraph, { nodeIds: [person] }, patient);
    }, turn);
    afterAll(async () => {
      await driver?.close();
      await engine?.close();
      await server?.empty();
      await server?.close();
    });

    test("is shown with its ties in groups, within the time that a caller waits", async () => {
      const answer = await engine.ask(node, { id: town });
      expect(answer.node).toMatchObject({ name: "Town", ties });
      const group = (type: string, kind: string, stated: number) => ({
        type: `neo4j:${type}`,
        direction: "in",
        kind: `neo4j:${kind}`,
        stated,
        inferred: 0,
      });
      expect(answer.ties).toEqual({
        total: ties,
        groups: [
          group("LIVES_IN", "Person", people),
          group("WORKS_IN", "Person", people / 10),
          group("MEETS_IN", "Club", 1),
        ],
      });
    });

    test("gives a page of neighbours, the next, and a filtered one, within that time", async () => {
      const ask = (more: object) =>
        engine.ask(neighbours, neighbours.parameters.parse({ id: town, ...more }));
      const first = await ask({});
      expect(first.page).toMatchObject({ total: people + 1, exact: true });
      expect(first.nodes[0]).toMatchObject({ name: "Club", ties: people / 5 + 1 });
      expect(first.nodes[1]).toMatchObject({ kind: "neo4j:Person", ties: 3 });
      const next = await ask({ cursor: first.page.next });
      const ids = [...first.nodes, ...next.nodes].map(({ id }) => id);
      expect(new Set(ids).size).toBe(2 * first.nodes.length);
      const clubs = await ask({ kinds: ["neo4j:Club"] });
      expect(clubs.nodes.map(({ id }) => id)).toEqual([club]);
      expect(clubs.page).toMatchObject({ total: 1, next: null });
    });

    test("lies on the canvas with another hub and some of both, within that time", async () => {
      const page = await engine.ask(
        neighbours,
        neighbours.parameters.parse({ id: town, limit: 100 }),
      );
      const nodeIds = [town, ...page.nodes.map(({ id }) => id)];
      const answer = await engine.ask(subgraph, { nodeIds });
      expect(answer.nodes).toHaveLength(nodeIds.length);
      // 99 people who live, work and are members here, and the club that meets here.
      expect(answer.relationships).toHaveLength(99 * 3 + 1);
    });

    test.each([
      ["node", () => foreignNodeCypher, {}, 8],
      [
        "neighbours",
        () => foreignNeighboursCypher({ direction: "both", types: undefined, kinds: undefined }),
        { kinds: null, stated: true, limit: neo4j.int(13), after: null },
        20,
      ],
      ["subgraph", () => foreignSubgraphCypher, {}, 8],
    ])("costs %s no more than a few looks at each tie", async (_, text, parameters, looks) => {
      const element = nodeElementId(town) ?? "";
      const ids = [element, nodeElementId(club), nodeElementId(person)];
      const { summary } = await driver.executeQuery(`PROFILE ${text()}`, {
        id: element,
        ids,
        nameKeys,
        ...parameters,
      });
      if (summary.profile === false) throw new Error("Neo4j profiled nothing.");
      const hits = hitsOf(summary.profile);
      expect(hits).toBeGreaterThan(0);
      expect(hits / ties).toBeLessThan(looks);
    });
  },
);

const hitsOf = ({ dbHits, children }: ProfiledPlan): number =>
  children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));
