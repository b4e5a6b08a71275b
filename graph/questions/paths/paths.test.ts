import * as fc from "fast-check";
import { UndirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path";
import { expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import { ring } from "#graph/fixtures/ring.ts";
import { supernode } from "#graph/fixtures/supernode.ts";
import { twoRoads } from "#graph/fixtures/two-roads.ts";
import { kindNames } from "#graph/model/kinds.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { asked } from "../testing/asked.ts";
import { nodeIds, nodeIn, relationshipIn } from "../testing/plan-parts.ts";
import { naivePaths } from "./naive-paths.ts";
import { paths } from "./paths.ts";

const ends = { from: "zone:start", to: "goal:end" };
const north = {
  nodes: ["zone:start", "project:north", "goal:end"],
  hops: [
    ["RESPONSIBLE_FOR(zone:start,project:north)", "LOCATED_IN(project:north,zone:start)"],
    ["CONTRIBUTES_TO(project:north,goal:end)"],
  ],
};
const east = {
  nodes: ["zone:start", "project:east", "goal:end"],
  hops: [["RESPONSIBLE_FOR(zone:start,project:east)"], ["CONTRIBUTES_TO(project:east,goal:end)"]],
};
const south = {
  nodes: ["zone:start", "project:south", "programme:way", "goal:end"],
  hops: [
    ["RESPONSIBLE_FOR(zone:start,project:south)"],
    ["PART_OF(project:south,programme:way)"],
    ["CONTRIBUTES_TO(programme:way,goal:end)"],
  ],
};

test("orders by length, then by inferred hops, a hop counting as inferred only where all of it is", async () => {
  const answer = await asked(twoRoads, paths, { ...ends, slack: 1 });
  const nodes = [
    "goal:end",
    "programme:way",
    "project:east",
    "project:north",
    "project:south",
    "zone:start",
  ];
  expect(answer).toEqual({
    paths: [north, east, south],
    nodes: nodes.map((id) => nodeIn(twoRoads, id)),
    relationships: [north, east, south]
      .flatMap(({ hops }) => hops.flat())
      .sort()
      .map((id) => relationshipIn(twoRoads, id)),
    hubsLeftOut: [],
    truncated: false,
  });
});

test("gives no path longer than the shortest plus the slack, nor beyond the greatest length", async () => {
  const { paths: shortest } = await asked(twoRoads, paths, ends);
  expect(shortest).toEqual([north, east]);
  const answer = await asked(twoRoads, paths, { ...ends, maxLength: 1, slack: 2 });
  expect(answer).toEqual({
    paths: [],
    nodes: [],
    relationships: [],
    hubsLeftOut: [],
    truncated: false,
  });
});

test("says when more exist than were asked for", async () => {
  const answer = await asked(twoRoads, paths, { ...ends, limit: 1 });
  expect([answer.paths, answer.truncated]).toEqual([[north], true]);
});

test("keeps filters in paths: type, basis, and the kinds between the ends", async () => {
  const of = async (filter: object) =>
    (await asked(twoRoads, paths, { ...ends, slack: 2, ...filter })).paths;
  expect(await of({ basis: ["stated"] })).toEqual([
    { ...north, hops: [["RESPONSIBLE_FOR(zone:start,project:north)"], north.hops[1]] },
    south,
  ]);
  expect(await of({ types: ["LOCATED_IN", "CONTRIBUTES_TO"] })).toEqual([
    { ...north, hops: [["LOCATED_IN(project:north,zone:start)"], north.hops[1]] },
  ]);
  expect(await of({ kinds: ["Project"] })).toEqual([north, east]);
});

test("walks only from start to end where direction is asked for", async () => {
  const [one] = (await asked(ring, paths, { from: "goal:b", to: "goal:a", directed: true })).paths;
  expect(one?.nodes).toEqual(["goal:b", "goal:c", "goal:d", "goal:a"]);
  const [other] = (await asked(ring, paths, { from: "goal:b", to: "goal:a" })).paths;
  expect(other?.nodes).toEqual(["goal:b", "goal:a"]);
});

test("leaves hubs out between the ends, and names those that would have been bridges", async () => {
  const between = { from: "project:p00", to: "project:p39" };
  const around = await asked(supernode, paths, between);
  expect(around.paths.map(({ nodes }) => nodes)).toEqual([
    ["project:p00", "goal:left", "programme:by-road", "goal:right", "project:p39"],
  ]);
  expect(around.hubsLeftOut).toEqual(["place:hub"]);
  const through = await asked(supernode, paths, { ...between, hubs: true });
  expect(through.paths.map(({ nodes }) => nodes)).toEqual([
    ["project:p00", "place:hub", "project:p39"],
  ]);
  expect(through.hubsLeftOut).toEqual([]);
});

test("lets a hub be an end", async () => {
  const answer = await asked(supernode, paths, { from: "place:hub", to: "goal:left" });
  expect(answer.paths.map(({ nodes }) => nodes)).toEqual([
    ["place:hub", "project:p00", "goal:left"],
  ]);
  expect(answer.hubsLeftOut).toEqual([]);
});

test("refuses equal ends and ids that nothing bears, naming the field", async () => {
  await expect(asked(ring, paths, { from: "goal:a", to: "goal:a" })).rejects.toMatchObject({
    code: "bad-parameter",
    errors: [{ path: "to", message: "is the same node as `from`" }],
  });
  await expect(asked(ring, paths, { from: "goal:a", to: "goal:gone" })).rejects.toMatchObject({
    code: "unknown-id",
    errors: [{ path: "to", message: "unknown id “goal:gone”" }],
  });
});

test("gives the first paths of millions without making the others", async () => {
  const layer = (at: number): string[] =>
    Array.from({ length: 12 }, (_, index) => `goal:l${at}-${String(index).padStart(2, "0")}`);
  const links = [1, 2, 3, 4, 5].flatMap((at) =>
    layer(at).flatMap((from) => layer(at + 1).map((to) => `${from} DEPENDS_ON ${to}`)),
  );
  const wide = planOf({
    links: [
      ...layer(1).map((to) => `goal:start DEPENDS_ON ${to}`),
      ...links,
      ...layer(6).map((from) => `${from} DEPENDS_ON goal:end`),
    ],
  });
  const answer = await asked(wide, paths, {
    from: "goal:start",
    to: "goal:end",
    maxLength: 8,
    slack: 1,
    limit: 2,
  });
  expect(answer.paths.map(({ nodes }) => nodes.slice(-3))).toEqual([
    ["goal:l5-00", "goal:l6-00", "goal:end"],
    ["goal:l5-00", "goal:l6-01", "goal:end"],
  ]);
  expect(answer.truncated).toBe(true);
});

const drawnQuestion = fc.record(
  {
    maxLength: fc.integer({ min: 1, max: 8 }),
    slack: fc.integer({ min: 0, max: 2 }),
    directed: fc.boolean(),
    hubs: fc.boolean(),
    limit: fc.integer({ min: 1, max: 12 }),
    types: fc.subarray(relationTypes, { minLength: 16 }),
    kinds: fc.subarray(kindNames, { minLength: 10 }),
    basis: fc.subarray(["stated" as const, "inferred" as const], { minLength: 1 }),
  },
  { requiredKeys: ["maxLength", "slack", "directed", "hubs", "limit"] },
);

test("equals a search through every loopless path, on random graphs", {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(randomPlan(5, 8), drawnQuestion, fc.nat(), async (plan, question, drawn) => {
      const [from, to] = twoOf(nodeIds(plan), drawn);
      const answer = await asked(plan, paths, { from, to, ...question });
      const expected = naivePaths(plan, { from, to, ...question });
      const { nodes, relationships, ...rest } = answer;
      expect(rest).toEqual(expected);
      expect(nodes.map(({ id }) => id)).toEqual(sorted(rest.paths.flatMap((path) => path.nodes)));
      const hops = rest.paths.flatMap((path) => path.hops.flat());
      expect(relationships.map(({ id }) => id)).toEqual(sorted(hops));
    }),
    { numRuns: 300 },
  );
});

test("finds the shortest length that graphology finds, on random graphs", {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(randomPlan(4, 12), fc.nat(), async (plan, drawn) => {
      const [from, to] = twoOf(nodeIds(plan), drawn);
      const graph = new UndirectedGraph();
      for (const id of nodeIds(plan)) graph.addNode(id);
      for (const link of plan.relationships) graph.mergeEdge(link.from, link.to);
      const shortest = bidirectional(graph, from, to);
      const answer = await asked(plan, paths, { from, to, maxLength: 8, hubs: true, limit: 1 });
      const expected = shortest === null || shortest.length > 9 ? undefined : shortest.length;
      expect(answer.paths[0]?.nodes.length).toBe(expected);
    }),
  );
});

const twoOf = (all: readonly string[], drawn: number): [string, string] => {
  const first = drawn % all.length;
  const second = (first + 1 + (Math.floor(drawn / all.length) % (all.length - 1))) % all.length;
  return [all[first] ?? "", all[second] ?? ""];
};

const sorted = (all: readonly string[]): string[] => [...new Set(all)].sort();
