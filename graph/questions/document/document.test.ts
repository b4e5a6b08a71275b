import { expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { asked } from "../testing/asked.ts";
import { documentIn, ids } from "../testing/plan-parts.ts";
import { document } from "./document.ts";

test("marks in each passage what it names and what it is evidence for", async () => {
  const answer = await asked(fullGoal, document, { id: "plan" });
  expect(answer.document).toEqual(documentIn(fullGoal, "plan"));
  const marks = answer.passages.map(({ id, text, marks: all }) => [
    id,
    ...all.map(
      (mark) => `${mark.type} ${mark.role} ${mark.id}: ${text.slice(mark.start, mark.end)}`,
    ),
  ]);
  const duty = "RESPONSIBLE_FOR(zone:west-lake,goal:new-area)";
  const setOut = "SET_OUT(event:plenum,goal:new-area)";
  expect(marks).toEqual([
    ["plan:h1", `relationship heading ${duty}: 新区计划`],
    [
      "plan:1",
      `relationship voice ${setOut}: 全会提出`,
      "mention fact event:plenum: 全会",
      "node fact goal:new-area: 要加快新区建设",
      `relationship fact ${setOut}: 要加快新区建设`,
      "mention fact goal:new-area: 新区建设",
    ],
    [
      "plan:2",
      `relationship fact ${duty}: 新区建设由西湖园区负责`,
      "mention fact goal:new-area: 新区建设",
      "mention fact zone:west-lake: 西湖园区",
    ],
    [
      "plan:3",
      "relationship fact CONTRIBUTES_TO(project:line,goal:new-area): 湖滨快线助力新区建设",
      "mention fact project:line: 湖滨快线",
      "mention fact goal:new-area: 新区建设",
      "relationship fact LOCATED_IN(project:line,place:lakeside): 快线位于湖滨镇",
      "mention fact place:lakeside: 湖滨镇",
    ],
    [
      "plan:4",
      "mention fact goal:new-area: 新区建设",
      "relationship fact HAS_TARGET(goal:new-area,target:land): 要盘活土地500亩",
    ],
    ["plan:5", "mention fact place:lakeside: 湖滨镇"],
  ]);
});

test("names every node and relationship of a mark, the ends too, and who speaks how often", async () => {
  const answer = await asked(fullGoal, document, { id: "plan" });
  expect(ids(answer.nodes)).toEqual([
    "event:plenum",
    "goal:new-area",
    "place:lakeside",
    "project:line",
    "target:land",
    "zone:west-lake",
  ]);
  expect(ids(answer.relationships)).toEqual([
    "CONTRIBUTES_TO(project:line,goal:new-area)",
    "HAS_TARGET(goal:new-area,target:land)",
    "LOCATED_IN(project:line,place:lakeside)",
    "RESPONSIBLE_FOR(zone:west-lake,goal:new-area)",
    "SET_OUT(event:plenum,goal:new-area)",
  ]);
  expect(answer.voices).toEqual([
    { id: "event:plenum", name: { zh: "全会", en: "Plenum" }, claims: 1 },
    { id: "plan", name: { zh: "题 plan", en: "Title plan" }, claims: 1 },
  ]);
});

test("counts a claim with two quotes once for its voice, and marks one stretch once", async () => {
  const quotes = ["建公园", "公园建成"];
  const plan = planOf({
    documents: { d: "建公园。公园建成。", other: "建湖。" },
    links: [],
    nodes: {
      "project:park": {
        name: "湖心岛",
        claims: [
          { voice: "d", quotes },
          { voice: "d", quotes: ["建公园"] },
        ],
      },
      "project:lake": { name: "湖", claims: [{ voice: "other", quotes: ["建湖"] }] },
    },
  });
  const answer = await asked(plan, document, { id: "d" });
  expect(answer.voices).toEqual([{ id: "d", name: { zh: "题 d", en: "Title d" }, claims: 2 }]);
  const mark = { type: "node", id: "project:park", role: "fact", start: 0 };
  expect(answer.passages.map(({ marks }) => marks)).toEqual([
    [{ ...mark, end: 3 }],
    [{ ...mark, end: 4 }],
  ]);
});

test("says why a sentence that nothing cites states no fact, and gives the file back to the character", async () => {
  const text = "\n建公园。 大家加油！\n";
  const plan = planOf({
    documents: { d: text },
    links: [],
    nodes: { "project:park": { name: "公园", claims: [{ quotes: ["建公园"] }] } },
  });
  const { passages } = await asked(plan, document, { id: "d" });
  expect(passages.map(({ uncited }) => uncited)).toEqual([
    null,
    { zh: "没有说到谁做什么：大家加油！", en: "Says nothing: 大家加油！" },
  ]);
  expect(passages.map(({ filed }) => filed).join("")).toBe(text);
});

test("refuses an id that no document bears", async () => {
  await expect(asked(fullGoal, document, { id: "goal:new-area" })).rejects.toMatchObject({
    code: "unknown-id",
  });
});
