import { expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { partRing } from "#graph/fixtures/part-ring.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { asked } from "../testing/asked.ts";
import { documentIn, nodeIn, passageIn } from "../testing/plan-parts.ts";
import { node } from "./node.ts";

test("tells what a node says of itself, its ties in groups and the sentences it stands in", async () => {
  const answer = await asked(fullGoal, node, { id: "zone:west-lake" });
  expect(answer).toEqual({
    node: nodeIn(fullGoal, "zone:west-lake"),
    claims: [],
    ties: {
      total: 1,
      groups: [{ type: "RESPONSIBLE_FOR", direction: "out", kind: "Goal", stated: 1, inferred: 0 }],
    },
    documents: [{ document: documentIn(fullGoal, "plan"), passages: 1 }],
    passages: [{ passage: passageIn(fullGoal, "plan:2"), ranges: [{ start: 5, end: 9 }] }],
  });
});

test("groups by tier and legend, outgoing before incoming, telling stated from inferred", async () => {
  const plan = planOf({
    links: [
      "event:e SET_OUT goal:g",
      "goal:g LOCATED_IN place:p",
      "org:o RESPONSIBLE_FOR goal:g",
      "goal:g PART_OF goal:h",
      "goal:i PART_OF goal:g",
      "project:p CONTRIBUTES_TO goal:g",
      "project:q CONTRIBUTES_TO goal:g inferred",
    ],
  });
  const { ties } = await asked(plan, node, { id: "goal:g" });
  expect(ties).toEqual({
    total: 7,
    groups: [
      { type: "CONTRIBUTES_TO", direction: "in", kind: "Project", stated: 1, inferred: 1 },
      { type: "PART_OF", direction: "out", kind: "Goal", stated: 1, inferred: 0 },
      { type: "PART_OF", direction: "in", kind: "Goal", stated: 1, inferred: 0 },
      { type: "RESPONSIBLE_FOR", direction: "in", kind: "Organization", stated: 1, inferred: 0 },
      { type: "SET_OUT", direction: "in", kind: "Event", stated: 1, inferred: 0 },
      { type: "LOCATED_IN", direction: "out", kind: "Place", stated: 1, inferred: 0 },
    ],
  });
});

test("counts a loop once, as outgoing", async () => {
  const { ties } = await asked(partRing, node, { id: "goal:self" });
  expect(ties).toEqual({
    total: 1,
    groups: [{ type: "PART_OF", direction: "out", kind: "Goal", stated: 1, inferred: 0 }],
  });
});

test("joins ranges that touch, and leaves out the clause that says who speaks", async () => {
  const plan = planOf({
    documents: { d: "会上强调，要建湖心岛公园。会上强调，很好。" },
    links: [],
    nodes: {
      "project:park": {
        name: "湖心岛公园",
        claims: [
          { quotes: [{ text: "会上强调", role: "voice" }, "要建湖心岛"] },
          { quotes: ["会上强调，很好"] },
        ],
      },
    },
  });
  const answer = await asked(plan, node, { id: "project:park" });
  expect(answer.claims).toHaveLength(2);
  expect(answer.passages).toEqual([
    { passage: passageIn(plan, "d:1"), ranges: [{ start: 5, end: 12 }] },
    { passage: passageIn(plan, "d:2"), ranges: [{ start: 0, end: 7 }] },
  ]);
});

test("shows at most 50 sentences, in the order of the text, and counts all of them", async () => {
  const plan = planOf({
    documents: { a: "武进好。".repeat(40), b: "武进好。".repeat(30) },
    links: [],
    nodes: { "place:wujin": { name: "武进" } },
  });
  const answer = await asked(plan, node, { id: "place:wujin" });
  expect(answer.passages.map(({ passage }) => passage.id)).toEqual([
    ...Array.from({ length: 40 }, (_, at) => `a:${at + 1}`),
    ...Array.from({ length: 10 }, (_, at) => `b:${at + 1}`),
  ]);
  expect(answer.documents.map(({ document, passages }) => [document.id, passages])).toEqual([
    ["a", 40],
    ["b", 30],
  ]);
});

test("refuses an id that nothing bears", async () => {
  await expect(asked(fullGoal, node, { id: "goal:gone" })).rejects.toMatchObject({
    code: "unknown-id",
  });
});
