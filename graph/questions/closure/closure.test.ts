import * as fc from "fast-check";
import { expect, test } from "vitest";
import { diamond } from "#graph/fixtures/diamond.ts";
import { partRing } from "#graph/fixtures/part-ring.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import { ring } from "#graph/fixtures/ring.ts";
import { twoRoads } from "#graph/fixtures/two-roads.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import { kindOfId } from "#graph/model/ids.ts";
import type { ClosureParameters } from "#graph/model/parameters.ts";
import type { Plan } from "#graph/model/plan.ts";
import type { PlanRelationship } from "#graph/model/records.ts";
import { asked } from "../testing/asked.ts";
import { ids, nodeIds, nodeIn, relationshipIn } from "../testing/plan-parts.ts";
import { closure } from "./closure.ts";

test("walks only links that carry rest: means and conditions, not duty or place", async () => {
  const relationships = [
    "CONTRIBUTES_TO(programme:way,goal:end)",
    "CONTRIBUTES_TO(project:east,goal:end)",
    "CONTRIBUTES_TO(project:north,goal:end)",
  ];
  expect(await asked(twoRoads, closure, { id: "goal:end" })).toEqual({
    root: "goal:end",
    layers: [["programme:way", "project:east", "project:north"]],
    nodes: ["goal:end", "programme:way", "project:east", "project:north"].map((id) =>
      nodeIn(twoRoads, id),
    ),
    relationships: relationships.map((id) => relationshipIn(twoRoads, id)),
    cycles: [],
    truncated: false,
  });
});

test("puts each node in the layer of its shortest distance, and keeps the longer way too", async () => {
  const answer = await asked(diamond, closure, { id: "goal:top" });
  expect(answer.layers).toEqual([["goal:leaf", "goal:left"]]);
  expect(ids(answer.relationships)).toEqual([
    "PART_OF(goal:leaf,goal:left)",
    "PART_OF(goal:leaf,goal:top)",
    "PART_OF(goal:left,goal:top)",
  ]);
  const down = await asked(diamond, closure, { id: "goal:leaf", direction: "downstream" });
  expect(down.layers).toEqual([["goal:left", "goal:top"]]);
});

test("names a cycle and keeps the link that closes it", async () => {
  const answer = await asked(ring, closure, { id: "goal:in" });
  expect(answer.layers).toEqual([["goal:a"], ["goal:b"], ["goal:c"], ["goal:d", "goal:out"]]);
  expect(answer.cycles).toEqual([["goal:a", "goal:b", "goal:c", "goal:d"]]);
  expect(ids(answer.relationships)).toContain("DEPENDS_ON(goal:d,goal:a)");
  expect(answer.truncated).toBe(false);
});

test("says that it was cut where a link leads on, even back to a node that was found", async () => {
  const answer = await asked(ring, closure, { id: "goal:a", depth: 3 });
  expect(answer.layers).toEqual([["goal:b"], ["goal:c"], ["goal:d", "goal:out"]]);
  expect(answer.cycles).toEqual([]);
  expect(answer.truncated).toBe(true);
});

test("counts a goal that is part of itself as a cycle of one", async () => {
  const answer = await asked(partRing, closure, { id: "goal:self" });
  expect([answer.layers, answer.cycles]).toEqual([[], [["goal:self"]]]);
});

test("stops at 2,000 nodes and says so", { timeout: 30_000 }, async () => {
  const links = Array.from({ length: 2001 }, (_, at) => `goal:root DEPENDS_ON goal:n${at}`);
  const answer = await asked(planOf({ links }), closure, { id: "goal:root" });
  expect(answer.layers.flat()).toHaveLength(2000);
  expect(answer.relationships).toHaveLength(2000);
  expect(answer.truncated).toBe(true);
});

test("walks only the facts that a filter leaves", async () => {
  const stated = await asked(diamond, closure, { id: "goal:top", basis: ["stated"] });
  expect([stated.layers, ids(stated.relationships)]).toEqual([
    [["goal:left"], ["goal:leaf"]],
    ["PART_OF(goal:leaf,goal:left)", "PART_OF(goal:left,goal:top)"],
  ]);
  const none = await asked(diamond, closure, { id: "goal:top", types: ["CONCERNS"] });
  expect([none.layers, none.truncated]).toEqual([[], false]);
});

