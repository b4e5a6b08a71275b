import { expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { conformance } from "../conformance/conformance.ts";
import { openEngine } from "../open.ts";
import { openMemory } from "./memory-engine.ts";

conformance("The embedded engine", openMemory);

test("is what is opened unless told otherwise", async () => {
  expect((await openEngine()).info).toEqual({ engine: "embedded", readOnly: true });
});

test.each([
  ["a node that is there twice", { nodes: [...fullGoal.nodes, ...fullGoal.nodes.slice(0, 1)] }],
  ["a passage of no document", { documents: [] }],
  ["a quote that is in no passage", { passages: fullGoal.passages.slice(1), mentions: [] }],
  ["a mention of no node", { mentions: fullGoal.mentions.map((m) => ({ ...m, node: "place:x" })) }],
  [
    "a mention in no passage",
    { mentions: fullGoal.mentions.map((m) => ({ ...m, passage: "x:1" })) },
  ],
])("refuses a plan with %s", async (_, broken) => {
  const engine = openMemory();
  await expect(engine.apply({ ...fullGoal, ...broken })).rejects.toThrow();
  expect(await engine.ready()).toBe(false);
});
