import * as fc from "fast-check";
import { expect, test } from "vitest";
import { emptyView } from "#graph/model/view.ts";
import {
  canBeEnd,
  type PathsAddress,
  pathsTabs,
  pathsUrl,
  pathsWish,
  plainPaths,
  readPaths,
  withEnd,
  withEndMoved,
  withoutEnd,
} from "./paths-url.ts";

const read = (url: string): PathsAddress | null => readPaths(new URL(url, "http://a").searchParams);

const ids = ["goal:a", "zone:b", "org:c", "place:d"];
const question = fc.record({
  from: fc.subarray(ids.slice(0, 2), { minLength: 1 }),
  to: fc.subarray(ids.slice(2)),
  maxLength: fc.integer({ min: 1, max: 8 }),
  slack: fc.integer({ min: 0, max: 2 }),
  directed: fc.boolean(),
  hubs: fc.boolean(),
  single: fc.boolean(),
  order: fc.constantFrom("length" as const, "strength" as const),
  avoid: fc.subarray(["goal:e", "goal:f"]),
  limit: fc.integer({ min: 1, max: 50 }),
  path: fc.nat(9),
  tab: fc.constantFrom(...pathsTabs),
});

test("an address says a question whole, and is read back as it was", () => {
  fc.assert(
    fc.property(question, (asked) => {
      expect(read(pathsUrl(asked))).toEqual(asked);
    }),
  );
});

test("what cannot be read takes its default, and no end is no question", () => {
  expect(read("/explore?from=a,,a&to=a,b&maxLength=99&slack=x&order=best&path=-3&tab=no")).toEqual({
    ...plainPaths,
    from: ["a"],
    to: ["b"],
  });
  expect(read("/explore?node=a&maxLength=3")).toBeNull();
});

test("never reads more ends than may be asked for", () => {
  const asked = read("/explore?from=a,b,c,d,e,f,g&to=h,i,j");
  expect([asked?.from.length, asked?.to.length]).toEqual([5, 1]);
});

test("an end goes to the empty side first, moves over, and is taken away", () => {
  const one = withEnd(null, "a");
  const two = withEnd(one, "b");
  expect([two.from, two.to]).toEqual([["a"], ["b"]]);
  expect(withEnd(two, "a")).toEqual(two);
  expect(withEndMoved(two, "b")).toEqual({ ...two, from: ["a", "b"], to: [] });
  expect(withoutEnd(two, "a").from).toEqual([]);
  const full = { ...plainPaths, from: ["a", "b", "c"], to: ["d", "e", "f"] };
  expect(canBeEnd(full, "g")).toBe(false);
});

test("what the legend has switched off is not walked", () => {
  const filters = { ...emptyView.filters, basis: ["inferred" as const], kinds: ["Goal" as const] };
  const wish = pathsWish(withEnd(null, "a"), filters);
  expect(wish.basis).toEqual(["stated"]);
  expect(wish.kinds).not.toContain("Goal");
  expect(wish).not.toHaveProperty("types");
});
