import { expect, test } from "vitest";
import { aNode, aRelationship } from "#client/state/fixture.ts";
import { pathText } from "./path-text.ts";
import { marksOf, pathsRead } from "./steps.ts";

const nodes = ["zone:a", "goal:b", "place:c"].map((id) => aNode(id));
const duty = aRelationship("RESPONSIBLE_FOR(zone:a,goal:b)");
const also = aRelationship("CONTRIBUTES_TO(zone:a,goal:b)", { basis: "inferred" });
const back = aRelationship("LOCATED_IN(place:c,goal:b)", { basis: "inferred" });
const answer = {
  paths: [
    {
      nodes: ["zone:a", "goal:b", "place:c"],
      hops: [[duty.id, also.id], [back.id]],
      document: null,
    },
  ],
  nodes,
  relationships: [also, back, duty],
  apart: [],
  hubsLeftOut: [],
  mixed: 0,
  truncated: false,
};

test("each step goes the way that is asserted, whichever way it is walked", () => {
  const [path] = pathsRead(answer);
  const told = path?.steps.map(({ number, from, to, others }) => [
    number,
    from.id,
    to.id,
    others.length,
  ]);
  expect(told).toEqual([
    [1, "zone:a", "goal:b", 1],
    [2, "place:c", "goal:b", 0],
  ]);
  expect([path?.via.map(({ id }) => id), path?.inferred]).toEqual([["goal:b"], 1]);
});

test("the numbers on the lines are those of the steps, one on each hop", () => {
  const [path] = pathsRead(answer);
  if (path === undefined) throw new Error("There is a path.");
  expect([...marksOf(path)]).toEqual([
    [duty.id, 1],
    [also.id, null],
    [back.id, 2],
  ]);
});

test("a sentence on which two steps rest is one footnote", () => {
  const said = { text: "甲负责乙。", cite: "§1·2" };
  const step = { from: "甲", to: "乙", relation: "负责", basis: "陈述", note: null };
  expect(
    pathText("甲与丙", [
      { ...step, sentences: [said] },
      {
        ...step,
        to: "丙",
        basis: "推断",
        note: "推断：同指",
        sentences: [said, { ...said, cite: "§2·1" }],
      },
    ]),
  ).toBe(
    [
      "甲与丙",
      "",
      "1. 甲 —负责→ 乙 (陈述) [1]",
      "2. 甲 —负责→ 丙 (推断) [1][2]",
      "   推断：同指",
      "",
      "[1] 甲负责乙。 — §1·2",
      "[2] 甲负责乙。 — §2·1",
      "",
    ].join("\n"),
  );
});
