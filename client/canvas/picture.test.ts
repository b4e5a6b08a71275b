import { expect, test } from "vitest";
import { emptyState, type State, withFacts } from "#client/state/state.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import type { Box } from "./box.ts";
import { picture } from "./picture.ts";

const node = (id: string, kind: Node["kind"], ties: number): Node => ({
  id,
  kind,
  name: id,
  nameEn: id,
  aliases: [],
  summary: { zh: "", en: "" },
  modality: null,
  stage: null,
  ties,
  breaks: [],
  theme: false,
  corpus: "c",
  properties: {},
});

const relationship = (
  id: string,
  from: string,
  to: string,
  basis: "stated" | "inferred",
): Relationship => ({
  id,
  type: "CONCERNS",
  from,
  to,
  corpus: "c",
  basis,
  force: null,
  stage: null,
  stageWord: null,
  modality: null,
  voice: null,
  note: null,
  quotes: [],
  spans: [],
  spanRoles: [],
  properties: {},
});

const box: Box = {
  lines: ["a"],
  face: { weight: 500, size: 12, line: 15, family: "sans-serif" },
  inside: false,
  width: 28,
  height: 28,
  left: 20,
  right: 20,
  top: 14,
  bottom: 30,
};
const setting = { box: () => box, edgeLabel: ({ id }: Relationship) => `label of ${id}` };

/** goal —> zone twice, once inferred; a place that is not on the canvas. */
const state: State = withFacts(
  {
    ...emptyState,
    view: {
      ...emptyState.view,
      canvas: {
        nodes: [
          { id: "goal", x: 0, y: 0 },
          { id: "zone", x: 300, y: 0 },
        ],
        hidden: [],
        trail: [],
      },
      selection: { type: "relationship", id: "r1" },
    },
  },
  {
    nodes: [node("goal", "Goal", 4), node("zone", "Zone", 2), node("place", "Place", 1)],
    relationships: [
      relationship("r1", "goal", "zone", "stated"),
      relationship("r2", "goal", "zone", "inferred"),
      relationship("r3", "goal", "place", "stated"),
    ],
  },
);

test("draws every relationship among the nodes of the canvas, and tells what is not drawn", () => {
  const drawn = picture(state, setting);
  expect(drawn.nodes.map(({ id, more }) => [id, more])).toEqual([
    ["goal", 2],
    ["zone", 0],
  ]);
  expect(drawn.edges.map(({ id, inferred, selected }) => [id, inferred, selected])).toEqual([
    ["r1", false, true],
    ["r2", true, false],
  ]);
});

test("lays parallel relationships apart", () => {
  const bends = picture(state, setting).edges.map(({ bend }) => bend);
  expect(new Set(bends).size).toBe(2);
  expect(Math.abs((bends[0] ?? 0) - (bends[1] ?? 0))).toBeGreaterThanOrEqual(16);
});

test("hides what a filter takes away, and the relationships of a hidden node with it", () => {
  const filters = { ...state.view.filters, basis: ["inferred" as const] };
  const less = picture({ ...state, view: { ...state.view, filters } }, setting);
  expect(less.edges.map(({ id }) => id)).toEqual(["r1"]);
  const none = { ...state.view.filters, kinds: ["Zone" as const] };
  const alone = picture({ ...state, view: { ...state.view, filters: none } }, setting);
  expect([alone.nodes.map(({ id }) => id), alone.edges]).toEqual([["goal"], []]);
});
