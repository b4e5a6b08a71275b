import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aNode, aRelationship, aState } from "#client/state/fixture.ts";
import { boxOf, facesIn } from "../box.ts";
import { aBox } from "../box-fixture.ts";
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

test("numbers of very short lines do not lie on one another, and lie within the bounds", () => {
  const types = ["CONCERNS", "RESPONSIBLE_FOR", "LOCATED_IN"] as const;
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 110 }), fc.integer({ min: 60, max: 110 }), (dx, dy) => {
      const nodes = [aNode("goal:a"), aNode("zone:b"), aNode("zone:c")];
      const links = nodes.flatMap(({ id }) =>
        types.map((type) => aRelationship(`${type}(goal:a,${id === "goal:a" ? "zone:b" : id})`)),
      );
      const unique = [...new Map(links.map((each) => [each.id, each])).values()];
      const shown = drawn(aState(nodes, unique));
      const places = [
        [0, 0],
        [dx, 0],
        [0, dy],
      ] as const;
      const near = {
        ...shown,
        nodes: shown.nodes.map((node, at) => ({
          ...node,
          x: places[at]?.[0] ?? 0,
          y: places[at]?.[1] ?? 0,
        })),
      };
      const labels = new Map(unique.map(({ id }, at) => [id, `${at + 1}`]));
      const { marks, bounds } = asDrawing(near, palette, labels, face);
      const plates = marks.map(({ shapes }) => boxOfPath(shapes[0]));
      expect(plates.length).toBe(unique.length);
      for (const [at, one] of plates.entries()) {
        expect(one.left >= bounds.left && one.right <= bounds.right).toBe(true);
        expect(one.top >= bounds.top && one.bottom <= bounds.bottom).toBe(true);
        for (const other of plates.slice(at + 1)) {
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          expect(across > 0 && down > 0).toBe(false);
        }
      }
    }),
  );
});

test("the number of a short line lies on the head of none, its own or another's", () => {
  const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 60 }), turn, turn, (gap, one, other) => {
      // Marks without labels, so that there is room beside the lines whatever way they run.
      const box = { ...aBox, left: 14, right: 14, bottom: 14 };
      const links = ["CONCERNS(goal:a,zone:b)", "RESPONSIBLE_FOR(zone:c,goal:a)"].map((id) =>
        aRelationship(id),
      );
      const shown = drawn(aState([aNode("goal:a"), aNode("zone:b"), aNode("zone:c")], links));
      const at = (angle: number) => ({
        x: Math.cos(angle) * (28 + gap),
        y: Math.sin(angle) * (28 + gap),
      });
      const places = [{ x: 0, y: 0 }, at(one), at(other)];
      const nodes = shown.nodes.map((node, index) => ({ ...node, ...places[index], box }));
      const labels = new Map(links.map(({ id }, index) => [id, `${index + 1}`]));
      const { marks, edges } = asDrawing({ ...shown, nodes }, palette, labels, face);
      for (const plate of marks.map(({ shapes }) => boxOfPath(shapes[0])))
        for (const { shapes } of edges) {
          const head = shapes[1];
          if (head?.form !== "path") throw new Error("A line has no head.");
          const { x, y, turn: degrees } = head.at;
          const back = (degrees * Math.PI) / 180;
          // Its point, its middle and its foot.
          for (const along of [0, 4, 8]) {
            const [px, py] = [x - Math.cos(back) * along, y - Math.sin(back) * along];
            const covered =
              px > plate.left && px < plate.right && py > plate.top && py < plate.bottom;
            expect(covered).toBe(false);
          }
        }
    }),
  );
});

/** The box of a plate, from its path. */
const boxOfPath = (shape: ShapeGroup["shapes"][number] | undefined) => {
  const d = shape?.form === "path" ? shape.d : "";
  const box = /^M([-\d.e]+) ([-\d.e]+)h([-\d.e]+)a([-\d.e]+) .*?v([-\d.e]+)a/.exec(d);
  const [x = 0, y = 0, width = 0, radius = 0, height = 0] = box?.slice(1).map(Number) ?? [];
  return { left: x - radius, right: x + width + radius, top: y, bottom: y + height + 2 * radius };
};
