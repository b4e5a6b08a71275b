import { deflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { emptyView, languages, layoutNames, type View } from "#graph/model/view.ts";
import { decodeView, encodeView, longestCode } from "./view-code.ts";

const whole = fc.integer({ min: -5000, max: 5000 });
const placed = fc.record({ id: fc.string({ minLength: 1, maxLength: 30 }), x: whole, y: whole });

const views: fc.Arbitrary<View> = fc
  .record({
    nodes: fc.array(placed, { maxLength: 20 }),
    hidden: fc.array(placed, { maxLength: 5 }),
    pinned: fc.array(fc.string(), { maxLength: 3 }),
    trail: fc.array(
      fc.record(
        { node: fc.string(), added: fc.nat(), brought: fc.array(fc.string(), { maxLength: 3 }) },
        { requiredKeys: ["node", "added"] },
      ),
      { maxLength: 5 },
    ),
    folded: fc.array(fc.record({ into: fc.string(), leaves: fc.array(placed, { maxLength: 3 }) }), {
      maxLength: 3,
    }),
    layout: fc.constantFrom(...layoutNames),
    inferred: fc.boolean(),
    only: fc.option(fc.array(fc.string(), { maxLength: 4 })),
  })
  .map(({ inferred, only, ...canvas }) => ({
    ...emptyView,
    ...(only === null ? {} : { only }),
    canvas,
    layers: { mentions: inferred },
    selection: inferred ? { type: "node" as const, id: "goal:a", others: ["zone:b"] } : null,
    filters: { ...emptyView.filters, basis: inferred ? ["inferred"] : [] },
  }));

test("a view comes back from its text as it was", async () => {
  await fc.assert(
    fc.asyncProperty(views, fc.constantFrom(null, ...languages), async (view, names) => {
      const code = (await encodeView(view, names)) ?? "";
      expect(await decodeView(code, emptyView)).toEqual({ view, names });
    }),
    { numRuns: 50 },
  );
});

test("places between pixels are rounded, and the question stays that of the page", async () => {
  const canvas = { ...emptyView.canvas, nodes: [{ id: "goal:a", x: 1.6, y: -2.4 }] };
  const code = (await encodeView({ ...emptyView, canvas }, null)) ?? "";
  const onto = { ...emptyView, goal: "goal:b" };
  expect((await decodeView(code, onto))?.view).toEqual({
    ...onto,
    canvas: { ...canvas, nodes: [{ id: "goal:a", x: 2, y: -2 }] },
  });
});

test("a link from before folds and layers were kept still opens", async () => {
  const short = { n: [["goal:a", 1, 2]], h: [], p: [], t: [["goal:a", 3]], f: {}, s: null };
  const bytes = deflateRawSync(JSON.stringify(short));
  expect(await decodeView(`v1.${bytes.toString("base64url")}`, emptyView)).toEqual({
    view: {
      ...emptyView,
      canvas: {
        ...emptyView.canvas,
        nodes: [{ id: "goal:a", x: 1, y: 2 }],
        trail: [{ node: "goal:a", added: 3 }],
      },
    },
    names: null,
  });
});

test("a view that is too long for a link has none", async () => {
  const nodes = Array.from({ length: 3000 }, (_, index) => ({
    id: `goal:${Math.sin(index)}`,
    x: (index * 7919) % 5000,
    y: (index * 104729) % 5000,
  }));
  expect(
    await encodeView({ ...emptyView, canvas: { ...emptyView.canvas, nodes } }, null),
  ).toBeNull();
});

test.each(["", "v1.", "v2.abc", "v1.abc", "v1.%%%", "v1.q1YqVrJSqgUA", "x".repeat(longestCode)])(
  "what is no view is refused: %s",
  async (code) => {
    expect(await decodeView(code, emptyView)).toBeNull();
  },
);
