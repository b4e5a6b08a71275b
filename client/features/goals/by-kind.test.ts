import { expect, test } from "vitest";
import { aNode } from "#client/state/fixture.ts";
import type { MatrixAnswer, Tie, TiesAnswer } from "#graph/model/answers/goals.ts";
import { emptied, rowsLeft, tiesLeft } from "./by-kind.ts";

const tie = (node: string): Tie => ({
  node,
  chain: [],
  basis: "stated",
  modality: null,
  quotes: [],
});
const whole: TiesAnswer = {
  goal: aNode("goal:a"),
  roles: [
    { role: "means", ties: [tie("project:p"), tie("programme:m")] },
    { role: "owned-by", ties: [tie("zone:z")] },
    { role: "where", ties: [] },
  ],
  nodes: ["goal:a", "project:p", "programme:m", "zone:z"].map((id) => aNode(id)),
  relationships: [],
  truncated: false,
};
const listed = ({ roles }: TiesAnswer) => roles.map(({ ties }) => ties.map(({ node }) => node));

test("ties to nodes of a kind that is off go, the others and the goal stay", () => {
  expect(tiesLeft(whole, [])).toBe(whole);
  expect(listed(tiesLeft(whole, ["Project"]))).toEqual([["programme:m"], ["zone:z"], []]);
  expect(tiesLeft(whole, ["Goal"]).goal.id).toBe("goal:a");
});

test("a role that the filters have emptied is told from one that the text leaves open", () => {
  const left = tiesLeft(whole, ["Zone"]);
  expect([...emptied(left, whole)]).toEqual(["owned-by"]);
  expect([...emptied(whole, whole)]).toEqual([]);
  expect([...emptied(left, undefined)]).toEqual([]);
});

test("rows of a kind that is off go with their cells, and no column does", () => {
  const answer = {
    rows: [aNode("org:o"), aNode("zone:z")],
    groups: [{ theme: null, goals: [aNode("goal:a")] }],
    cells: [
      { node: "org:o", goal: "goal:a", roles: [] },
      { node: "zone:z", goal: "goal:a", roles: [] },
    ],
    truncated: false,
  } as unknown as MatrixAnswer;
  const left = rowsLeft(answer, ["Zone", "Goal"]);
  expect(left.rows.map(({ id }) => id)).toEqual(["org:o"]);
  expect(left.cells.map(({ node }) => node)).toEqual(["org:o"]);
  expect(left.groups).toBe(answer.groups);
});
