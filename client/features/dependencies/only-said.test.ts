import { expect, test } from "vitest";
import { aNode } from "#client/state/fixture.ts";
import { onlyWords } from "./only-said.ts";

const claim = (stageWord: string | null) => ({ stageWord });
const line = { ...aNode("project:line"), modality: "called-for" as const };

test("a project that is only called for has its words, each once, and no date", () => {
  expect(onlyWords(line, [claim("加快推进"), claim(null), claim("加快推进")])).toEqual({
    words: ["加快推进"],
    undated: true,
  });
});

test("a date that the text gives is not denied, and only of projects is one missed", () => {
  const dated = { ...line, properties: { deadline: "2027" } };
  expect(onlyWords(dated, [claim("加快推进")]).undated).toBe(false);
  const goal = { ...line, kind: "Goal" as const };
  expect(onlyWords(goal, [claim("加快")]).undated).toBe(false);
});

test("nothing is said of what is done, or of what the text says nothing of", () => {
  const done = { ...line, modality: "done" as const };
  expect(onlyWords(done, [claim("建成")])).toEqual({ words: [], undated: false });
  expect(onlyWords({ ...line, modality: null }, [])).toEqual({ words: [], undated: false });
});
