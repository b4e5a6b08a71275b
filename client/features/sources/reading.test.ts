import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aRelationship } from "#client/state/fixture.ts";
import type { Mark } from "#graph/model/answers/sources.ts";
import { groupFacts, nodeAfter, saidBy, sentencesWith, setPieces } from "./reading.ts";

const text = "西太湖要勇挑重担，加快“两湖”创新区核心区建设；绿建区要推进近零碳示范园区建设。";
const mark: fc.Arbitrary<Mark> = fc
  .record({
    type: fc.constantFrom("mention", "relationship" as const),
    id: fc.constantFrom("zone:a", "goal:b", "goal:c"),
    start: fc.nat({ max: text.length - 1 }),
    length: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ type, id, start, length }) => ({
    type,
    id,
    role: "fact",
    start,
    end: Math.min(text.length, start + length),
  }));

const cut = fc.nat({ max: text.length }).map((at) => ({ at, length: 1 }));

test("the pieces of a sentence are its text, and every name is reached in every piece of it", () => {
  fc.assert(
    fc.property(fc.array(mark), fc.array(mark), fc.array(cut), (marks, lit, cuts) => {
      const pieces = setPieces(text, { marks, cuts }, lit);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const { start, end, nodes, lit: isLit, broken } of pieces) {
        expect(isLit).toBe(lit.some((each) => each.start <= start && end <= each.end));
        expect(broken).toBe(cuts.some(({ at }) => at === start));
        const named = marks.filter(
          (each) => each.type === "mention" && each.start <= start && end <= each.end,
        );
        expect([...nodes].sort()).toEqual([...new Set(named.map(({ id }) => id))].sort());
      }
    }),
  );
});

const name = (id: string, start: number, end: number): Mark => ({
  type: "mention",
  id,
  role: "fact",
  start,
  end,
});

test("of names that overlap the shorter comes first, and another click leads to the next", () => {
  const marks = [name("zone:xitaihu", 0, 3), name("place:taihu", 1, 3)];
  const nodes = setPieces(text, { marks, cuts: [] }, []).map((piece) => piece.nodes);
  expect(nodes).toEqual([["zone:xitaihu"], ["place:taihu", "zone:xitaihu"], []]);
  const both = nodes[1] ?? [];
  expect(nodeAfter(both, null)).toBe("place:taihu");
  expect(nodeAfter(both, "place:taihu")).toBe("zone:xitaihu");
  expect(nodeAfter(both, "zone:xitaihu")).toBe("place:taihu");
  expect(nodeAfter([], "zone:xitaihu")).toBeNull();
});

const passage = (number: number, ...marks: Mark[]) => ({
  id: `doc:${number}`,
  document: "doc",
  role: number === 0 ? ("heading" as const) : ("sentence" as const),
  number,
  paragraph: 1,
  text,
  start: 0,
  end: 0,
  cuts: [],
  marks,
  uncited: null,
  filed: text,
});
const duty = aRelationship("RESPONSIBLE_FOR(zone:x,goal:a)", { voice: "event:p" });
const place = aRelationship("LOCATED_IN(zone:x,place:w)", { voice: "doc" });
const cites = (id: string, role: Mark["role"] = "fact"): Mark => ({
  ...name(id, 0, 2),
  type: "relationship",
  role,
});
const read = {
  passages: [
    passage(0, name("zone:x", 0, 2)),
    passage(1, cites(duty.id, "voice")),
    passage(2, cites(duty.id)),
    passage(3, name("zone:x", 0, 2)),
    passage(4, cites(place.id)),
  ],
  relationships: [duty, place],
};

test("a node stands in the sentences that name it or say something of it, not in those that say who speaks", () => {
  expect(sentencesWith(read, "zone:x")).toEqual([2, 3, 4]);
  expect(sentencesWith(read, "goal:a")).toEqual([2]);
  expect(sentencesWith(read, "goal:gone")).toEqual([]);
});

test("a voice says the facts that bear it, and no others", () => {
  expect([...saidBy(read, "event:p")]).toEqual([["doc:2", new Set(["zone:x", "goal:a"])]]);
  expect([...saidBy(read, "doc")]).toEqual([["doc:4", new Set(["zone:x", "place:w"])]]);
  expect([...saidBy(read, "person:none")]).toEqual([]);
});

test("facts come by type, duties first, and those of the clicked node first among them", () => {
  const fact = (id: string) => ({ relationship: aRelationship(id), ranges: [] });
  const groups = groupFacts(
    [
      fact("SET_OUT(event:p,goal:a)"),
      fact("PART_OF(goal:a,goal:b)"),
      fact("RESPONSIBLE_FOR(zone:x,goal:a)"),
      fact("RESPONSIBLE_FOR(zone:y,goal:b)"),
    ],
    "zone:y",
  );
  expect(groups.map(({ type, facts }) => [type, facts.map((f) => f.relationship.from)])).toEqual([
    ["RESPONSIBLE_FOR", ["zone:y", "zone:x"]],
    ["PART_OF", ["goal:a"]],
    ["SET_OUT", ["event:p"]],
  ]);
});
