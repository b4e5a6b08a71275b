import { expect, test } from "vitest";
import { diamond } from "#graph/fixtures/diamond.ts";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { partRing } from "#graph/fixtures/part-ring.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import type { GoalBranch } from "#graph/model/answers/goals.ts";
import type { Plan } from "#graph/model/plan.ts";
import { asked } from "../testing/asked.ts";
import { nodeIn } from "../testing/plan-parts.ts";
import { goalTree } from "./goal-tree.ts";

/** A tree as text: `a(b(c) d)`. */
const drawn = (branches: readonly GoalBranch[]): string =>
  branches
    .map(({ goal, children }) => {
      const name = goal.id.slice("goal:".length);
      return children.length === 0 ? name : `${name}(${drawn(children)})`;
    })
    .join(" ");

const treeOf = async (plan: Plan): Promise<string> =>
  drawn((await asked(plan, goalTree, {})).roots);

test("tells of a goal its ties, targets, results and what is said", async () => {
  const { roots } = await asked(fullGoal, goalTree, {});
  const branch = roots.find(({ goal }) => goal.id === "goal:whole")?.children[0];
  expect(branch).toEqual({
    goal: nodeIn(fullGoal, "goal:new-area"),
    ties: 16,
    targets: [nodeIn(fullGoal, "target:land")],
    results: [nodeIn(fullGoal, "result:land-2024"), nodeIn(fullGoal, "result:land-2023")],
    said: {
      proposed: "stated",
      owner: "stated",
      means: "stated",
      target: "stated",
      result: "inferred",
    },
    children: [
      {
        goal: nodeIn(fullGoal, "goal:sub"),
        ties: 1,
        targets: [],
        results: [],
        said: { proposed: "none", owner: "none", means: "none", target: "none", result: "none" },
        children: [],
      },
    ],
  });
});

test("puts a goal that is part of two under both", async () => {
  expect(await treeOf(diamond)).toBe("top(leaf left(leaf))");
});

test("shows goals that are part of one another, from the first of them on, and ends the ring", async () => {
  expect(await treeOf(partRing)).toBe("a(b c) apart self");
});

test("orders by the first place in the text that is evidence for a goal, then by id", async () => {
  const plan = planOf({
    documents: { one: "总的要求。先做乙，再做丙。", two: "还要做甲。" },
    links: [
      ["event:e SET_OUT goal:c", { quotes: ["再做丙"] }],
      ["goal:b PART_OF goal:top", { quotes: ["先做乙"] }],
      "goal:c PART_OF goal:top",
      "goal:e PART_OF goal:top",
      "goal:d PART_OF goal:top",
      "goal:a PART_OF goal:top",
    ],
    nodes: {
      "goal:a": { claims: [{ quotes: ["还要做甲", { text: "总的要求", role: "heading" }] }] },
    },
  });
  expect(await treeOf(plan)).toBe("top(b c a d e)");
});

test("lists the first results of a goal, and tells how many more there are", async () => {
  const links = Array.from({ length: 11 }, (_, at) => `result:r${at + 10} MEASURES goal:a`);
  const { roots } = await asked(planOf({ links }), goalTree, {});
  const [branch] = roots;
  expect(branch?.results.map(({ id }) => id)).toEqual(
    Array.from({ length: 8 }, (_, at) => `result:r${at + 10}`),
  );
  expect([branch?.ties, branch?.more]).toEqual([11, { targets: 0, results: 3 }]);
});

test("stops at 2,000 branches and says so", { timeout: 30_000 }, async () => {
  const levels = Array.from({ length: 12 }, (_, level) =>
    ["x", "y"].flatMap((side) => [
      `goal:${side}${level + 1} PART_OF goal:x${level}`,
      `goal:${side}${level + 1} PART_OF goal:y${level}`,
    ]),
  );
  const { roots, truncated } = await asked(planOf({ links: levels.flat() }), goalTree, {});
  const count = (branches: readonly GoalBranch[]): number =>
    branches.reduce((sum, { children }) => sum + 1 + count(children), 0);
  expect([count(roots), truncated]).toEqual([2000, true]);
});
