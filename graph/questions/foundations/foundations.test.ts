import { expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { asked } from "../testing/asked.ts";
import { nodeIn } from "../testing/plan-parts.ts";
import { foundations } from "./foundations.ts";

const plan = planOf({
  links: [
    "project:p CONTRIBUTES_TO goal:a inferred",
    "project:p CONTRIBUTES_TO goal:a",
    "project:p CONTRIBUTES_TO goal:b inferred",
    "goal:a DEPENDS_ON programme:x",
    "goal:b PART_OF goal:a",
    "goal:a PART_OF goal:a",
    "zone:z PART_OF zone:y",
    "zone:z RESPONSIBLE_FOR goal:a",
  ],
});

test("counts the things that rest on each, once each, most first", async () => {
  expect(await asked(plan, foundations, {})).toEqual({
    items: [
      { node: nodeIn(plan, "project:p"), stated: 1, inferred: 1 },
      { node: nodeIn(plan, "goal:b"), stated: 1, inferred: 0 },
      { node: nodeIn(plan, "programme:x"), stated: 1, inferred: 0 },
    ],
  });
});

test("keeps to its limit and to the facts that a filter leaves", async () => {
  const { items } = await asked(plan, foundations, { limit: 1, basis: ["inferred"] });
  expect(items).toEqual([{ node: nodeIn(plan, "project:p"), stated: 0, inferred: 2 }]);
  expect(await asked(plan, foundations, { types: ["CONCERNS"] })).toEqual({ items: [] });
});
