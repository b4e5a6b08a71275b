import { expect, test } from "vitest";
import {
  exploreUrl,
  goalUrl,
  idOf,
  restQuestionOf,
  restUrl,
  screenOf,
  sentenceOf,
  showUrl,
  sourceUrl,
} from "./url.ts";

test("the path is the screen and the query the question", () => {
  expect(exploreUrl("zone:a")).toBe("/explore?node=zone%3Aa");
  expect(showUrl("PART_OF(goal:a,goal:b)")).toBe("/explore?show=PART_OF(goal%3Aa%2Cgoal%3Ab)");
  expect(goalUrl("goal:a")).toBe("/goals/goal%3Aa");
  expect(sourceUrl("wujin-2", 8)).toBe("/sources/wujin-2?sentence=8");
});

test("a heading has no number, so its document opens at the top", () => {
  expect(sourceUrl("wujin-2", 0)).toBe("/sources/wujin-2");
  expect(sourceUrl("wujin-2", null)).toBe("/sources/wujin-2");
});

test("the id of a sentence names its document and number", () => {
  expect(sentenceOf("wujin-2:8")).toEqual({ document: "wujin-2", sentence: 8 });
  expect(sentenceOf("wujin-2")).toBeUndefined();
});

test("a question on dependencies comes back from its address, and what is usual is not written", () => {
  const question = {
    id: "goal:a",
    direction: "downstream" as const,
    depth: 3,
    slip: ["project:b", "goal:c"],
  };
  const address = restUrl(question, { basis: ["stated"], types: [] });
  expect(address).toBe(
    "/dependencies/goal%3Aa?direction=downstream&depth=3&slip=project%3Ab,goal%3Ac&basis=stated&types=",
  );
  const query = new URL(address, "http://localhost").searchParams;
  expect(restQuestionOf("goal:a", query)).toEqual(question);
  expect(restUrl({ id: "goal:a" })).toBe("/dependencies/goal%3Aa");
});

test("what an address says wrongly of dependencies is as if it were left out", () => {
  const query = new URLSearchParams("direction=sideways&depth=99&slip=a,,a");
  expect(restQuestionOf("goal:a", query)).toEqual({
    id: "goal:a",
    direction: "both",
    depth: 6,
    slip: ["a"],
  });
});

test("every path belongs to a screen of the bar", () => {
  expect(["/", "/explore", "/gone"].map(screenOf)).toEqual(["explore", "explore", "explore"]);
  expect(["/goals/goal%3Aa", "/dependencies", "/sources/wujin-2"].map(screenOf)).toEqual([
    "goals",
    "dependencies",
    "sources",
  ]);
  expect(["/briefings", "/present/x", "/print"].map(screenOf)).toEqual(Array(3).fill("briefings"));
});

test("an id is read from a path, and what is no code of anything is taken as it stands", () => {
  expect(["goal%3Aa", "%", "%E0%A4"].map(idOf)).toEqual(["goal:a", "%", "%E0%A4"]);
});
