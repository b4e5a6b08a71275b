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

const several = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 100);

test("shows the first of many goals at the top, and tells how many are left", async () => {
  const links = several(130).map((at) => `project:p CONTRIBUTES_TO goal:g${at}`);
  const { otherRoots, counts, more } = await asked(planOf({ links }), overview, {});
  expect([otherRoots.length, otherRoots[0]?.goal.id]).toEqual([120, "goal:g100"]);
  expect([more, counts.nodes]).toEqual([{ themes: 0, otherRoots: 10, goals: 0 }, 131]);
});

test("shows the first goals below one, each with a mark for its first ties and the count of all", async () => {
  const links = [
    ...several(45).map((at) => `goal:g${at} PART_OF goal:root`),
    ...several(40).map((at) => `project:p${at} CONTRIBUTES_TO goal:g100`),
  ];
  const { otherRoots, more } = await asked(planOf({ links }), overview, {});
  const [first, ...others] = otherRoots[0]?.goals ?? [];
  expect([others.length + 1, more]).toEqual([40, { themes: 0, otherRoots: 0, goals: 5 }]);
  expect([first?.goal.id, first?.ties, first?.marks.length]).toEqual(["goal:g100", 41, 32]);
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
