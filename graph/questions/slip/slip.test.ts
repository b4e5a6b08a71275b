import * as fc from "fast-check";
import { expect, test } from "vitest";
import { diamond } from "#graph/fixtures/diamond.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import { ring } from "#graph/fixtures/ring.ts";
import { loadSeeds } from "#graph/load/load.ts";
import { kindOfId } from "#graph/model/ids.ts";
import type { Plan } from "#graph/model/plan.ts";
import { asked } from "../testing/asked.ts";
import { ids, nodeIds, nodeIn, relationshipIn } from "../testing/plan-parts.ts";
import { slip } from "./slip.ts";

test("tells of each affected goal its chain and the other stated means, on the seeds", async () => {
  const seeds = await loadSeeds("seeds");
  const railway = seeds.nodes.find(({ node }) => node.name === "淮泰常铁路")?.node.id ?? "";
  const { affected, counts, nodes } = await asked(seeds, slip, { ids: [railway] });
  expect(affected.map(({ node, chain, basis }) => [node, chain.length, basis])).toEqual([
    ["goal:transport", 1, "stated"],
    ["goal:theme-town-country", 2, "stated"],
  ]);
  expect(counts).toEqual({ direct: 1, transitive: 1 });
  const [transport, theme] = affected.map(({ others }) => others);
  expect(transport?.means.items).toHaveLength(5);
  expect(transport).toMatchObject({ means: { stated: 5, inferred: 0 }, onlyMeans: false });
  expect(theme).toMatchObject({ means: { stated: 0 }, parts: { stated: 3 }, onlyMeans: false });
  // Mentioned in the same sentence, and no means of what is affected: not there.
  expect(ids(nodes)).not.toContain("goal:green-transition");
});

test("tells an only stated means, and keeps an inferred one apart", async () => {
  const plan = planOf({
    links: [
      "project:only CONTRIBUTES_TO goal:a",
      "project:maybe CONTRIBUTES_TO goal:a inferred",
      "goal:sub PART_OF goal:a",
      "zone:z RESPONSIBLE_FOR goal:a",
    ],
  });
  const answer = await asked(plan, slip, { ids: ["project:only"] });
  const [only, maybe, sub] = plan.relationships.map(({ id }) => id);
  expect(answer).toEqual({
    slipping: ["project:only"],
    affected: [
      {
        node: "goal:a",
        chain: [only],
        basis: "stated",
        others: {
          means: {
            stated: 0,
            inferred: 1,
            items: [{ node: "project:maybe", relationship: maybe, basis: "inferred" }],
          },
          parts: {
            stated: 1,
            inferred: 0,
            items: [{ node: "goal:sub", relationship: sub, basis: "stated" }],
          },
          onlyMeans: true,
        },
      },
    ],
    counts: { direct: 1, transitive: 0 },
    nodes: ["goal:a", "goal:sub", "project:maybe", "project:only"].map((id) => nodeIn(plan, id)),
    relationships: [maybe, only, sub].map((id) => relationshipIn(plan, id ?? "")),
    cycles: [],
    truncated: false,
  });
});

test("counts what slips together as one, also where one rests on the other", async () => {
  const ids = ["goal:leaf", "goal:left", "goal:leaf"];
  const { slipping, affected } = await asked(diamond, slip, { ids });
  expect(slipping).toEqual(["goal:leaf", "goal:left"]);
  expect(affected.map(({ node, chain, basis }) => [node, chain, basis])).toEqual([
    ["goal:top", ["PART_OF(goal:left,goal:top)"], "stated"],
  ]);
});

test("names a cycle, and nothing in it is affected by itself", async () => {
  const { affected, cycles } = await asked(ring, slip, { ids: ["goal:out"] });
  expect(affected.map(({ node }) => node)).toEqual([
    "goal:c",
    "goal:b",
    "goal:a",
    "goal:d",
    "goal:in",
  ]);
  expect(cycles).toEqual([["goal:a", "goal:b", "goal:c", "goal:d"]]);
});

