import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { encodePlan } from "./encode.ts";
import { goalRows } from "./goals.ts";
import { layout } from "./layout.ts";
import { definitions } from "./schema.ts";

/** What each number has stood for: the properties of each sort of row, and what is indexed. */
const known: Readonly<Record<number, string>> = { 2: "51c999d84df6" };

const propertiesOf = (rows: readonly object[]): string[] =>
  [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();

test("a layout that has changed has a new number, so that no database of before is half-read", async () => {
  const plan = { ...encodePlan(fullGoal), goals: await goalRows(fullGoal) };
  const rows = Object.entries(plan).map(([name, all]: [string, readonly object[]]) => [
    name,
    propertiesOf(all.map((row) => ("properties" in row ? Object(row.properties) : row))),
  ]);
  const digest = createHash("sha256")
    .update(JSON.stringify([rows, definitions]))
    .digest("hex");
  expect(
    digest.slice(0, 12),
    "Raise the number in layout.ts, and write here what it stands for.",
  ).toBe(known[layout]);
});
