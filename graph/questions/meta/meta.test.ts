import { expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { kindNames } from "#graph/model/kinds.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { asked } from "../testing/asked.ts";
import { meta } from "./meta.ts";

test("counts nodes, relationships, documents and sentences, a heading being none", async () => {
  const { counts } = await asked(fullGoal, meta, {});
  expect(counts).toEqual({ nodes: 16, relationships: 16, documents: 1, passages: 5 });
});

test("lists every kind and type of the model in legend order, also those that do not occur", async () => {
  const { model } = await asked(
    planOf({
      links: ["project:a CONTRIBUTES_TO goal:a", "project:b CONTRIBUTES_TO goal:a inferred"],
    }),
    meta,
    {},
  );
  expect(model).toEqual({
    kinds: kindNames.map((kind) => ({
      kind,
      count: kind === "Project" ? 2 : kind === "Goal" ? 1 : 0,
    })),
    types: relationTypes.map((type) => {
      const count = type === "CONTRIBUTES_TO" ? 1 : 0;
      return { type, stated: count, inferred: count };
    }),
  });
});

test("tells the version of the data and the corpora", async () => {
  const { data } = await asked(planOf({ links: [], version: "7" }), meta, {});
  expect(data).toEqual({
    version: "7",
    corpora: [{ id: "fixture", name: { zh: "样例", en: "Fixture" } }],
  });
});
