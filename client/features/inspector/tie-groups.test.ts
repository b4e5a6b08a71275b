import { expect, test } from "vitest";
import { aNode, aRelationship } from "#client/state/fixture.ts";
import { tieGroups } from "./tie-groups.ts";

const page = (
  others: readonly string[],
  relationships: readonly ReturnType<typeof aRelationship>[],
) => ({
  nodes: others.map((id) => aNode(id)),
  relationships: [...relationships],
  page: { next: null, total: others.length, exact: true },
});
const duty = aRelationship("RESPONSIBLE_FOR(zone:a,goal:b)");
const guess = aRelationship("RESPONSIBLE_FOR(zone:a,project:c)", { basis: "inferred" });
const inside = aRelationship("LOCATED_IN(event:d,zone:a)");
const groups = [
  { type: "RESPONSIBLE_FOR", direction: "out", kind: "Goal", stated: 1, inferred: 0 },
  { type: "RESPONSIBLE_FOR", direction: "out", kind: "Project", stated: 0, inferred: 1 },
  { type: "LOCATED_IN", direction: "in", kind: "Event", stated: 3, inferred: 0 },
] as const;

test("kinds of one type and direction are one group, with all that there are counted", () => {
  const found = tieGroups("zone:a", groups, [
    page(["project:c", "goal:b", "event:d"], [guess, duty, inside]),
  ]);
  expect(found.map(({ type, direction, count }) => [type, direction, count])).toEqual([
    ["RESPONSIBLE_FOR", "out", 2],
    ["LOCATED_IN", "in", 3],
  ]);
});

test("stated ties come before inferred ones", () => {
  const [first] = tieGroups("zone:a", groups, [page(["project:c", "goal:b"], [guess, duty])]);
  expect(first?.rows.map(({ other }) => other.id)).toEqual(["goal:b", "project:c"]);
});

test("a relationship that comes with two pages stands once", () => {
  const [first] = tieGroups("zone:a", groups, [page(["goal:b"], [duty]), page(["goal:b"], [duty])]);
  expect(first?.rows).toHaveLength(1);
});
