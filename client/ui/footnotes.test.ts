import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aRelationship } from "#client/state/fixture.ts";
import type { DocumentAnswer, Mark } from "#graph/model/answers/sources.ts";
import { footnotesOf } from "./footnotes.ts";

const ids = ["a", "b", "c", "d", "e"].map((end) => `CONCERNS(goal:x,zone:${end})`);

const cites = (id: string, start = 0, role: Mark["role"] = "fact"): Mark => ({
  type: "relationship",
  id,
  role,
  start,
  end: start + 2,
});

/** A document whose sentences bear the given marks. */
const aDocument = (number: number, sentences: readonly (readonly Mark[])[]): DocumentAnswer => ({
  document: {
    id: `d${number}`,
    corpus: "test",
    number,
    title: "题",
    titleEn: "Title",
    byline: "",
    author: null,
    date: null,
    datePrecision: null,
    dateNote: null,
    rights: "",
    link: null,
    sentences: sentences.length,
    cited: 0,
  },
  passages: sentences.map((marks, index) => ({
    id: `d${number}:${index + 1}`,
    document: `d${number}`,
    role: "sentence",
    number: index + 1,
    paragraph: 1,
    text: "一二三四五六七八",
    start: 0,
    end: 8,
    cuts: [],
    marks: [...marks],
    uncited: null,
    filed: "一二三四五六七八",
  })),
  voices: [],
  nodes: [],
  relationships: [],
});

const relationships = (some: readonly string[]) => some.map((id) => aRelationship(id));

test("a sentence has one number however many relationships cite it", () => {
  const [one = "", two = ""] = ids;
  const { notes, numbers } = footnotesOf(relationships([one, two]), [
    aDocument(2, [[cites(two)]]),
    aDocument(1, [[], [cites(two, 4), cites(one), cites(one, 1)]]),
  ]);
  expect(notes.map(({ number, passage, ranges }) => [number, passage.id, ranges])).toEqual([
    [
      1,
      "d1:2",
      [
        { start: 0, end: 3 },
        { start: 4, end: 6 },
      ],
    ],
    [2, "d2:1", [{ start: 0, end: 2 }]],
  ]);
  expect([...numbers]).toEqual([
    [one, [1]],
    [two, [1, 2]],
  ]);
});

test("who speaks is no source, and a heading is one only where no sentence says the fact", () => {
  const [one = "", two = ""] = ids;
  const { numbers } = footnotesOf(relationships([one, two]), [
    aDocument(1, [
      [cites(one, 0, "heading"), cites(two, 0, "heading")],
      [cites(one), cites(two, 0, "voice")],
    ]),
  ]);
  expect(numbers).toEqual(
    new Map([
      [two, [1]],
      [one, [2]],
    ]),
  );
});

test("what is not drawn has no number, the numbers close up, and each has a sentence that is cited", () => {
  const marks = fc.array(fc.array(fc.nat(ids.length - 1), { maxLength: 3 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 3 }), fc.subarray(ids), (texts, drawn) => {
      const documents = texts.map((sentences, index) =>
        aDocument(
          index + 1,
          sentences.map((cited) => cited.map((at) => cites(ids[at] ?? ""))),
        ),
      );
      const { notes, numbers } = footnotesOf(relationships(drawn), documents);
      const cited = documents.flatMap(({ passages }) =>
        passages.filter((each) => each.marks.some(({ id }) => drawn.includes(id))),
      );
      expect(notes.map(({ number }) => number)).toEqual(cited.map((_, index) => index + 1));
      expect(notes.map(({ passage }) => passage.id)).toEqual(cited.map(({ id }) => id));
      for (const { number, relationships: by } of notes)
        expect(
          [...numbers]
            .filter(([, all]) => all.includes(number))
            .map(([id]) => id)
            .sort(),
        ).toEqual(by);
    }),
  );
});
