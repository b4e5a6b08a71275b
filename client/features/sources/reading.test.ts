import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aRelationship } from "#client/state/fixture.ts";
import type { Mark } from "#graph/model/answers.ts";
import { groupFacts, setPieces } from "./reading.ts";

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

test("the pieces of a sentence are its text, and a name is set where it is marked", () => {
  fc.assert(
    fc.property(fc.array(mark), fc.array(mark), (marks, lit) => {
      const pieces = setPieces(text, marks, lit);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const { start, end, node, lit: isLit } of pieces) {
        expect(isLit).toBe(lit.some((each) => each.start <= start && end <= each.end));
        if (node !== null)
          expect(
            marks.some(
              (each) =>
                each.type === "mention" &&
                each.id === node &&
                each.start <= start &&
                end <= each.end,
            ),
          ).toBe(true);
      }
    }),
  );
});

test("of names that overlap the longer is set", () => {
  const name = (id: string, start: number, end: number): Mark => ({
    type: "mention",
    id,
    role: "fact",
    start,
    end,
  });
  const named = setPieces(text, [name("place:taihu", 1, 3), name("zone:xitaihu", 0, 3)], []);
  expect(named.flatMap(({ node }) => node ?? [])).toEqual(["zone:xitaihu"]);
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