test("refuses an id that nothing bears", async () => {
  await expect(asked(ring, closure, { id: "goal:gone" })).rejects.toMatchObject({
    code: "unknown-id",
  });
});

/** What a filter leaves, told once more: only what a test below draws. */
const passes = ({ types, basis, documents }: FactFilter, fact: PlanRelationship): boolean => {
  const cited = fact.spans.filter((_, at) => fact.spanRoles[at] !== "voice");
  return (
    (types === undefined || types.some((type) => type === fact.type)) &&
    (basis === undefined || basis.some((each) => each === fact.basis)) &&
    (documents === undefined ||
      cited.some((span) => documents.some((id) => span.startsWith(`${id}:`))))
  );
};

/** Filters of facts, most of which leave something. */
const anyFilter: fc.Arbitrary<FactFilter> = fc.constantFrom<FactFilter>(
  {},
  {},
  { basis: ["stated"] },
  { basis: ["inferred"] },
  { types: ["PART_OF", "CONTRIBUTES_TO", "CONCERNS"] },
  { types: ["DEPENDS_ON"], basis: ["stated"] },
  { documents: ["text"] },
  { types: [] },
);

/** The rest links of a plan as the model tells them in words, from what rests to what it rests on. */
const restLinks = (plan: Plan, filter: FactFilter): { id: string; rests: string; on: string }[] =>
  plan.relationships
    .filter((fact) => passes(filter, fact))
    .flatMap(({ id, type, from, to }) => {
      if (type === "DEPENDS_ON") return [{ id, rests: from, on: to }];
      if (type === "CONTRIBUTES_TO") return [{ id, rests: to, on: from }];
      const goals = kindOfId(from) === "Goal" && kindOfId(to) === "Goal";
      return type === "PART_OF" && goals ? [{ id, rests: to, on: from }] : [];
    });

const naive = (plan: Plan, { id: root, direction, depth, ...filter }: ClosureParameters) => {
  const links = restLinks(plan, filter).map(({ id, rests, on }) =>
    direction === "upstream" ? { id, from: rests, to: on } : { id, from: on, to: rests },
  );
  const distance = new Map([[root, 0]]);
  for (let round = 0; round < depth; round += 1)
    for (const { from, to } of links)
      if (distance.get(from) === round && !distance.has(to)) distance.set(to, round + 1);
  const near = links.filter(({ from }) => (distance.get(from) ?? depth) < depth);
  const reaches = (start: string): Set<string> => {
    const seen = new Set<string>();
    const next = [start];
    for (const id of next)
      for (const { from, to } of near)
        if (from === id && !seen.has(to)) {
          seen.add(to);
          next.push(to);
        }
    return seen;
  };
  const groups = [...distance.keys()]
    .filter((id) => reaches(id).has(id))
    .map((id) => [...reaches(id)].filter((other) => reaches(other).has(id)).sort());
  return {
    layers: Array.from({ length: Math.max(...distance.values()) }, (_, at) =>
      [...distance]
        .filter(([, far]) => far === at + 1)
        .map(([id]) => id)
        .sort(),
    ),
    relationships: near.map(({ id }) => id).sort(),
    cycles: [...new Map(groups.map((group) => [group.join(), group])).values()].sort((a, b) =>
      (a[0] ?? "") < (b[0] ?? "") ? -1 : 1,
    ),
    truncated: links.some(({ from }) => distance.get(from) === depth),
  };
};

test("equals a brute walk over the rest links, on random graphs", { timeout: 30_000 }, async () => {
  const direction = fc.constantFrom("upstream" as const, "downstream" as const);
  const depth = fc.integer({ min: 1, max: 5 });
  await fc.assert(
    fc.asyncProperty(
      randomPlan(3, 12),
      direction,
      depth,
      fc.nat(),
      anyFilter,
      async (plan, way, far, drawn, filter) => {
        const id = nodeIds(plan)[drawn % plan.nodes.length] ?? "";
        const question = { id, direction: way, depth: far, ...filter };
        const { layers, relationships, cycles, truncated } = await asked(plan, closure, question);
        const answer = { layers, relationships: ids(relationships), cycles, truncated };
        expect(answer).toEqual(naive(plan, question));
      },
    ),
    { numRuns: 300 },
  );
});
