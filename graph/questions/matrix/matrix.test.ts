import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomFacts } from "#graph/fixtures/random-facts.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import type { MatrixAnswer } from "#graph/model/answers/goals.ts";
import { asked } from "../testing/asked.ts";
import { ids, nodeIn } from "../testing/plan-parts.ts";
import { ties } from "../ties/ties.ts";
import { matrix } from "./matrix.ts";

const told = ({ cells }: MatrixAnswer): string[] =>
  cells.map(
    ({ node, goal, roles }) =>
      `${node} ${goal}: ${roles.map(({ role, basis }) => `${role} ${basis}`).join(", ")}`,
  );

test("has a column for each goal below a theme and a row for each body or zone that is tied", async () => {
  const answer = await asked(fullGoal, matrix, {});
  expect(answer.groups).toEqual([
    {
      theme: nodeIn(fullGoal, "goal:whole"),
      goals: [nodeIn(fullGoal, "goal:new-area")],
    },
    {
      theme: null,
      goals: [nodeIn(fullGoal, "goal:old-area"), nodeIn(fullGoal, "goal:other")],
    },
  ]);
  expect(ids(answer.rows)).toEqual(["zone:west-lake", "event:plenum"]);
  expect(told(answer)).toEqual([
    "zone:west-lake goal:new-area: owned-by stated, where stated",
    "event:plenum goal:new-area: proposed-by stated",
  ]);
});

test("shows what the rows are asked to be, and never a person", async () => {
  const plan = planOf({
    links: [
      "goal:g PART_OF goal:theme",
      "person:one SET_OUT goal:g",
      "project:p CONTRIBUTES_TO goal:g",
      "programme:way CONTRIBUTES_TO goal:g",
      "org:o RESPONSIBLE_FOR goal:g",
      "zone:z RESPONSIBLE_FOR goal:g",
      "event:e SET_OUT goal:g",
    ],
  });
  const rowsOf = async (...rows: ("bodies" | "zones" | "projects" | "programmes")[]) =>
    ids((await asked(plan, matrix, { rows })).rows).toSorted();
  expect(await rowsOf("bodies")).toEqual(["event:e", "org:o"]);
  expect(await rowsOf("zones")).toEqual(["zone:z"]);
  expect(await rowsOf("projects")).toEqual(["project:p"]);
  expect(await rowsOf("programmes")).toEqual(["programme:way"]);
  expect(await rowsOf("projects", "zones")).toEqual(["project:p", "zone:z"]);
});

test("orders rows by the first goal that they are tied to, then by their ties", async () => {
  const plan = planOf({
    links: [
      "goal:a PART_OF goal:theme",
      "goal:b PART_OF goal:theme",
      "org:late RESPONSIBLE_FOR goal:b",
      "org:one RESPONSIBLE_FOR goal:a",
      "org:two RESPONSIBLE_FOR goal:a",
      "org:two RESPONSIBLE_FOR goal:b",
    ],
  });
  const { rows } = await asked(plan, matrix, {});
  expect(rows.map(({ id }) => id)).toEqual(["org:two", "org:one", "org:late"]);
});

test("counts a tie through a part of the goal, and puts a goal of two themes under both", async () => {
  const plan = planOf({
    links: [
      "goal:g PART_OF goal:one",
      "goal:g PART_OF goal:two",
      "goal:sub PART_OF goal:g",
      "zone:z RESPONSIBLE_FOR goal:sub inferred",
    ],
  });
  const answer = await asked(plan, matrix, { rows: ["zones"] });
  expect(answer.groups.map(({ theme, goals }) => [theme?.id, ids(goals)])).toEqual([
    ["goal:one", ["goal:g"]],
    ["goal:two", ["goal:g"]],
  ]);
  expect(told(answer)).toEqual(["zone:z goal:g: owned-by inferred, where inferred"]);
});

test("is cut at 600 columns and at 2,000 rows, and says so", { timeout: 30_000 }, async () => {
  const columns = Array.from({ length: 601 }, (_, at) => `goal:g${at} PART_OF goal:theme`);
  const wide = await asked(planOf({ links: columns }), matrix, {});
  expect([wide.groups[0]?.goals.length, wide.rows, wide.truncated]).toEqual([600, [], true]);
  const duties = Array.from({ length: 2001 }, (_, at) => `org:o${at} RESPONSIBLE_FOR goal:g`);
  const tall = await asked(planOf({ links: duties }), matrix, {});
  expect([tall.rows.length, tall.cells.length, tall.truncated]).toEqual([2000, 2000, true]);
});

test("is empty where there are no goals, or where the filter leaves nothing", async () => {
  const none = { groups: [], rows: [], cells: [], truncated: false };
  expect(await asked(planOf({ links: [] }), matrix, {})).toEqual(none);
  const answer = await asked(fullGoal, matrix, { types: [] });
  expect([answer.groups.length, answer.rows, answer.cells]).toEqual([2, [], []]);
});

test("a cell holds the ties of its node in the lens of its goal, on random graphs, with any filter", {
  timeout: 30_000,
}, async () => {
  const filtered = randomPlan(4, 10).chain((plan) =>
    fc.tuple(fc.constant(plan), fc.oneof(fc.constant({}), randomFacts(plan))),
  );
  const rows = ["bodies", "zones", "projects", "programmes"] as const;
  const kinds = ["Organization", "Event", "Zone", "Project", "Programme"];
  await fc.assert(
    fc.asyncProperty(filtered, async ([plan, filter]) => {
      const answer = await asked(plan, matrix, { rows: [...rows], ...filter });
      const expected: string[] = [];
      for (const id of new Set(answer.groups.flatMap(({ goals }) => ids(goals)))) {
        const lens = await asked(plan, ties, { id, ...filter });
        const isRow = (node: string): boolean =>
          kinds.includes(lens.nodes.find((each) => each.id === node)?.kind ?? "");
        for (const { role, ties: listed } of lens.roles)
          for (const { node, basis } of listed)
            if (isRow(node)) expected.push(`${node} ${id} ${role} ${basis}`);
      }
      const found = answer.cells.flatMap(({ node, goal, roles }) =>
        roles.map(({ role, basis }) => `${node} ${goal} ${role} ${basis}`),
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 150 },
  );
});
