import { expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { asked } from "../testing/asked.ts";
import { documents } from "./documents.ts";

test("lists documents by number with their sentences and how many are cited", async () => {
  expect((await asked(fullGoal, documents, {})).documents).toEqual(fullGoal.documents);
  expect(fullGoal.documents[0]).toMatchObject({ sentences: 5, cited: 4 });
  const plan = planOf({ links: [], documents: { later: "一。", early: "二。" } });
  const reversed = { ...plan, documents: plan.documents.toReversed() };
  const answer = await asked(reversed, documents, {});
  expect(answer.documents.map(({ id, number }) => [id, number])).toEqual([
    ["later", 1],
    ["early", 2],
  ]);
});

test("lists nothing where there is nothing", async () => {
  expect(await asked(planOf({ links: [] }), documents, {})).toEqual({ documents: [] });
});
