import * as fc from "fast-check";
import { expect, test } from "vitest";
import { diamond } from "#graph/fixtures/diamond.ts";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { partRing } from "#graph/fixtures/part-ring.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomFacts } from "#graph/fixtures/random-facts.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import { type TieRole, tieRoles } from "#graph/model/answers/goals.ts";
import { passesFact } from "#graph/model/fact-filter.ts";
import type { Plan } from "#graph/model/plan.ts";
import { openMemory } from "#graph/store/memory/memory-engine.ts";
import { asked } from "../testing/asked.ts";
import { ids, nodeIds, nodeIn } from "../testing/plan-parts.ts";
import { naiveTies } from "./naive-ties.ts";
import { ties } from "./ties.ts";

const roleOf = async (plan: Plan, id: string, role: TieRole) =>
  (await asked(plan, ties, { id })).roles.find((entry) => entry.role === role)?.ties;

/** A tie that is stated by one relationship of which nothing else is said. */
const plain = (node: string, ...chain: string[]) => ({
  node,
  chain,
  basis: "stated",
  modality: null,
  quotes: [],
});

test("lists every role in order with node, chain, basis, modality and quotes", async () => {
  const answer = await asked(fullGoal, ties, { id: "goal:new-area" });
  const roles: Record<TieRole, unknown[]> = {
    "proposed-by": [
      {
        ...plain("event:plenum", "SET_OUT(event:plenum,goal:new-area)"),
        modality: "called-for",
        quotes: ["全会提出", "要加快新区建设"],
      },
    ],
    "owned-by": [
      {
        ...plain("zone:west-lake", "RESPONSIBLE_FOR(zone:west-lake,goal:new-area)"),
        quotes: ["新区计划", "新区建设由西湖园区负责"],
      },
    ],
    means: [
      {
        ...plain("project:line", "CONTRIBUTES_TO(project:line,goal:new-area)"),
        quotes: ["湖滨快线助力新区建设"],
      },
    ],
    where: [
      {
        ...plain("zone:west-lake", "RESPONSIBLE_FOR(zone:west-lake,goal:new-area)"),
        quotes: ["新区计划", "新区建设由西湖园区负责"],
      },
      {
        ...plain(
          "place:lakeside",
          "LOCATED_IN(project:line,place:lakeside)",
          "CONTRIBUTES_TO(project:line,goal:new-area)",
        ),
        quotes: ["快线位于湖滨镇"],
      },
    ],
    about: [plain("place:lake", "CONCERNS(goal:new-area,place:lake)")],
    "measured-by": [
      {
        ...plain("target:land", "HAS_TARGET(goal:new-area,target:land)"),
        modality: "called-for",
        quotes: ["要盘活土地500亩"],
      },
      {
        ...plain(
          "result:land-2024",
          "MEASURES(result:land-2024,target:land)",
          "HAS_TARGET(goal:new-area,target:land)",
        ),
        basis: "inferred",
      },
    ],
    "earlier-results": [
      {
        ...plain(
          "result:land-2023",
          "LOCATED_IN(result:land-2023,place:lakeside)",
          "LOCATED_IN(project:line,place:lakeside)",
          "CONTRIBUTES_TO(project:line,goal:new-area)",
        ),
        basis: "inferred",
      },
    ],
    "rests-on": [plain("programme:reform", "DEPENDS_ON(goal:new-area,programme:reform)")],
    supports: [
      plain("goal:other", "DEPENDS_ON(goal:other,goal:new-area)"),
      plain("goal:whole", "PART_OF(goal:new-area,goal:whole)"),
    ],
    industries: [
      plain(
        "industry:rail",
        "ADVANCES(project:line,industry:rail)",
        "CONTRIBUTES_TO(project:line,goal:new-area)",
      ),
    ],
    "acting-under": [plain("instrument:law", "FOLLOWS(goal:new-area,instrument:law)")],
    parts: [plain("goal:sub", "PART_OF(goal:sub,goal:new-area)")],
    "continued-from": [plain("goal:old-area", "SUCCEEDS(goal:new-area,goal:old-area)")],
  };
  expect(answer.roles).toEqual(tieRoles.map((role) => ({ role, ties: roles[role] })));
  expect(answer.goal).toEqual(nodeIn(fullGoal, "goal:new-area"));
  expect(ids(answer.nodes)).toEqual(nodeIds(fullGoal));
  expect(answer.relationships).toHaveLength(15);
  expect(answer.truncated).toBe(false);
});

