import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aNode, aState } from "#client/state/fixture.ts";
import { boxOf } from "../box.ts";
import { type Picture, type PictureNode, picture } from "../picture.ts";
import { apart } from "./apart.ts";

const drawn = (
  places: readonly { readonly x: number; readonly y: number }[],
  language: "zh" | "en",
): Picture => {
  const nodes = places.map((_, at) =>
    aNode(`goal:n${at}`, { name: "两湖建设", nameEn: "Speed up Two Lakes core area development" }),
  );
  const state = aState(nodes);
  const shown = picture(state, {
    box: (node) => boxOf(node, language, (text) => text.length * 8),
    edgeLabel: () => "",
  });
  return { ...shown, nodes: shown.nodes.map((node, at) => ({ ...node, ...places[at] })) };
};

const isOn = (one: PictureNode, other: PictureNode): boolean =>
  one.x - one.box.left < other.x + other.box.right &&
  other.x - other.box.left < one.x + one.box.right &&
  one.y - one.box.top < other.y + other.box.bottom &&
  other.y - other.box.top < one.y + one.box.bottom;

test("no box lies on another, and what lay on nothing before it stays", () => {
  const place = fc.record({
    x: fc.integer({ min: -400, max: 400 }),
    y: fc.integer({ min: -200, max: 200 }),
  });
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 2, maxLength: 12 }),
      fc.constantFrom("zh" as const, "en" as const),
      (places, language) => {
        const before = drawn(places, language);
        const { nodes } = apart(before);
        for (const [at, node] of nodes.entries())
          for (const other of nodes.slice(at + 1)) expect(isOn(node, other)).toBe(false);
        const [first] = nodes;
        expect(first).toBe(before.nodes[0]);
      },
    ),
  );
});

test("a picture in which nothing has to move is the same", () => {
  const places = [
    { x: 0, y: 0 },
    { x: 400, y: 0 },
  ];
  const before = drawn(places, "en");
  expect(apart(before)).toBe(before);
});
