import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aNode, aRelationship, aState } from "#client/state/fixture.ts";
import { selectionOf } from "#client/state/selection.ts";
import { among, chosenNodes, countsByKind } from "./several.ts";

const ids = ["zone:a", "goal:b", "goal:c", "place:d"];
const pairs = ids.flatMap((from) =>
  ids.flatMap((to) => (from === to ? [] : [[from, to] as const])),
);

test("the ties among selected nodes are those whose two ends are selected", () => {
  fc.assert(
    fc.property(fc.subarray(pairs), fc.subarray(ids), (links, chosen) => {
      const ties = links.map(([from, to]) => aRelationship(`CONCERNS(${from},${to})`));
      const state = aState(
        ids.map((id) => aNode(id)),
        ties,
      );
      const selected = { ...state, view: { ...state.view, selection: selectionOf(chosen) } };
      const expected = links
        .filter(([from, to]) => chosen.includes(from) && chosen.includes(to))
        .map(([from, to]) => `CONCERNS(${from},${to})`);
      expect(among(selected).map(({ id }) => id)).toEqual(expected.toSorted());
      expect(chosenNodes(selected).map(({ id }) => id)).toEqual(chosen);
    }),
  );
});

test("kinds are counted in the order of the legend", () => {
  expect(countsByKind(["goal:b", "zone:a", "goal:c"].map((id) => aNode(id)))).toEqual([
    ["Zone", 1],
    ["Goal", 2],
  ]);
});
