import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rangeOf, selectionOf, without } from "./selection.ts";

const id = fc.constantFrom("zone:a", "zone:b", "goal:c", "goal:d", "goal:e");

test("nodes are selected once each, and the last one named is the last", () => {
  expect(selectionOf([])).toBeNull();
  expect(selectionOf(["zone:a", "zone:b", "zone:a"])).toEqual({
    type: "node",
    id: "zone:a",
    others: ["zone:b"],
  });
  fc.assert(
    fc.property(fc.array(id, { minLength: 1 }), (ids) => {
      const selection = selectionOf(ids);
      const all = [...(selection?.others ?? []), selection?.id];
      expect(new Set(all)).toEqual(new Set(ids));
      expect(new Set(all).size).toBe(all.length);
      expect(selection?.id).toBe(ids.at(-1));
    }),
  );
});

test("a range holds both ends and what lies between, and ends where the walk did", () => {
  const list = ["a", "b", "c", "d"];
  expect(rangeOf(list, "b", "d")).toEqual(["b", "c", "d"]);
  expect(rangeOf(list, "d", "b")).toEqual(["d", "c", "b"]);
  expect(rangeOf(list, "b", "b")).toEqual(["b"]);
  expect(rangeOf(list, null, "c")).toEqual(["c"]);
  expect(rangeOf(list, "gone", "c")).toEqual(["c"]);
});

test("what is gone of a selection leaves the rest of it", () => {
  const three = { type: "node", id: "goal:c", others: ["zone:a", "zone:b"] } as const;
  const selection = { ...three, others: [...three.others] };
  expect(without(selection, (each) => each === "goal:c")).toEqual({
    type: "node",
    id: "zone:b",
    others: ["zone:a"],
  });
  expect(without(selection, () => true)).toBeNull();
});
