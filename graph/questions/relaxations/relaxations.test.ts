import * as fc from "fast-check";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import { ring } from "#graph/fixtures/ring.ts";
import { supernode } from "#graph/fixtures/supernode.ts";
import { type Basis, Modality } from "#graph/model/claims.ts";
import { kindNames } from "#graph/model/kinds.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Plan } from "#graph/model/plan.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { naivePaths } from "../paths/naive-paths.ts";
import { paths } from "../paths/paths.ts";
import { asked } from "../testing/asked.ts";
import { nodeIds } from "../testing/plan-parts.ts";
import { relaxations } from "./relaxations.ts";

const of = async (plan: Plan, question: z.input<typeof relaxations.parameters>) =>
  (await asked(plan, relaxations, question)).relaxations;

test("two nodes that only an inferred link joins: none stated, one with inferred", async () => {
  const plan = planOf({
    links: ["zone:a RESPONSIBLE_FOR goal:b inferred", "zone:a PART_OF zone:c"],
  });
  const question = { from: ["zone:a"], to: ["goal:b"], basis: ["stated" as const] };
  expect(await of(plan, question)).toEqual([
    { change: "basis", value: null, count: 1, more: false },
  ]);
});

test("tells each change by itself, cheapest first, and how much it gives", async () => {
  const question = { from: ["project:p00"], to: ["project:p39"], maxLength: 3 };
  expect(await of(supernode, question)).toEqual([
    { change: "maxLength", value: null, count: 1, more: false },
    { change: "hubs", value: null, count: 1, more: false },
  ]);
  // One hop more is one, not two.
  expect(await of(supernode, { ...question, maxLength: 2 })).toEqual([
    { change: "hubs", value: null, count: 1, more: false },
  ]);
  const around = { from: ["goal:b"], to: ["goal:a"], directed: true, avoid: ["goal:c"] };
  expect(await of(ring, around)).toEqual([
    { change: "directed", value: null, count: 1, more: false },
    { change: "avoid", value: "goal:c", count: 1, more: false },
  ]);
});

test("tells whether all changes at once help where no single one does", async () => {
  const plan = planOf({
    links: ["zone:a PART_OF zone:b inferred", "zone:b PART_OF zone:c", "zone:d PART_OF zone:e"],
  });
  const question = { from: ["zone:a"], basis: ["stated" as const], maxLength: 1 };
  const both = await asked(plan, relaxations, { ...question, to: ["zone:c"] });
  expect(both).toEqual({ relaxations: [], together: true });
  const none = await asked(plan, relaxations, { ...question, to: ["zone:d"] });
  expect(none).toEqual({ relaxations: [], together: false });
});

test("says nothing where no single change helps, and where there are paths", async () => {
  const plan = planOf({ links: ["zone:a PART_OF zone:b", "zone:c PART_OF zone:d"] });
  expect(await of(plan, { from: ["zone:a"], to: ["zone:c"], maxLength: 1 })).toEqual([]);
  expect(await of(plan, { from: ["zone:a"], to: ["zone:b"], basis: ["stated"] })).toEqual([]);
});

const filters = fc.record(
  {
    maxLength: fc.integer({ min: 1, max: 4 }),
    directed: fc.boolean(),
    hubs: fc.boolean(),
    single: fc.boolean(),
    limit: fc.integer({ min: 1, max: 3 }),
    types: fc.subarray(relationTypes, { minLength: 4, maxLength: 16 }),
    kinds: fc.subarray(kindNames, { maxLength: 6 }),
    basis: fc.constantFrom<Basis[]>(["stated"], ["inferred"]),
    modalities: fc.subarray(Modality.options),
    documents: fc.constant<string[]>(["text"]),
    voices: fc.constant<string[]>(["text"]),
  },
  { requiredKeys: ["maxLength", "directed", "hubs", "single", "limit"] },
);

test("equals asking every changed question for itself, on random graphs", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(randomPlan(4, 7), filters, fc.nat(), async (plan, filter, drawn) => {
      const all = nodeIds(plan);
      const from = all[drawn % all.length] ?? "";
      const [to = "", avoided = ""] = all.filter((id) => id !== from);
      const question = paths.parameters.parse({
        from: [from],
        to: [to],
        avoid: [avoided],
        ...filter,
      });
      expect(await of(plan, question)).toEqual(expected(plan, question));
    }),
    { numRuns: 150 },
  );
});

const expected = (plan: Plan, question: PathsParameters) => {
  const count = (asked: PathsParameters) => naivePaths(plan, { ...asked, limit: 999 }).paths.length;
  if (count(question) > 0) return [];
  const off = (name: keyof PathsParameters) => {
    const { [name]: _, ...left } = question;
    return left as PathsParameters;
  };
  const changed: [string, string | null, PathsParameters][] = [
    ["basis", null, off("basis")],
    ...relationTypes.map((type): [string, string, PathsParameters] => [
      "type",
      type,
      { ...question, types: [...(question.types ?? []), type] },
    ]),
    ["maxLength", null, { ...question, maxLength: question.maxLength + 1 }],
    ["hubs", null, { ...question, hubs: true }],
    ["directed", null, { ...question, directed: false }],
    ["documents", null, off("documents")],
    ["voices", null, off("voices")],
    ["modalities", null, off("modalities")],
    ["kinds", null, off("kinds")],
    ["single", null, { ...question, single: false }],
    ["avoid", question.avoid[0] ?? "", { ...question, avoid: [] }],
  ];
  return changed
    .filter(([change, , next]) => {
      if (change === "type" && question.types === undefined) return false;
      return JSON.stringify(next) !== JSON.stringify(question);
    })
    .map(([change, value, next]) => ({ change, value, found: count(next) }))
    .filter(({ found }) => found > 0)
    .map(({ change, value, found }) => ({
      change,
      value,
      count: Math.min(found, question.limit),
      more: found > question.limit,
    }));
};
