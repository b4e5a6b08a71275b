import * as fc from "fast-check";
import { expect, test } from "vitest";
import { partRing } from "#graph/fixtures/part-ring.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import { supernode } from "#graph/fixtures/supernode.ts";
import type { NeighboursAnswer } from "#graph/model/answers/nodes.ts";
import { kindOfId } from "#graph/model/ids.ts";
import { kindNames } from "#graph/model/kinds.ts";
import type { Plan } from "#graph/model/plan.ts";
import type { PlanRelationship } from "#graph/model/records.ts";
import { relationOf, relationTypes, tierRank } from "#graph/model/relations.ts";
import { asked } from "../testing/asked.ts";
import { ids, nodeIds, nodeIn, relationshipIn } from "../testing/plan-parts.ts";
import { neighbours } from "./neighbours.ts";

const tiers = planOf({
  links: [
    "event:e SET_OUT goal:g",
    "zone:z RESPONSIBLE_FOR goal:g",
    "project:p CONTRIBUTES_TO goal:g inferred",
    "project:q CONTRIBUTES_TO goal:g",
    "project:r CONTRIBUTES_TO goal:g",
    "project:r CONTRIBUTES_TO goal:g inferred",
    "goal:g LOCATED_IN zone:z",
  ],
});

test("ranks by the tier of the best relationship, then stated, then ties, then id", async () => {
  const answer = await asked(tiers, neighbours, { id: "goal:g" });
  expect(answer).toEqual({
    nodes: ["project:r", "project:q", "project:p", "zone:z", "event:e"].map((id) =>
      nodeIn(tiers, id),
    ),
    relationships: [
      "CONTRIBUTES_TO(project:r,goal:g)",
      "CONTRIBUTES_TO(project:r,goal:g)~2",
      "CONTRIBUTES_TO(project:q,goal:g)",
      "CONTRIBUTES_TO(project:p,goal:g)",
      "RESPONSIBLE_FOR(zone:z,goal:g)",
      "LOCATED_IN(goal:g,zone:z)",
      "SET_OUT(event:e,goal:g)",
    ].map((id) => relationshipIn(tiers, id)),
    page: { next: null, total: 5, exact: true },
  });
});

test("filters by direction, type, basis and the neighbour's kind", async () => {
  const of = async (filter: object) =>
    ids((await asked(tiers, neighbours, { id: "goal:g", ...filter })).nodes);
  expect(await of({ direction: "out" })).toEqual(["zone:z"]);
  expect(await of({ types: ["SET_OUT", "RESPONSIBLE_FOR"] })).toEqual(["zone:z", "event:e"]);
  expect(await of({ basis: ["inferred"] })).toEqual(["project:r", "project:p"]);
  expect(await of({ kinds: ["Event"] })).toEqual(["event:e"]);
  expect(await of({ kinds: [] })).toEqual([]);
});

test("counts a node as its own neighbour only where it is linked to itself, and once", async () => {
  const { nodes, relationships, page } = await asked(partRing, neighbours, { id: "goal:self" });
  expect(ids(nodes)).toEqual(["goal:self"]);
  expect(ids(relationships)).toEqual(["PART_OF(goal:self,goal:self)"]);
  expect(page).toEqual({ next: null, total: 1, exact: true });
});

test("pages a hub and tells the exact total on every page", async () => {
  const first = await asked(supernode, neighbours, { id: "place:hub" });
  expect(first.nodes).toHaveLength(25);
  expect(first.page).toEqual({ next: expect.any(String), total: 40, exact: true });
  const cursor = first.page.next ?? "";
  const second = await asked(supernode, neighbours, { id: "place:hub", cursor });
  expect(second.nodes).toHaveLength(15);
  expect(second.page).toEqual({ next: null, total: 40, exact: true });
});

test("refuses an unknown id, and a cursor of another filter or of older data", async () => {
  await expect(asked(supernode, neighbours, { id: "goal:gone" })).rejects.toMatchObject({
    code: "unknown-id",
    errors: [{ path: "id", message: "unknown id “goal:gone”" }],
  });
  const cursor = (await asked(supernode, neighbours, { id: "place:hub" })).page.next ?? "";
  await expect(
    asked(supernode, neighbours, { id: "place:hub", direction: "in", cursor }),
  ).rejects.toMatchObject({ code: "bad-cursor" });
  await expect(
    asked({ ...supernode, version: "2" }, neighbours, { id: "place:hub", cursor }),
  ).rejects.toMatchObject({ code: "stale-cursor" });
});

const drawnFilter = fc.record(
  {
    direction: fc.constantFrom("out" as const, "in" as const, "both" as const),
    types: fc.subarray(relationTypes),
    kinds: fc.subarray(kindNames),
    basis: fc.subarray(["stated" as const, "inferred" as const]),
  },
  { requiredKeys: ["direction"] },
);
type Filter = typeof drawnFilter extends fc.Arbitrary<infer T> ? T : never;

/** Neighbours in order, and all relationships to them, from a look at every one of the plan. */
const naive = (plan: Plan, id: string, { direction, types, kinds, basis }: Filter) => {
  const ranks = new Map<string, [number, number, number, string]>();
  const links = new Set<string>();
  const look = (other: string, link: PlanRelationship): void => {
    const kind = kindOfId(other);
    if (types?.includes(link.type) === false || basis?.includes(link.basis) === false) return;
    if (kind === undefined || kinds?.includes(kind) === false) return;
    links.add(link.id);
    const rank: [number, number, number, string] = [
      tierRank[relationOf(link.type).tier],
      link.basis === "stated" ? 0 : 1,
      -nodeIn(plan, other).ties,
      other,
    ];
    const before = ranks.get(other);
    if (before === undefined || lessThan(rank, before)) ranks.set(other, rank);
  };
  for (const link of plan.relationships) {
    if (link.from === id && direction !== "in") look(link.to, link);
    if (link.to === id && direction !== "out") look(link.from, link);
  }
  const ranked = [...ranks.values()].sort((a, b) => (lessThan(a, b) ? -1 : 1));
  return { nodes: ranked.map(([, , , other]) => other), links: [...links].sort() };
};

const lessThan = (left: readonly (number | string)[], right: readonly (number | string)[]) => {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
};

test("yields every neighbour exactly once, in rank order, when more is pressed, on random graphs", {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      randomPlan(3, 9),
      drawnFilter,
      fc.integer({ min: 1, max: 3 }),
      fc.nat(),
      async (plan, filter, limit, drawn) => {
        const id = nodeIds(plan)[drawn % plan.nodes.length] ?? "";
        const expected = naive(plan, id, filter);
        const seen = { nodes: [] as string[], links: [] as string[] };
        let cursor: string | null = null;
        do {
          const { nodes, relationships, page }: NeighboursAnswer = await askPage(
            plan,
            { id, ...filter, limit },
            cursor,
          );
          expect(page.total).toBe(expected.nodes.length);
          seen.nodes.push(...ids(nodes));
          seen.links.push(...ids(relationships));
          cursor = page.next;
        } while (cursor !== null && seen.nodes.length <= expected.nodes.length);
        expect({ nodes: seen.nodes, links: seen.links.sort() }).toEqual(expected);
      },
    ),
  );
});

const askPage = (
  plan: Plan,
  question: Filter & { id: string; limit: number },
  cursor: string | null,
) => asked(plan, neighbours, cursor === null ? question : { ...question, cursor });
