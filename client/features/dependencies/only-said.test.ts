import { expect, test } from "vitest";
import { aNode } from "#client/state/fixture.ts";
import { onlyWords } from "./only-said.ts";

const claim = (stageWord: string | null, ...quotes: string[]) => ({
  stageWord,
  quotes: ["全会要求", ...quotes],
  spanRoles: ["voice" as const, ...quotes.map(() => "fact" as const)],
});
const line = { ...aNode("project:line"), name: "快线", modality: "called-for" as const };

test("a project that is only called for has the words beside its name, each once, and no date", () => {
  const claims = [claim(null, "加快推进快线"), claim(null), claim(null, "加快推进快线")];
  expect(onlyWords(line, claims)).toEqual({ words: ["加快推进"], undated: true });
});

test("the text's own word for the stage comes first, and without a name the quote stands", () => {
  expect(onlyWords(line, [claim("开工", "快线开工")]).words).toEqual(["开工"]);
  expect(onlyWords(line, [claim(null, "快线要提速")]).words).toEqual(["要提速"]);
  expect(onlyWords(line, [claim(null, "加快快线等工程")]).words).toEqual(["加快快线等工程"]);
  expect(onlyWords(line, [claim(null, `${"很".repeat(60)}长`)]).words).toEqual([]);
});

test("a date that the text gives is not denied, and only of projects is one missed", () => {
  const dated = { ...line, properties: { deadline: "2027" } };
  expect(onlyWords(dated, [claim(null, "加快推进快线")]).undated).toBe(false);
  const goal = { ...line, kind: "Goal" as const };
  expect(onlyWords(goal, [claim(null, "加快快线")]).undated).toBe(false);
});

test("nothing is said of what is done, or of what the text says nothing of", () => {
  const done = { ...line, modality: "done" as const };
  expect(onlyWords(done, [claim("建成")])).toEqual({ words: [], undated: false });
  expect(onlyWords({ ...line, modality: null }, [])).toEqual({ words: [], undated: false });
});
