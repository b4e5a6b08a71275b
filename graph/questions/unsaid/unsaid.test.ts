import * as fc from "fast-check";
import { expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import { loadSeeds } from "#graph/load/load.ts";
import { asked } from "../testing/asked.ts";
import { documentIn, nodeIn, passageIn, relationshipIn } from "../testing/plan-parts.ts";
import { ties } from "../ties/ties.ts";
import { unsaid } from "./unsaid.ts";

const plan = planOf({
  documents: { text: "全会提出做大事。大事里先做小事。" },
  nodes: {
    "goal:small": { name: "小事", properties: { deadline: "2025" } },
    "target:much": { properties: { period: "2025" } },
  },
  links: [
    ["event:e SET_OUT goal:big", { quotes: [{ text: "全会提出", role: "voice" }, "做大事"] }],
    ["goal:small PART_OF goal:big", { quotes: ["先做小事"] }],
    "org:board RESPONSIBLE_FOR goal:big",
    "person:chief RESPONSIBLE_FOR goal:big",
    "project:way CONTRIBUTES_TO goal:small inferred",
    "goal:big HAS_TARGET target:much",
    "goal:alone PART_OF goal:small inferred",
  ],
});

test("lists what is not stated of each goal in the order of the text, with its sentence and whom to ask", async () => {
  const chain = ["RESPONSIBLE_FOR(org:board,goal:big)", "PART_OF(goal:small,goal:big)"];
  expect(await asked(plan, unsaid, {})).toEqual({
    goals: [
      {
        goal: "goal:big",
        unsaid: [
          { aspect: "means", said: "inferred" },
          { aspect: "result", said: "none" },
        ],
        sentence: {
          passage: "text:1",
          quote: "做大事",
          role: "fact",
          ranges: [{ start: 4, end: 7 }],
        },
        suggestion: null,
      },
      {
        goal: "goal:small",
        unsaid: [
          { aspect: "owner", said: "none" },
          { aspect: "means", said: "inferred" },
          { aspect: "target", said: "none" },
          { aspect: "result", said: "none" },
        ],
        sentence: {
          passage: "text:2",
          quote: "先做小事",
          role: "fact",
          ranges: [{ start: 3, end: 7 }],
        },
        suggestion: { node: "org:board", reason: "above", chain, basis: "inferred" },
      },
      {
        goal: "goal:alone",
        unsaid: [
          { aspect: "owner", said: "none" },
          { aspect: "means", said: "none" },
          { aspect: "target", said: "none" },
          { aspect: "date", said: "none" },
          { aspect: "result", said: "none" },
        ],
        sentence: null,
        suggestion: {
          node: "org:board",
          reason: "above",
          chain: [...chain, "PART_OF(goal:alone,goal:small)"],
          basis: "inferred",
        },
      },
    ],
    counts: { goals: 3, owner: 2, means: 3, target: 2, date: 1, result: 3 },
    nodes: ["goal:alone", "goal:big", "goal:small", "org:board"].map((id) => nodeIn(plan, id)),
    relationships: [
      "PART_OF(goal:alone,goal:small)",
      "PART_OF(goal:small,goal:big)",
      "RESPONSIBLE_FOR(org:board,goal:big)",
    ].map((id) => relationshipIn(plan, id)),
    passages: ["text:1", "text:2"].map((id) => passageIn(plan, id)),
    documents: [documentIn(plan, "text")],
    truncated: false,
  });
});

test("never suggests a person, and takes an inferred owner before one above", async () => {
  const sketch = planOf({
    links: [
      "person:p RESPONSIBLE_FOR goal:top",
      "goal:mid PART_OF goal:top",
      "org:o RESPONSIBLE_FOR goal:low",
      "goal:low PART_OF goal:mid inferred",
      "goal:next PART_OF goal:mid",
    ],
  });
  const { goals } = await asked(sketch, unsaid, {});
  const suggested = goals.map(({ goal, suggestion }) => [
    goal,
    suggestion?.node,
    suggestion?.reason,
  ]);
  expect(suggested).toEqual([
    ["goal:low", undefined, undefined],
    ["goal:mid", "org:o", "inferred-owner"],
    ["goal:next", undefined, undefined],
    ["goal:top", undefined, undefined],
  ]);
});

test("a goal of which a new fact says the last thing leaves the list", async () => {
  const links = [
    "org:o RESPONSIBLE_FOR goal:g",
    "project:p CONTRIBUTES_TO goal:g",
    "goal:g HAS_TARGET target:t",
  ];
  const nodes = { "goal:g": { properties: { date: "2025" } } };
  const before = await asked(planOf({ links, nodes }), unsaid, {});
  expect(before.goals.map(({ unsaid: open }) => open)).toEqual([
    [{ aspect: "result", said: "none" }],
  ]);
  const fixed = planOf({ links: [...links, "result:r MEASURES goal:g"], nodes });
  expect((await asked(fixed, unsaid, {})).goals).toEqual([]);
});

test("stops at 2,000 goals and says so", { timeout: 60_000 }, async () => {
  const links = Array.from({ length: 2001 }, (_, at) => `project:p CONTRIBUTES_TO goal:n${at}`);
  const { goals, truncated } = await asked(planOf({ links }), unsaid, {});
  expect([goals.length, truncated]).toEqual([2000, true]);
});

const roleOf = { owner: "owned-by", means: "means" } as const;

/** Holds every finding against the ties of the goal, asked for one by one. */
const expectTrue = async (whole: Parameters<typeof asked>[0]): Promise<void> => {
  const { goals } = await asked(whole, unsaid, {});
  for (const { goal, unsaid: open } of goals) {
    const { roles, nodes } = await asked(whole, ties, { id: goal });
    for (const aspect of ["owner", "means"] as const) {
      const found = roles.find(({ role }) => role === roleOf[aspect])?.ties ?? [];
      const said = open.find((each) => each.aspect === aspect)?.said;
      const bases = found.map(({ basis }) => basis);
      expect(said).toBe(
        bases.includes("stated") ? undefined : bases.length > 0 ? "inferred" : "none",
      );
    }
    const measured = roles.find(({ role }) => role === "measured-by")?.ties ?? [];
    const isTarget = (id: string): boolean =>
      nodes.find((node) => node.id === id)?.kind === "Target";
    if (open.some(({ aspect, said }) => aspect === "target" && said === "none"))
      expect(measured.filter(({ node }) => isTarget(node))).toEqual([]);
  }
};

test("says nothing that the lens does not say, on the seeds and on random graphs", {
  timeout: 60_000,
}, async () => {
  await fc.assert(fc.asyncProperty(randomPlan(2, 9), expectTrue), { numRuns: 60 });
  await expectTrue(await loadSeeds("seeds"));
});
