import * as fc from "fast-check";
import { UndirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path";
import { expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import { ring } from "#graph/fixtures/ring.ts";
import { supernode } from "#graph/fixtures/supernode.ts";
import { twoRoads } from "#graph/fixtures/two-roads.ts";
import { Modality } from "#graph/model/claims.ts";
import { kindNames } from "#graph/model/kinds.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { asked } from "../testing/asked.ts";
import { nodeIds, nodeIn, relationshipIn } from "../testing/plan-parts.ts";
import { naivePaths } from "./naive-paths.ts";
import { paths } from "./paths.ts";

const ends = { from: ["zone:start"], to: ["goal:end"] };
const north = {
  nodes: ["zone:start", "project:north", "goal:end"],
  hops: [
    ["RESPONSIBLE_FOR(zone:start,project:north)", "LOCATED_IN(project:north,zone:start)"],
    ["CONTRIBUTES_TO(project:north,goal:end)"],
  ],
  document: null,
};
const east = {
  nodes: ["zone:start", "project:east", "goal:end"],
  hops: [["RESPONSIBLE_FOR(zone:start,project:east)"], ["CONTRIBUTES_TO(project:east,goal:end)"]],
  document: null,
};
const south = {
  nodes: ["zone:start", "project:south", "programme:way", "goal:end"],
  hops: [
    ["RESPONSIBLE_FOR(zone:start,project:south)"],
    ["PART_OF(project:south,programme:way)"],
    ["CONTRIBUTES_TO(programme:way,goal:end)"],
  ],
  document: null,
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
    apart: [],
    hubsLeftOut: [],
    // None of them cites anything.
    mixed: 3,
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
    apart: [{ from: "zone:start", to: "goal:end" }],
    hubsLeftOut: [],
    mixed: 0,
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
  const [one] = (await asked(ring, paths, { from: ["goal:b"], to: ["goal:a"], directed: true }))
    .paths;
  expect(one?.nodes).toEqual(["goal:b", "goal:c", "goal:d", "goal:a"]);
  const [other] = (await asked(ring, paths, { from: ["goal:b"], to: ["goal:a"] })).paths;
  expect(other?.nodes).toEqual(["goal:b", "goal:a"]);
});

test("leaves hubs out between the ends, and names those that would have been bridges", async () => {
  const between = { from: ["project:p00"], to: ["project:p39"] };
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
  const answer = await asked(supernode, paths, { from: ["place:hub"], to: ["goal:left"] });
  expect(answer.paths.map(({ nodes }) => nodes)).toEqual([
    ["place:hub", "project:p00", "goal:left"],
  ]);
  expect(answer.hubsLeftOut).toEqual([]);
});

test("refuses equal ends and ids that nothing bears, naming the field", async () => {
  await expect(asked(ring, paths, { from: ["goal:a"], to: ["goal:a"] })).rejects.toMatchObject({
    code: "bad-parameter",
    errors: [{ path: "to", message: "is the same node as `from`" }],
  });
  await expect(asked(ring, paths, { from: ["goal:a"], to: ["goal:gone"] })).rejects.toMatchObject({
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
    from: ["goal:start"],
    to: ["goal:end"],
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

test("joins each of some ends with each of others, as far as each pair's own shortest path goes", async () => {
  const from = ["zone:start", "project:south"];
  const answer = await asked(twoRoads, paths, { from, to: ["goal:end", "place:dead-end"] });
  expect(answer.paths.map(({ nodes }) => nodes)).toEqual([
    ["zone:start", "place:dead-end"],
    ["project:south", "programme:way", "goal:end"],
    ["project:south", "zone:start", "place:dead-end"],
    north.nodes,
    east.nodes,
  ]);
  expect(answer.apart).toEqual([]);
  const cut = await asked(twoRoads, paths, {
    from,
    to: ["goal:end", "place:dead-end"],
    maxLength: 1,
  });
  expect(cut.apart).toEqual([
    { from: "zone:start", to: "goal:end" },
    { from: "project:south", to: "goal:end" },
    { from: "project:south", to: "place:dead-end" },
  ]);
});

test("walks round what is to be avoided, and refuses to avoid an end", async () => {
  const answer = await asked(twoRoads, paths, {
    ...ends,
    avoid: ["project:north", "project:east", "goal:gone"],
  });
  expect(answer.paths).toEqual([south]);
  await expect(asked(twoRoads, paths, { ...ends, avoid: ["goal:end"] })).rejects.toMatchObject({
    code: "bad-parameter",
    errors: [{ path: "avoid", message: "is an end of the paths" }],
  });
});

const told = { documents: { one: "甲推动乙。乙推动丙。甲推动丁。", two: "丁推动丙。戊推动丙。" } };

test("by strength, a longer path that is all stated comes before a shorter one that is inferred in part", async () => {
  const of = async (order: "length" | "strength") =>
    (await asked(twoRoads, paths, { ...ends, slack: 1, order })).paths;
  expect(await of("length")).toEqual([north, east, south]);
  expect(await of("strength")).toEqual([north, south, east]);
});

test("by strength, the weakest hop decides: its modality, then on how many sentences it rests", async () => {
  const plan = planOf({
    ...told,
    links: [
      ["zone:a RESPONSIBLE_FOR goal:called", { force: "called-for", quotes: ["甲推动乙"] }],
      ["goal:called DEPENDS_ON goal:end", { quotes: ["乙推动丙", "丁推动丙"] }],
      ["zone:a RESPONSIBLE_FOR goal:once", { quotes: ["甲推动丁"] }],
      ["goal:once DEPENDS_ON goal:end", { quotes: ["丁推动丙"] }],
      ["zone:a RESPONSIBLE_FOR goal:twice", { quotes: ["甲推动丁", "甲推动乙"] }],
      ["goal:twice DEPENDS_ON goal:end", { quotes: ["丁推动丙", "戊推动丙"] }],
    ],
  });
  const question = { from: ["zone:a"], to: ["goal:end"], order: "strength" as const };
  const answer = await asked(plan, paths, question);
  expect(answer.paths.map(({ nodes }) => nodes[1])).toEqual([
    "goal:twice",
    "goal:once",
    "goal:called",
  ]);
});

test("where documents may not be mixed, one is cited for every hop, and the paths lost are counted", async () => {
  const plan = planOf({
    ...told,
    links: [
      ["zone:a RESPONSIBLE_FOR goal:b", { quotes: ["甲推动乙"] }],
      ["goal:b DEPENDS_ON goal:c", { quotes: ["乙推动丙"] }],
      ["goal:b CONCERNS goal:c inferred", { quotes: ["丁推动丙"], basis: "inferred" }],
      ["zone:a RESPONSIBLE_FOR goal:d", { quotes: ["甲推动丁"] }],
      // Who speaks may be told elsewhere.
      ["goal:d DEPENDS_ON goal:c", { quotes: ["丁推动丙", { text: "甲推动丁", role: "voice" }] }],
    ],
  });
  const question = { from: ["zone:a"], to: ["goal:c"] };
  const open = await asked(plan, paths, question);
  expect([open.paths.length, open.mixed]).toEqual([2, 1]);
  const single = await asked(plan, paths, { ...question, single: true });
  expect(single.paths).toEqual([
    {
      nodes: ["zone:a", "goal:b", "goal:c"],
      hops: [["RESPONSIBLE_FOR(zone:a,goal:b)"], ["DEPENDS_ON(goal:b,goal:c)"]],
      document: "one",
    },
  ]);
  expect(single.mixed).toBe(1);
});

/** Everything that a question on paths may ask, but for its ends. */
const drawnQuestion = fc.record(
  {
    maxLength: fc.integer({ min: 1, max: 8 }),
    slack: fc.integer({ min: 0, max: 2 }),
    directed: fc.boolean(),
    hubs: fc.boolean(),
    single: fc.boolean(),
    order: fc.constantFrom("length" as const, "strength" as const),
    limit: fc.integer({ min: 1, max: 12 }),
    avoid: fc.constant([] as string[]),
    types: fc.subarray(relationTypes, { minLength: 16 }),
    kinds: fc.subarray(kindNames, { minLength: 10 }),
    basis: fc.subarray(["stated" as const, "inferred" as const], { minLength: 1 }),
    modalities: fc.subarray(Modality.options, { minLength: 3 }),
    documents: fc.constant<string[]>(["text"]),
  },
  {
    requiredKeys: ["maxLength", "slack", "directed", "hubs", "single", "order", "limit", "avoid"],
  },
);

test("equals a search through every loopless path, on random graphs", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(severalTexts, drawnQuestion, fc.nat(), async (plan, question, drawn) => {
      const { from, to, avoid } = endsOf(nodeIds(plan), drawn);
      const whole = { ...question, from, to, avoid };
      const answer = await asked(plan, paths, whole);
      const expected = naivePaths(plan, whole);
      const { nodes, relationships, ...rest } = answer;
      expect(rest).toEqual(expected);
      expect(nodes.map(({ id }) => id)).toEqual(sorted(rest.paths.flatMap((path) => path.nodes)));
      const hops = rest.paths.flatMap((path) => path.hops.flat());
      expect(relationships.map(({ id }) => id)).toEqual(sorted(hops));
    }),
    { numRuns: 400 },
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
      const question = { from: [from], to: [to], maxLength: 8, hubs: true, limit: 1 };
      const answer = await asked(plan, paths, question);
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

/** One or two starts and ends, and now and then a node between them that is avoided. */
const endsOf = (all: readonly string[], drawn: number) => {
  const from = all.slice(drawn % 2, 1 + (drawn % 4 === 0 ? 2 : 1));
  const others = all.filter((id) => !from.includes(id));
  const start = drawn % others.length;
  const to = others.slice(start, start + (drawn % 3 === 0 ? 2 : 1));
  const avoid = others.filter((id) => !to.includes(id)).slice(0, drawn % 5 === 0 ? 1 : 0);
  return { from, to, avoid };
};

/** Random graphs whose claims cite two documents: half of what is cited is put into another one. */
const severalTexts = randomPlan(5, 8).map((plan) => {
  const [document] = plan.documents;
  if (document === undefined) return plan;
  const other = { ...document, id: "other", number: 2 };
  const moved = (spans: readonly string[], at: number): string[] =>
    spans.map((span, index) =>
      (at + index) % 2 === 0 ? span : span.replace(`${document.id}:`, "other:"),
    );
  return {
    ...plan,
    documents: [document, other],
    passages: [
      ...plan.passages,
      ...plan.passages.map((passage) => ({
        ...passage,
        id: passage.id.replace(`${document.id}:`, "other:"),
        document: "other",
      })),
    ],
    relationships: plan.relationships.map((link, at) => ({
      ...link,
      spans: moved(link.spans, at),
    })),
  };
});

const sorted = (all: readonly string[]): string[] => [...new Set(all)].sort();
