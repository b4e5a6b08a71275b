import { expect, test } from "vitest";
import { aNode, aRelationship } from "#client/state/fixture.ts";
import type { ClosureAnswer, SlipAnswer } from "#graph/model/answers/rest.ts";
import { type Answers, drawnOf, factsOf } from "./drawn.ts";
import { groupsOf } from "./items.ts";

const nodes = ["goal:root", "goal:sub", "project:a", "project:b", "project:c"].map((id) =>
  aNode(id),
);
const part = aRelationship("PART_OF(goal:sub,goal:root)");
const stated = aRelationship("CONTRIBUTES_TO(project:a,goal:sub)");
const inferred = aRelationship("CONTRIBUTES_TO(project:b,goal:sub)", { basis: "inferred" });
const direct = aRelationship("DEPENDS_ON(goal:root,project:c)", { basis: "inferred" });

const upstream: ClosureAnswer = {
  root: "goal:root",
  layers: [
    ["goal:sub", "project:c"],
    ["project:a", "project:b"],
  ],
  nodes,
  relationships: [inferred, stated, direct, part],
  cycles: [],
  truncated: false,
};

const none = { stated: 0, inferred: 0, items: [] };
const slip: SlipAnswer = {
  slipping: ["project:a"],
  affected: [
    {
      node: "goal:sub",
      chain: [stated.id],
      basis: "stated",
      others: {
        means: {
          stated: 0,
          inferred: 1,
          items: [{ node: "project:b", relationship: inferred.id, basis: "inferred" }],
        },
        parts: none,
        onlyMeans: true,
      },
    },
    {
      node: "goal:root",
      chain: [stated.id, part.id],
      basis: "stated",
      others: { means: none, parts: none, onlyMeans: false },
    },
  ],
  counts: { direct: 1, transitive: 1 },
  nodes: nodes.slice(0, 4),
  relationships: [inferred, stated, part],
  cycles: [],
  truncated: false,
};

const told = (answers: Answers) =>
  groupsOf(answers, factsOf(answers)).map(({ key, steps, items }) => [
    key,
    steps,
    items.map(({ node, chain, basis }) => [node.id, chain.map(({ id }) => id), basis]),
  ]);

test("lists what a node rests on hop by hop, each with its chain from the basis on", () => {
  expect(told({ root: "goal:root", upstream })).toEqual([
    [
      "upstream",
      1,
      [
        ["goal:sub", [part.id], "stated"],
        ["project:c", [direct.id], "inferred"],
      ],
    ],
    [
      "upstream",
      2,
      [
        ["project:a", [stated.id, part.id], "stated"],
        ["project:b", [inferred.id, part.id], "inferred"],
      ],
    ],
  ]);
});

test("lists what a slip affects, then what else the goals rest on, each node once", () => {
  expect(told({ root: "project:a", slip })).toEqual([
    ["affected", 1, [["goal:sub", [stated.id], "stated"]]],
    ["affected", 2, [["goal:root", [stated.id, part.id], "stated"]]],
    ["others", 1, [["project:b", [inferred.id], "inferred"]]],
  ]);
});

test("draws chains before all else, one line for several links, and no more than it may", () => {
  const twice = aRelationship("CONTRIBUTES_TO(project:b,goal:sub)~2");
  const doubled = { ...slip, relationships: [...slip.relationships, twice] };
  const drawn = drawnOf({ root: "goal:root", upstream, slip: doubled });
  expect(drawn.nodes.map(({ node, standing }) => [node.id, standing])).toEqual([
    ["goal:root", "affected"],
    ["goal:sub", "affected"],
    ["project:a", "slipping"],
    ["project:b", "other"],
    ["project:c", "rest"],
  ]);
  expect(drawn.links.map(({ id, relationship, chain }) => [id, relationship.id, chain])).toEqual([
    ["project:a goal:sub", stated.id, true],
    ["goal:sub goal:root", part.id, true],
    ["project:b goal:sub", twice.id, false],
    ["project:c goal:root", direct.id, false],
  ]);
  const cut = drawnOf({ root: "goal:root", upstream, slip }, 3);
  expect([cut.nodes.map(({ node }) => node.id), cut.left]).toEqual([
    ["goal:root", "goal:sub", "project:a"],
    2,
  ]);
});