test("says that it was cut where a link leads on", async () => {
  const { affected, truncated } = await asked(ring, slip, { ids: ["goal:out"], depth: 2 });
  expect([affected.length, truncated]).toEqual([2, true]);
});

test("without inferred facts a chain, and a means, may be gone", async () => {
  const { affected } = await asked(diamond, slip, { ids: ["goal:leaf"], basis: ["inferred"] });
  expect(affected.map(({ node, basis }) => [node, basis])).toEqual([["goal:top", "inferred"]]);
});

test("stops at 2,000 affected nodes and names at most 50 others of a goal, with whole counts", {
  timeout: 30_000,
}, async () => {
  const links = [
    ...Array.from({ length: 2001 }, (_, at) => `project:slips CONTRIBUTES_TO goal:n${at}`),
    ...Array.from({ length: 60 }, (_, at) => `project:other${at} CONTRIBUTES_TO goal:n0`),
  ];
  const answer = await asked(planOf({ links }), slip, { ids: ["project:slips"] });
  expect([answer.affected.length, answer.truncated]).toEqual([2000, true]);
  const others = answer.affected.find(({ node }) => node === "goal:n0")?.others?.means;
  expect([others?.stated, others?.items.length]).toEqual([60, 50]);
});

test("refuses an id that nothing bears, and no id at all", async () => {
  await expect(asked(ring, slip, { ids: ["goal:a", "goal:gone"] })).rejects.toMatchObject({
    code: "unknown-id",
    errors: [{ path: "ids" }],
  });
  expect(slip.parameters.safeParse({ ids: [] }).success).toBe(false);
});

/** What rests on what, as the model tells it in words. */
const rests = (plan: Plan): { id: string; rests: string; on: string; stated: boolean }[] =>
  plan.relationships.flatMap(({ id, type, from, to, basis }) => {
    const stated = basis === "stated";
    if (type === "DEPENDS_ON") return [{ id, rests: from, on: to, stated }];
    const goals = kindOfId(from) === "Goal" && kindOfId(to) === "Goal";
    if (type === "CONTRIBUTES_TO" || (type === "PART_OF" && goals))
      return [{ id, rests: to, on: from, stated }];
    return [];
  });

test("equals a reference closure, on random graphs", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      randomPlan(3, 12),
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 5 }),
      async (plan, drawn, depth) => {
        const all = nodeIds(plan);
        const chosen = drawn.map((at) => all[at % all.length] ?? "");
        const answer = await asked(plan, slip, { ids: chosen, depth });
        const links = rests(plan);
        const distance = new Map(chosen.map((id) => [id, 0]));
        for (let round = 0; round < depth; round += 1)
          for (const { rests: to, on } of links)
            if (distance.get(on) === round && !distance.has(to)) distance.set(to, round + 1);
        const expected = [...distance].filter(([, far]) => far > 0).sort();
        expect(answer.affected.map(({ node, chain }) => [node, chain.length]).sort()).toEqual(
          expected,
        );
        expect(answer.counts.direct).toBe(expected.filter(([, far]) => far === 1).length);
        for (const { node, chain, basis, others } of answer.affected) {
          // Each chain leads from what slips to the node, link by link.
          let at = links.find(({ id }) => id === chain[0])?.on ?? "";
          expect(chosen).toContain(at);
          for (const id of chain) {
            const link = links.find((each) => each.id === id);
            expect(link?.on).toBe(at);
            at = link?.rests ?? "";
          }
          expect(at).toBe(node);
          const inferred = chain.some(
            (id) => links.find((each) => each.id === id)?.stated === false,
          );
          expect(basis).toBe(inferred ? "inferred" : "stated");
          expect(others === null).toBe(kindOfId(node) !== "Goal");
          const left = links.filter(
            ({ id, rests: goal, on }) =>
              goal === node && !distance.has(on) && !id.startsWith("PART_OF"),
          );
          const stated = new Set(left.filter((each) => each.stated).map(({ on }) => on));
          if (others !== null) expect(others.means.stated).toBe(stated.size);
        }
      },
    ),
    { numRuns: 200 },
  );
});
