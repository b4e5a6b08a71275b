import { expect, test } from "vitest";
import { aNode } from "#client/state/fixture.ts";
import type { GoalBranch } from "#graph/model/answers/goals.ts";
import { measuredGoals } from "./measured-goals.ts";

const said = {
  proposed: "none",
  owner: "none",
  means: "none",
  target: "none",
  result: "none",
} as const;
const branch = (id: string, measures: string[], children: GoalBranch[] = []): GoalBranch => ({
  goal: aNode(id),
  ties: 0,
  targets: measures.filter((each) => each.startsWith("target")).map((each) => aNode(each)),
  results: measures.filter((each) => each.startsWith("result")).map((each) => aNode(each)),
  said,
  children,
});

test("a measure is told at the goal nearest to it, and each goal once", () => {
  const leaf = branch("goal:leaf", ["target:a", "result:a"]);
  const roots = [
    branch("goal:one", ["target:a", "result:a", "target:own"], [leaf, branch("goal:bare", [])]),
    branch("goal:two", ["target:a", "result:a"], [leaf]),
  ];
  expect(
    measuredGoals(roots).map(({ goal, targets, results }) => [
      goal.id,
      ...[...targets, ...results].map(({ id }) => id),
    ]),
  ).toEqual([
    ["goal:one", "target:own"],
    ["goal:leaf", "target:a", "result:a"],
  ]);
});

test("a goal tells how many of its measures the tree leaves out", () => {
  const whole = branch("goal:whole", ["result:a"]);
  const cut = { ...branch("goal:cut", ["target:a"]), more: { targets: 2, results: 3 } };
  expect(measuredGoals([whole, cut]).map(({ goal, left }) => [goal.id, left])).toEqual([
    ["goal:cut", 5],
    ["goal:whole", 0],
  ]);
});

test("goals with a target come before those that only results measure", () => {
  const roots = [branch("goal:results", ["result:a"]), branch("goal:targets", ["target:b"])];
  expect(measuredGoals(roots).map(({ goal }) => goal.id)).toEqual(["goal:targets", "goal:results"]);
});
