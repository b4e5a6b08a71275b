import { expect, test } from "vitest";
import { aNode, aRelationship, aState } from "./fixture.ts";
import { legendCounts, visibleNodes, visibleRelationships } from "./selectors.ts";
import type { State } from "./state.ts";

const zone = aNode("zone:a");
const goal = aNode("goal:b", { modality: "called-for" });
const place = aNode("place:c");
const duty = aRelationship("RESPONSIBLE_FOR(zone:a,goal:b)");
const where = aRelationship("LOCATED_IN(zone:a,place:c)", { basis: "inferred" });
const outside = aRelationship("LOCATED_IN(zone:a,place:far)");
const state = aState([zone, goal, place], [duty, where, outside]);

const filtered = (filters: Partial<State["view"]["filters"]>): State => ({
  ...state,
  view: { ...state.view, filters: { ...state.view.filters, ...filters } },
});

test("the canvas draws every relationship among its nodes and none beyond", () => {
  expect(visibleRelationships(state)).toEqual([where, duty]);
});

test("a kind that is off takes its nodes and their relationships away", () => {
  const off = filtered({ kinds: ["Place"] });
  expect(visibleNodes(off)).toEqual([zone, goal]);
  expect(visibleRelationships(off)).toEqual([duty]);
});

test("a modality that is off leaves nodes without any", () => {
  expect(visibleNodes(filtered({ modalities: ["called-for"] }))).toEqual([zone, place]);
});

test("a type or basis that is off takes relationships away and leaves the nodes", () => {
  expect(visibleRelationships(filtered({ types: ["RESPONSIBLE_FOR"] }))).toEqual([where]);
  const stated = filtered({ basis: ["inferred"] });
  expect(visibleRelationships(stated)).toEqual([duty]);
  expect(visibleNodes(stated)).toEqual([zone, goal, place]);
});

test("the legend counts what is on the canvas, switched off or not", () => {
  const counts = legendCounts(filtered({ kinds: ["Zone"], basis: ["stated"] }));
  expect([...counts.kinds]).toEqual([
    ["Zone", 1],
    ["Goal", 1],
    ["Place", 1],
  ]);
  expect(counts.types.get("LOCATED_IN")).toEqual({ stated: 0, inferred: 1 });
  expect(counts.basis).toEqual({ stated: 1, inferred: 1 });
  expect([...counts.modalities]).toEqual([["called-for", 1]]);
});

test("a hidden node counts nowhere", () => {
  const counts = legendCounts(aState([zone, goal], [duty], ["goal:b"]));
  expect([...counts.kinds]).toEqual([["Zone", 1]]);
  expect(counts.basis).toEqual({ stated: 0, inferred: 0 });
});

test("who may say it, and which documents may be cited, hold for relationships alone", () => {
  const said = aRelationship("SET_OUT(zone:a,goal:b)", {
    voice: "person:x",
    spans: ["one:0-4", "two:3-9"],
    spanRoles: ["fact", "voice"],
  });
  const spoken = aState([zone, goal, place], [duty, said]);
  const only = (filters: Partial<State["view"]["filters"]>) =>
    visibleRelationships({
      ...spoken,
      view: { ...spoken.view, filters: { ...spoken.view.filters, ...filters } },
    });
  expect(only({ voices: ["person:x"] })).toEqual([said]);
  expect(only({ voices: ["person:y"] })).toEqual([]);
  expect(only({ documents: ["one"] })).toEqual([said]);
  expect(only({ documents: ["two"] })).toEqual([]);
  expect(legendCounts(spoken).voices).toEqual(new Map([["person:x", 1]]));
  expect(legendCounts(spoken).documents).toEqual(new Map([["one", 1]]));
});
