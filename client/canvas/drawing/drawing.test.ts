import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aNode, aRelationship, aState } from "#client/state/fixture.ts";
import { boxOf, facesIn } from "../box.ts";
import type { Palette } from "../palette.ts";
import { type Picture, picture } from "../picture.ts";
import { between } from "./between.ts";
import { asDrawing } from "./drawing.ts";
import { inRuns } from "./edge-labels.ts";
import type { ShapeGroup } from "./shapes.ts";

const palette = new Proxy({} as Palette, {
  get: (_, name) => (name === "scheme" ? "light" : `--${String(name)}`),
});
const [face] = facesIn("zh");
const drawn = (state: ReturnType<typeof aState>): Picture =>
  picture(state, {
    box: (node) => boxOf(node, "zh", (text) => text.length * 12),
    edgeLabel: () => "",
  });
const textsOf = (groups: readonly ShapeGroup[]): string[] =>
  groups.flatMap(({ shapes }) => shapes.flatMap((each) => (each.form === "text" ? each.text : [])));

test("every label of the picture is drawn as text, each character of it, whatever the kind", () => {
  const ids = ["person:a", "goal:b", "target:c", "result:d", "zone:e", "place:f", "instrument:g"];
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 7, maxLength: 7 }),
      (names) => {
        const shown = drawn(
          aState(ids.map((id, at) => aNode(id, { name: names[at] ?? "", modality: "planned" }))),
        );
        const drawing = asDrawing(shown, palette);
        expect(drawing.nodes.map((group) => textsOf([group]).join("\n"))).toEqual(
          shown.nodes.map(({ label }) => label),
        );
      },
    ),
  );
});

test("a line that is not drawn has no mark, and the marks say the numbers they were given", () => {
  const [one, two] = ["CONCERNS(goal:a,zone:b)", "CONCERNS(goal:a,zone:c)"];
  const all = aState(
    [aNode("goal:a"), aNode("zone:b"), aNode("zone:c")],
    [aRelationship(one), aRelationship(two)],
  );
  const labels = new Map([
    [one, "1"],
    [two, "2,3"],
  ]);
  const marks = (state: typeof all) =>
    asDrawing(drawn(state), palette, labels, face).marks.map((mark) => [mark.id, textsOf([mark])]);
  expect(marks(all)).toEqual([
    [one, ["1"]],
    [two, ["2,3"]],
  ]);
  const filters = { ...all.view.filters, types: ["CONCERNS" as const] };
  expect(marks({ ...all, view: { ...all.view, filters } })).toEqual([]);
});

test("a relationship from a node to itself is drawn as a loop within the bounds", () => {
  const loop = aRelationship("DEPENDS_ON(goal:a,goal:a)");
  const { edges, bounds } = asDrawing(drawn(aState([aNode("goal:a")], [loop])), palette);
  const way = edges[0]?.shapes[0];
  expect(way?.form === "path" ? way.d : "").toMatch(/^M[-\d. ]+C/);
  expect(bounds.right).toBeGreaterThan(40);
});

test("an empty picture has bounds that can be drawn", () => {
  expect(asDrawing(drawn(aState([])), palette).bounds).toEqual({
    left: 0,
    top: 0,
    right: 1,
    bottom: 1,
  });
});

test("nodes glide from where they were, ones that come are at their place, and the end is the picture", () => {
  const before = drawn(aState([aNode("goal:a")]));
  const after = drawn(aState([aNode("zone:b"), aNode("goal:a")]));
  const half = between(before, after, 0.5);
  expect(half.nodes.map(({ x }) => x)).toEqual([0, 0.875]);
  expect(between(before, after, 1)).toBe(after);
});

test("numbers in a row are printed as a run", () => {
  expect([[1], [1, 2], [1, 2, 3, 7], [2, 4, 5]].map(inRuns)).toEqual([
    "1",
    "1,2",
    "1–3,7",
    "2,4,5",
  ]);
});
