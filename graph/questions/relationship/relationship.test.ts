import { expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { asked } from "../testing/asked.ts";
import { documentIn, nodeIn, passageIn, relationshipIn } from "../testing/plan-parts.ts";
import { relationship } from "./relationship.ts";

test("shows each quote in its sentence, in order, and who says it", async () => {
  const id = "RESPONSIBLE_FOR(zone:west-lake,goal:new-area)";
  const document = documentIn(fullGoal, "plan");
  expect(await asked(fullGoal, relationship, { id })).toEqual({
    relationship: relationshipIn(fullGoal, id),
    from: nodeIn(fullGoal, "zone:west-lake"),
    to: nodeIn(fullGoal, "goal:new-area"),
    voice: { id: "plan", name: { zh: "题 plan", en: "Title plan" } },
    evidence: [
      {
        quote: "新区计划",
        role: "heading",
        passage: passageIn(fullGoal, "plan:h1"),
        document,
        ranges: [{ start: 0, end: 4 }],
      },
      {
        quote: "新区建设由西湖园区负责",
        role: "fact",
        passage: passageIn(fullGoal, "plan:2"),
        document,
        ranges: [{ start: 0, end: 11 }],
      },
    ],
  });
});

test("shows a quote that a line break cuts in the file unbroken", async () => {
  const id = "HAS_TARGET(goal:new-area,target:land)";
  const { evidence, voice } = await asked(fullGoal, relationship, { id });
  const shown = evidence.map(({ passage, ranges: [range] }) =>
    passage.text.slice(range?.start, range?.end),
  );
  expect([shown, voice]).toEqual([["要盘活土地500亩"], null]);
});

test("names a node that speaks by its name", async () => {
  const id = "SET_OUT(event:plenum,goal:new-area)";
  const { voice } = await asked(fullGoal, relationship, { id });
  expect(voice).toEqual({ id: "event:plenum", name: { zh: "全会", en: "Plenum" } });
});

test("refuses an id that nothing bears", async () => {
  const id = "PART_OF(goal:a,goal:b)";
  await expect(asked(fullGoal, relationship, { id })).rejects.toMatchObject({
    code: "unknown-id",
    errors: [{ path: "id", message: `unknown id “${id}”` }],
  });
});
