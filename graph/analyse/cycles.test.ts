import * as fc from "fast-check";
import { expect, test } from "vitest";
import { components, cycles, type Link } from "./cycles.ts";

test("names a ring once, and nothing that only leads in or out", () => {
  const links: Link[] = [
    ["in", "a"],
    ["a", "c"],
    ["c", "b"],
    ["b", "a"],
    ["b", "out"],
  ];
  expect(cycles(["in", "c", "b", "a", "out"], links)).toEqual([["a", "b", "c"]]);
});

test("counts a node that is linked to itself as a cycle", () => {
  expect(cycles(["a", "b"], [["a", "a"]])).toEqual([["a"]]);
});

test("takes a chain of 100,000 without running out of stack", () => {
  const nodes = Array.from({ length: 100_000 }, (_, index) => `n${index}`);
  const links = nodes.slice(1).map((id, index): Link => [`n${index}`, id]);
  expect(components(nodes, links)).toHaveLength(100_000);
});

test("groups two nodes exactly when each reaches the other", () => {
  const nodes = ["a", "b", "c", "d", "e", "f"];
  const link = fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes));
  fc.assert(
    fc.property(fc.array(link, { maxLength: 14 }), (links) => {
      const reaches = (from: string): Set<string> => {
        const seen = new Set([from]);
        for (const id of seen) for (const [start, end] of links) if (start === id) seen.add(end);
        return seen;
      };
      const groups = nodes.map((id) =>
        nodes.filter((other) => reaches(id).has(other) && reaches(other).has(id)),
      );
      const expected = groups.filter(([first], index) => first === nodes[index]);
      expect(components(nodes, links)).toEqual(expected);
    }),
  );
});
