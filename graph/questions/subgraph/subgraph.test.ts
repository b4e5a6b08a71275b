import * as fc from "fast-check";
import { expect, test } from "vitest";
import { partRing } from "#graph/fixtures/part-ring.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import { ring } from "#graph/fixtures/ring.ts";
import { asked } from "../testing/asked.ts";
import { ids, nodeIds, nodeIn, relationshipIn } from "../testing/plan-parts.ts";
import { subgraph } from "./subgraph.ts";

test("keeps every relationship among the set and none that leads out of it", async () => {
  expect(await asked(ring, subgraph, { nodeIds: ["goal:b", "goal:a", "goal:out"] })).toEqual({
    nodes: ["goal:a", "goal:b", "goal:out"].map((id) => nodeIn(ring, id)),
    relationships: [relationshipIn(ring, "DEPENDS_ON(goal:a,goal:b)")],
  });
});

test("keeps a loop once, and a node that is named twice once", async () => {
  const answer = await asked(partRing, subgraph, { nodeIds: ["goal:self", "goal:self"] });
  expect(answer).toEqual({
    nodes: [nodeIn(partRing, "goal:self")],
    relationships: [relationshipIn(partRing, "PART_OF(goal:self,goal:self)")],
  });
});

test("leaves out an id that nothing bears", async () => {
  const answer = await asked(ring, subgraph, { nodeIds: ["goal:gone", "goal:a"] });
  expect(answer).toEqual({ nodes: [nodeIn(ring, "goal:a")], relationships: [] });
});

test("equals a look at every relationship, on random graphs", { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(randomPlan(3, 9), fc.infiniteStream(fc.boolean()), async (plan, drawn) => {
      const set = nodeIds(plan).filter(() => drawn.next().value === true);
      if (set.length === 0) return;
      const expected = plan.relationships.filter(
        ({ from, to }) => set.includes(from) && set.includes(to),
      );
      const answer = await asked(plan, subgraph, { nodeIds: set });
      expect(ids(answer.nodes)).toEqual(set);
      expect(ids(answer.relationships)).toEqual(ids(expected).sort());
    }),
  );
});