test("prefers a stated chain to a shorter one that is inferred", async () => {
  expect(await roleOf(diamond, "goal:top", "owned-by")).toEqual([
    plain(
      "org:owner",
      "RESPONSIBLE_FOR(org:owner,goal:leaf)",
      "PART_OF(goal:leaf,goal:left)",
      "PART_OF(goal:left,goal:top)",
    ),
  ]);
});

test("takes the shorter chain where none is stated throughout", async () => {
  const plan = planOf({
    links: [
      "goal:leaf PART_OF goal:left",
      "goal:left PART_OF goal:top",
      "goal:leaf PART_OF goal:top inferred",
      "org:owner RESPONSIBLE_FOR goal:leaf inferred",
    ],
  });
  expect(await roleOf(plan, "goal:top", "owned-by")).toEqual([
    {
      ...plain("org:owner", "RESPONSIBLE_FOR(org:owner,goal:leaf)", "PART_OF(goal:leaf,goal:top)"),
      basis: "inferred",
    },
  ]);
});

test("reads goals four levels below, once each where they are part of one another", async () => {
  const links = [1, 2, 3, 4, 5].map((level) => `goal:l${level} PART_OF goal:l${level - 1}`);
  const answer = await asked(planOf({ links }), ties, { id: "goal:l0" });
  const parts = answer.roles.find(({ role }) => role === "parts")?.ties.map(({ node }) => node);
  expect(parts).toEqual(["goal:l1", "goal:l2", "goal:l3", "goal:l4"]);
  expect(answer.truncated).toBe(true);
  const ring = await asked(partRing, ties, { id: "goal:b" });
  expect(ring.roles.filter((role) => role.ties.length > 0)).toEqual([
    {
      role: "parts",
      ties: [
        plain("goal:a", "PART_OF(goal:a,goal:b)"),
        plain("goal:c", "PART_OF(goal:c,goal:a)", "PART_OF(goal:a,goal:b)"),
      ],
    },
  ]);
  expect(ring.truncated).toBe(false);
});

test("never ties a goal to itself", async () => {
  const plan = planOf({ links: ["goal:sub PART_OF goal:top", "goal:sub DEPENDS_ON goal:top"] });
  const { roles } = await asked(plan, ties, { id: "goal:top" });
  expect(roles.flatMap((role) => role.ties.map(({ node }) => `${role.role} ${node}`))).toEqual([
    "parts goal:sub",
  ]);
});

test("lists as resting and supporting only what no other role lists", async () => {
  const plan = planOf({
    links: [
      "goal:g DEPENDS_ON project:p",
      "project:p CONTRIBUTES_TO goal:g",
      "goal:g DEPENDS_ON goal:h",
      "goal:h DEPENDS_ON goal:g",
    ],
  });
  const { roles } = await asked(plan, ties, { id: "goal:g" });
  expect(roles.flatMap((role) => role.ties.map(({ node }) => `${role.role} ${node}`))).toEqual([
    "means project:p",
    "rests-on goal:h",
  ]);
});

test("measures with results of the same period, and lists those of an earlier one apart", async () => {
  const period = (value: string) => ({ properties: { period: value } });
  const plan = planOf({
    nodes: {
      "target:t": period("2024"),
      "result:inside": period("2024-01/2024-11"),
      "result:before": period("2023"),
      "result:after": period("2025"),
      "result:any": {},
    },
    links: [
      "goal:g HAS_TARGET target:t",
      "goal:g CONCERNS place:p",
      ...["inside", "before", "after", "any"].flatMap((name) => [
        `result:${name} MEASURES target:t`,
        `result:${name} CONCERNS place:p`,
      ]),
    ],
  });
  const nodesOf = async (role: TieRole) =>
    (await roleOf(plan, "goal:g", role))?.map(({ node }) => node);
  expect(await nodesOf("measured-by")).toEqual(["target:t", "result:any", "result:inside"]);
  expect(await nodesOf("earlier-results")).toEqual(["result:before"]);
});

