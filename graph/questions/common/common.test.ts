import * as fc from "fast-check";
import { expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import type { Basis } from "#graph/model/claims.ts";
import { passesFact } from "#graph/model/fact-filter.ts";
import { byId } from "#graph/model/ids.ts";
import { kindNames } from "#graph/model/kinds.ts";
import type { CommonParameters } from "#graph/model/parameters.ts";
import type { Plan } from "#graph/model/plan.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { asked } from "../testing/asked.ts";
import { ids, nodeIds } from "../testing/plan-parts.ts";
import { common } from "./common.ts";

/** Three zones that share a goal, two of them a place, two of them only an inferred project. */
const zones = planOf({
  links: [
    "zone:a RESPONSIBLE_FOR goal:shared",
    "zone:b RESPONSIBLE_FOR goal:shared",
    "zone:c RESPONSIBLE_FOR goal:shared",
    "zone:a LOCATED_IN place:town",
    "zone:b LOCATED_IN place:town",
    "project:p LOCATED_IN zone:a inferred",
    "project:p LOCATED_IN zone:c inferred",
    "zone:a PART_OF zone:b",
    "goal:shared LOCATED_IN place:town",
  ],
});
const three = ["zone:a", "zone:b", "zone:c"];

test("lists what all of several nodes are tied to, with everything that runs between", async () => {
  const answer = await asked(zones, common, { ids: three });
  expect(answer.neighbours).toEqual([{ id: "goal:shared", of: three }]);
  expect([answer.total, answer.truncated, answer.relaxations]).toEqual([1, false, []]);
  expect(ids(answer.nodes)).toEqual(["goal:shared", ...three]);
  expect(ids(answer.relationships)).toEqual([
    "PART_OF(zone:a,zone:b)",
    "RESPONSIBLE_FOR(zone:a,goal:shared)",
    "RESPONSIBLE_FOR(zone:b,goal:shared)",
    "RESPONSIBLE_FOR(zone:c,goal:shared)",
  ]);
});

test("lists what some of them are tied to where that is enough: most first, then fewer ties", async () => {
  const answer = await asked(zones, common, { ids: three, least: 2, limit: 2 });
  expect(answer.neighbours).toEqual([
    { id: "goal:shared", of: three },
    { id: "project:p", of: ["zone:a", "zone:c"] },
  ]);
  expect([answer.total, answer.truncated]).toEqual([3, true]);
});

test("says which single change gives something where nothing is in common", async () => {
  const answer = await asked(zones, common, {
    ids: ["zone:a", "zone:c"],
    types: ["LOCATED_IN"],
    basis: ["stated"],
  });
  expect(answer.neighbours).toEqual([]);
  expect(answer.relaxations).toEqual([
    { change: "basis", value: null, count: 1, more: false },
    { change: "type", value: "RESPONSIBLE_FOR", count: 1, more: false },
  ]);
});

test("refuses an id that nothing bears", async () => {
  await expect(asked(zones, common, { ids: ["zone:a", "zone:gone"] })).rejects.toMatchObject({
    code: "unknown-id",
    errors: [{ path: "ids", message: "unknown id “zone:gone”" }],
  });
});

test("equals a look at every node and relationship, on random graphs", {
  timeout: 30_000,
}, async () => {
  const question = fc.record(
    {
      least: fc.integer({ min: 2, max: 4 }),
      limit: fc.integer({ min: 1, max: 5 }),
      types: fc.subarray(relationTypes, { minLength: 12 }),
      kinds: fc.subarray(kindNames, { minLength: 8 }),
      basis: fc.constantFrom<Basis[]>(["stated"], ["inferred"]),
    },
    { requiredKeys: ["limit"] },
  );
  await fc.assert(
    fc.asyncProperty(randomPlan(4, 9), question, fc.nat(), async (plan, drawn, start) => {
      const all = nodeIds(plan);
      const given = all.filter((_, at) => (at + start) % 3 === 0);
      if (given.length < 2) return;
      const whole = { ...drawn, ids: given.slice(0, 12) };
      const { nodes, relationships, relaxations, ...rest } = await asked(plan, common, whole);
      const expected = naive(plan, whole);
      expect({ ...rest, links: ids(relationships), nodes: ids(nodes) }).toEqual(expected);
      const isEmpty = expected.total === 0 && naiveBetween(plan, whole, whole.ids).length === 0;
      if (!isEmpty) expect(relaxations).toEqual([]);
      for (const { change, value, count } of relaxations) {
        const relaxed = relaxedOf(whole, change, value);
        const found = naive(plan, relaxed).total + naiveBetween(plan, relaxed, relaxed.ids).length;
        expect(count).toBe(Math.min(whole.limit, found));
      }
    }),
  );
});

type Asked = CommonParameters;

const relaxedOf = (question: Asked, change: string, value: string | null): Asked => {
  const { types, least = 99, ids: given } = question;
  if (change === "type") return { ...question, types: [...(types ?? []), value as "PART_OF"] };
  if (change === "least") return { ...question, least: Math.min(least, given.length) - 1 };
  const { [change as "basis"]: _, ...left } = question;
  return left;
};

const naiveBetween = (plan: Plan, question: Asked, set: readonly string[]): string[] =>
  plan.relationships
    .filter(
      (link) => set.includes(link.from) && set.includes(link.to) && passesFact(question, link),
    )
    .map(({ id }) => id)
    .sort(byId);

const naive = (plan: Plan, question: Asked) => {
  const { ids: given, kinds, limit } = question;
  const least = Math.min(question.least ?? given.length, given.length);
  const found = plan.nodes
    .filter(({ node }) => !given.includes(node.id) && kinds?.includes(node.kind) !== false)
    .map(({ node }) => ({
      node,
      of: given.filter((id) =>
        plan.relationships.some(
          (link) =>
            passesFact(question, link) &&
            [link.from, link.to].includes(id) &&
            [link.from, link.to].includes(node.id),
        ),
      ),
    }))
    .filter(({ of }) => of.length >= least)
    .sort(
      (left, right) =>
        right.of.length - left.of.length ||
        left.node.ties - right.node.ties ||
        byId(left.node.id, right.node.id),
    );
  const neighbours = found.slice(0, limit).map(({ node, of }) => ({ id: node.id, of }));
  const set = [...given, ...neighbours.map(({ id }) => id)].sort(byId);
  return {
    neighbours,
    total: found.length,
    truncated: found.length > limit,
    nodes: set,
    links: naiveBetween(plan, question, set),
  };
};
