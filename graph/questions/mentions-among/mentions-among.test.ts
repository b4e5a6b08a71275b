import * as fc from "fast-check";
import { expect, test } from "vitest";
import { namedTogether } from "#graph/fixtures/named-together.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import type { Plan } from "#graph/model/plan.ts";
import { asked } from "../testing/asked.ts";
import { documentIn, nodeIds, passageIn } from "../testing/plan-parts.ts";
import { mentionsAmong } from "./mentions-among.ts";

/** 西湖园区 and 湖滨镇 stand in two sentences, both with 快线; only zone and line are related. */
const named = namedTogether("湖滨镇和西湖园区");
const all = ["project:line", "zone:west", "place:town", "goal:far"];

test("pairs what one sentence names and nothing relates, with the sentences and where they name it", async () => {
  expect(await asked(named, mentionsAmong, { nodeIds: all })).toEqual({
    mentions: [
      {
        one: "place:town",
        other: "zone:west",
        sentences: 2,
        places: [
          {
            passage: "plan:1",
            ranges: [
              { start: 3, end: 7 },
              { start: 8, end: 11 },
            ],
          },
          {
            passage: "plan:2",
            ranges: [
              { start: 0, end: 4 },
              { start: 5, end: 8 },
            ],
          },
        ],
      },
      {
        one: "place:town",
        other: "project:line",
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
    passages: [passageIn(named, "plan:1"), passageIn(named, "plan:2")],
    documents: [documentIn(named, "plan")],
    truncated: false,
  });
});

test("is cut to the pairs with most sentences, and says so", async () => {
  const answer = await asked(named, mentionsAmong, { nodeIds: all, limit: 1 });
  expect(answer.mentions.map(({ one, other }) => [one, other])).toEqual([
    ["place:town", "zone:west"],
  ]);
  expect(answer.truncated).toBe(true);
});

test("knows only of the set, and leaves out what nothing bears", async () => {
  const nodeIds = ["zone:west", "zone:west", "goal:far", "goal:gone"];
  expect(await asked(named, mentionsAmong, { nodeIds })).toEqual({
    mentions: [],
    passages: [],
    documents: [],
    truncated: false,
  });
});

/** Every pair of a set with its sentences, by looking at each pair and each sentence. */
const naive = (plan: Plan, set: readonly string[]): Map<string, number> => {
  const sentences = plan.passages.filter(({ role }) => role === "sentence");
  const names = (passage: string, node: string): boolean =>
    plan.mentions.some((mention) => mention.passage === passage && mention.node === node);
  const pairs = new Map<string, number>();
  for (const one of set)
    for (const other of set) {
      const related = plan.relationships.some(
        ({ from, to }) => (from === one && to === other) || (from === other && to === one),
      );
      const count = sentences.filter(({ id }) => names(id, one) && names(id, other)).length;
      if (one < other && !related && count > 0) pairs.set(`${one} ${other}`, count);
    }
  return pairs;
};

test("equals a look at each pair and each sentence, on random graphs", async () => {
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(randomPlan(3, 9), fc.infiniteStream(fc.boolean()), async (plan, drawn) => {
      const set = nodeIds(plan).filter(() => drawn.next().value === true);
      if (set.length === 0) return;
      const { mentions } = await asked(plan, mentionsAmong, { nodeIds: set, limit: 500 });
      const found = mentions.map(({ one, other, sentences }) => [`${one} ${other}`, sentences]);
      expect(new Map(found as [string, number][])).toEqual(naive(plan, set));
      pairs += found.length;
    }),
    // Of a hundred plans it may happen that none has a pair.
    { numRuns: 300 },
  );
  expect(pairs).toBeGreaterThan(0);
}, 60_000);
