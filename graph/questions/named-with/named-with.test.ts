import * as fc from "fast-check";
import { expect, test } from "vitest";
import { namedTogether } from "#graph/fixtures/named-together.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import type { Plan } from "#graph/model/plan.ts";
import { asked } from "../testing/asked.ts";
import { documentIn, nodeIds, passageIn } from "../testing/plan-parts.ts";
import { namedWith } from "./named-with.ts";

/** 快线 stands in a sentence with 西湖园区, to which it is tied, and 湖滨镇, to which it is not. */
const named = namedTogether("快线和远方");

test("tells what a sentence names with a node and nothing joins to it, with the sentence", async () => {
  expect(await asked(named, namedWith, { ids: ["project:line", "project:line"] })).toEqual({
    named: [
      {
        node: "place:town",
        sentences: 1,
        places: [
          {
            passage: "plan:1",
            ranges: [
              { start: 0, end: 2 },
              { start: 8, end: 11 },
            ],
          },
        ],
      },
    ],
    total: 1,
    nodes: named.nodes.map(({ node }) => node).filter(({ id }) => id === "place:town"),
    passages: [passageIn(named, "plan:1")],
    documents: [documentIn(named, "plan")],
  });
});

test("what is joined to any of the given nodes is not among them, nor is a heading a sentence", async () => {
  const { named: both } = await asked(named, namedWith, { ids: ["project:line", "goal:far"] });
  expect(both).toEqual([]);
});

test("refuses what nothing bears", async () => {
  await expect(asked(named, namedWith, { ids: ["goal:gone"] })).rejects.toMatchObject({
    code: "unknown-id",
  });
});

/** Every other node with the sentences that name it and a given one, by looking at each of both. */
const naive = (plan: Plan, given: readonly string[]): Map<string, number> => {
  const names = (passage: string, node: string): boolean =>
    plan.mentions.some((mention) => mention.passage === passage && mention.node === node);
  const joinedTo = (node: string): boolean =>
    plan.relationships.some(
      ({ from, to }) =>
        (from === node && given.includes(to)) || (to === node && given.includes(from)),
    );
  return new Map(
    nodeIds(plan)
      .filter((node) => !given.includes(node) && !joinedTo(node))
      .map((node): [string, number] => [
        node,
        plan.passages.filter(
          ({ id, role }) =>
            role === "sentence" && names(id, node) && given.some((each) => names(id, each)),
        ).length,
      ])
      .filter(([, count]) => count > 0),
  );
};

test("equals a look at each node and each sentence, on random graphs", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      randomPlan(3, 9),
      fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 1, max: 3 }),
      async (plan, drawn, limit) => {
        const there = nodeIds(plan);
        const ids = [...new Set(drawn.flatMap((at) => there[at % there.length] ?? []))];
        if (ids.length === 0) return;
        const all = await asked(plan, namedWith, { ids, limit: 200 });
        expect(new Map(all.named.map(({ node, sentences }) => [node, sentences]))).toEqual(
          naive(plan, ids),
        );
        expect(all.total).toBe(all.named.length);
        const cut = await asked(plan, namedWith, { ids, limit });
        expect(cut.named).toEqual(all.named.slice(0, limit));
        expect(cut.total).toBe(all.total);
        found += all.total;
      },
    ),
    // Of a hundred plans it may happen that nothing is named with what is asked about.
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(0);
}, 60_000);
