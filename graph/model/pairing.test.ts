import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pairingsOf, reasonsAgainst } from "./pairing.ts";
import type { Node } from "./records.ts";

type Properties = Node["properties"];

const land: Properties = { indicator: "盘活土地", value: 5000, unit: "亩", period: "2025" };

test("the same indicator, unit and period with numbers can be compared", () => {
  expect(reasonsAgainst(land, { ...land, value: 3200 })).toEqual([]);
  expect(reasonsAgainst({ ...land, comparator: ">=" }, { ...land, value: 0 })).toEqual([]);
});

test("a share is not held against an amount, nor a part of a year against the year", () => {
  expect(reasonsAgainst(land, { ...land, unit: "%" })).toEqual(["unit"]);
  expect(reasonsAgainst(land, { indicator: "盘活土地", value: 1, period: "2025" })).toEqual([
    "unit",
  ]);
  expect(reasonsAgainst(land, { ...land, period: "2025-01/2025-11" })).toEqual(["period"]);
});

test("what is not known to be the same is not taken to be", () => {
  const { indicator: _, ...unnamed } = land;
  const { period: __, ...undated } = land;
  expect(reasonsAgainst(unnamed, unnamed)).toEqual(["indicator"]);
  expect(reasonsAgainst(undated, undated)).toEqual(["period"]);
});

test("a trend has no number to compare, and says so apart from a number that is not given", () => {
  const trend: Properties = { indicator: "盘活土地", comparator: "trend", period: "2025" };
  expect(reasonsAgainst(trend, land)).toEqual(["trend"]);
  expect(reasonsAgainst(land, trend)).toEqual(["no-value"]);
  expect(reasonsAgainst({ indicator: "盘活土地", period: "2025" }, land)).toEqual(["no-value"]);
});

const properties = fc.record(
  {
    indicator: fc.constantFrom("a", "b"),
    value: fc.constantFrom(1, 2),
    unit: fc.constantFrom("亩", "%"),
    period: fc.constantFrom("2024", "2025"),
    comparator: fc.constantFrom("=" as const, "trend" as const),
  },
  { requiredKeys: [] },
);

test("every result stands beside every target once, comparable or with a reason", () => {
  fc.assert(
    fc.property(fc.array(properties), fc.array(properties), (first, second) => {
      const nodes = (all: Properties[], kind: string) =>
        all.map((each, at) => ({ id: `${kind}:${at}`, properties: each }) as Node);
      const results = nodes(second, "result");
      const pairings = pairingsOf(nodes(first, "target"), results);
      expect(pairings.map(({ target }) => target.id)).toEqual(first.map((_, at) => `target:${at}`));
      for (const { target, comparable, others } of pairings) {
        expect(
          [...comparable, ...others.map(({ result }) => result)].map(({ id }) => id).sort(),
        ).toEqual(results.map(({ id }) => id).sort());
        for (const { properties: of } of comparable)
          expect([of.indicator, of.unit, of.period]).toEqual([
            target.properties.indicator,
            target.properties.unit,
            target.properties.period,
          ]);
        expect(others.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }
    }),
  );
});
