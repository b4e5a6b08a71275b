import { expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { asked } from "../testing/asked.ts";
import { nodeIn } from "../testing/plan-parts.ts";
import { overview } from "./overview.ts";

test("shows the hub's themes with a mark for each tie, then the other roots, and answers the questions", async () => {
  const [who, line, said] = fullGoal.corpora[0]?.questions ?? [];
  expect(await asked(fullGoal, overview, {})).toEqual({
    hub: nodeIn(fullGoal, "event:plenum"),
    themes: [
      {
        goal: nodeIn(fullGoal, "goal:whole"),
        setOutBy: nodeIn(fullGoal, "event:plenum"),
        ties: 16,
        goals: [
          {
            goal: nodeIn(fullGoal, "goal:new-area"),
            ties: 16,
            marks: [
              "Event",
              "Zone",
              "Project",
              "Zone",
              "Place",
              "Place",
              "Target",
              "Result",
              "Result",
              "Programme",
              "Goal",
              "Goal",
              "Industry",
              "Instrument",
              "Goal",
              "Goal",
            ],
          },
        ],
      },
    ],
    otherRoots: [
      { goal: nodeIn(fullGoal, "goal:old-area"), setOutBy: null, ties: 0, goals: [] },
      { goal: nodeIn(fullGoal, "goal:other"), setOutBy: null, ties: 1, goals: [] },
    ],
    counts: {
      nodes: 16,
      relationships: 16,
      documents: 1,
      passages: 5,
      stated: 15,
      inferred: 1,
      goals: 1,
      ties: 16,
    },
    documents: fullGoal.documents,
    corpora: [{ id: "fixture", name: { zh: "样例", en: "Fixture" } }],
    questions: [
      { ...who, answer: { stated: 14, inferred: 2, parts: 13 } },
      { ...line, answer: { stated: 3, inferred: 0, parts: 3 } },
      { ...said, answer: { stated: 1, inferred: 0, parts: 1 } },
    ],
  });
});

test("shows every theme among the other roots where no hub is named", async () => {
  const plan = planOf({ links: ["event:e SET_OUT goal:a", "goal:b PART_OF goal:a"] });
  const { hub, themes, otherRoots } = await asked(plan, overview, {});
  expect([hub, themes, otherRoots.map(({ goal }) => goal.id)]).toEqual([null, [], ["goal:a"]]);
});

test("has an answer for a graph without anything", async () => {
  const empty = { nodes: 0, relationships: 0, documents: 0, passages: 0, stated: 0, inferred: 0 };
  expect(await asked({ ...planOf({ links: [] }), corpora: [] }, overview, {})).toEqual({
    hub: null,
    themes: [],
    otherRoots: [],
    counts: { ...empty, goals: 0, ties: 0 },
    documents: [],
    corpora: [],
    questions: [],
  });
});