test("cuts a role at 1,000 ties and says so", async () => {
  const links = Array.from({ length: 1001 }, (_, at) => `org:o${at} RESPONSIBLE_FOR goal:g`);
  const answer = await asked(planOf({ links }), ties, { id: "goal:g" });
  expect(answer.roles.find(({ role }) => role === "owned-by")?.ties).toHaveLength(1000);
  expect(answer.truncated).toBe(true);
});

test.each(["goal:gone", "project:line"])("refuses %s, which no goal bears", async (id) => {
  await expect(asked(fullGoal, ties, { id })).rejects.toMatchObject({
    code: "unknown-id",
    errors: [{ path: "id", message: `unknown id “${id}”` }],
  });
});

test("holds a filter on every link of a chain, and on the way up", async () => {
  const plan = planOf({
    links: [
      "goal:leaf PART_OF goal:top inferred",
      "goal:leaf PART_OF goal:middle",
      "goal:middle PART_OF goal:top",
      "project:p CONTRIBUTES_TO goal:leaf",
      "project:p LOCATED_IN place:here inferred",
      "org:o RESPONSIBLE_FOR goal:leaf",
    ],
  });
  const tiedBy = async (filter: object) => {
    const { roles } = await asked(plan, ties, { id: "goal:top", ...filter });
    return roles.flatMap((role) =>
      role.ties.map(({ node, chain }) => `${role.role} ${node} ${chain.length}`),
    );
  };
  expect(await tiedBy({})).toEqual([
    "owned-by org:o 3",
    "means project:p 3",
    "where place:here 3",
    "parts goal:middle 1",
    "parts goal:leaf 2",
  ]);
  expect(await tiedBy({ basis: ["stated"] })).toEqual([
    "owned-by org:o 3",
    "means project:p 3",
    "parts goal:middle 1",
    "parts goal:leaf 2",
  ]);
  expect(await tiedBy({ basis: ["inferred"] })).toEqual(["parts goal:leaf 1"]);
  expect(await tiedBy({ types: [] })).toEqual([]);
});

test("remembers nothing of one filter in the answer to another", async () => {
  const all = await asked(fullGoal, ties, { id: "goal:new-area" });
  const engine = openMemory();
  await engine.apply(fullGoal);
  const ask = (filter: object) =>
    engine.ask(ties, ties.parameters.parse({ id: "goal:new-area", ...filter }));
  expect((await ask({ types: [] })).relationships).toEqual([]);
  expect(await ask({})).toEqual(all);
  expect((await ask({ types: ["SET_OUT"] })).relationships).toHaveLength(1);
});

test("equals every chain tried role by role, on random graphs, with any filter", {
  timeout: 30_000,
}, async () => {
  const filtered = randomPlan(4, 10).chain((plan) =>
    fc.tuple(fc.constant(plan), fc.oneof(fc.constant({}), randomFacts(plan))),
  );
  await fc.assert(
    fc.asyncProperty(filtered, async ([plan, filter]) => {
      const relationships = plan.relationships.filter((fact) => passesFact(filter, fact));
      for (const id of nodeIds(plan).filter((node) => node.startsWith("goal:"))) {
        const { roles } = await asked(plan, ties, { id, ...filter });
        const answer = roles.map(({ role, ties: listed }) => ({
          role,
          ties: listed.map(({ node, chain, basis }) => ({ node, chain, basis })),
        }));
        expect(answer).toEqual(naiveTies({ ...plan, relationships }, id));
      }
    }),
    { numRuns: 300 },
  );
});
