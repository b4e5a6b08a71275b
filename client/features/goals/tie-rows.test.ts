import { expect, test } from "vitest";
import { aNode, aRelationship } from "#client/state/fixture.ts";
import type { Words } from "#client/ui/words.ts";
import { type TiesAnswer, tieRoles } from "#graph/model/answers/goals.ts";
import { tieRows, tiesCsv } from "./tie-rows.ts";

const words = {
  t: (key: string) => (key === "lens.next" ? "; " : key),
  language: "zh",
  name: ({ id }: { id: string }) => id,
  kind: (kind: string) => kind,
  relation: (type: string) => type,
  modality: (modality: string) => modality,
} as unknown as Words;

const duty = aRelationship("RESPONSIBLE_FOR(zone:z,goal:part)", {
  quotes: ["全会提出", "西太湖要", "加快建设"],
  spans: ["other:0-4", "doc:0-4", "doc:6-10"],
  spanRoles: ["voice", "fact", "fact"],
});
const part = aRelationship("PART_OF(goal:part,goal:g)");
const answer: TiesAnswer = {
  goal: aNode("goal:g"),
  roles: tieRoles.map((role) => ({
    role,
    ties:
      role === "owned-by"
        ? [
            {
              node: "zone:z",
              chain: [duty.id, part.id],
              basis: "inferred",
              modality: "called-for",
              quotes: duty.quotes,
            },
          ]
        : [],
  })),
  nodes: [aNode("zone:z"), aNode("goal:part")],
  relationships: [duty, part],
  truncated: false,
};
const source = { id: "doc", number: 2, title: "题", titleEn: "Title" };

test("a row says each link as asserted, the facts quoted at the tied node, and the document", () => {
  const [row, ...others] = tieRows(answer, [source as never], words);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    role: "owned-by",
    chain: "zone:z → RESPONSIBLE_FOR → goal:part; goal:part → PART_OF → goal:g",
    quote: "西太湖要 … 加快建设",
    documents: "§2 题",
  });
});

test("the file has a line a tie, and a column that tells inferred from stated", () => {
  const lines = tiesCsv(tieRows(answer, [], words), words)
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]?.split(",").slice(0, 5)).toEqual([
    "goals.role.owned-by",
    "zone:z",
    "Zone",
    "basis.inferred",
    "called-for",
  ]);
});
