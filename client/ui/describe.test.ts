import * as fc from "fast-check";
import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { changeWords, fetchWords, type InterfaceLanguage, startWords } from "#client/i18n/i18n.ts";
import { aNode, aRelationship, aState } from "#client/state/fixture.ts";
import { descriptionText, describe as say } from "./describe.ts";
import { wordsIn } from "./words.ts";

beforeAll(async () => {
  await startWords("en");
  await fetchWords("words");
  await changeWords("zh");
  await changeWords("en");
});

const wordsOf = (language: InterfaceLanguage) => wordsIn(i18next.getFixedT(language), language);

const zone = aNode("zone:a", { name: "西太湖", nameEn: "Xitaihu" });
const goal = aNode("goal:b", { name: "核心区", nameEn: "Core area", modality: "called-for" });
const place = aNode("place:c", { name: "武进区", nameEn: "Wujin" });
const duty = aRelationship("RESPONSIBLE_FOR(zone:a,goal:b)", { modality: "called-for" });
const where = aRelationship("LOCATED_IN(zone:a,place:c)", { basis: "inferred", note: "名称所示" });
const state = aState([goal, zone, place], [duty, where]);
const selected = {
  ...state,
  view: { ...state.view, selection: { type: "node" as const, id: "zone:a" } },
};

test("says what is drawn by kind, each relationship as a sentence, in Chinese", () => {
  const numbers = new Map([[duty.id, [1, 2]]]);
  const text = descriptionText(say(selected, { notes: [], numbers }, wordsOf("zh")), wordsOf("zh"));
  expect(text).toBe(
    [
      "图上有 3 个节点、2 条联系，其中陈述 1 条，推断 1 条",
      "",
      "节点",
      "地点（1）：武进区",
      "园区板块（1）：西太湖（选中）",
      "目标（1）：核心区（提出）",
      "",
      "联系",
      "西太湖 负责 核心区（陈述，提出） [1][2]",
      "西太湖 位于 武进区（推断），理由：名称所示",
    ].join("\n"),
  );
});

test("says the same in English", () => {
  const { kinds, relationships } = say(state, undefined, wordsOf("en"));
  expect(kinds.map(({ text }) => text)).toEqual([
    "Place (1): Wujin",
    "Zone (1): Xitaihu",
    "Goal (1): Core area (called for)",
  ]);
  expect(relationships.map(({ text }) => text)).toEqual([
    "Xitaihu is responsible for Core area (stated, called for)",
    "Xitaihu is located in Wujin (inferred), because (curator’s note, in Chinese): 名称所示",
  ]);
  expect(relationships.map(({ chinese }) => chinese)).toEqual([[], ["名称所示"]]);
});

test("a label that stands round its object has the object in it", () => {
  const granted = aRelationship("GRANTED_BY(recognition:r,org:o)");
  const shown = aState([aNode("recognition:r"), aNode("org:o")], [granted]);
  expect(say(shown, undefined, wordsOf("zh")).relationships[0]?.text).toBe(
    "recognition:r 由 org:o 授予（陈述）",
  );
});

test("an empty canvas is said to be empty", () => {
  expect(descriptionText(say(aState([]), undefined, wordsOf("en")), wordsOf("en"))).toBe(
    "There is no node on the canvas.",
  );
});

test("names every visible node and no other, the same whatever the order of the canvas", async () => {
  await changeWords("zh");
  const all = ["zone:a", "zone:b", "goal:c", "goal:d", "place:e", "org:f"].map((id) =>
    aNode(id, { name: `〈${id}〉`, nameEn: `<${id}>` }),
  );
  fc.assert(
    fc.property(
      fc.shuffledSubarray(all),
      fc.subarray(["Zone" as const, "Goal" as const]),
      fc.constantFrom<InterfaceLanguage>("zh", "en"),
      (nodes, kinds, language) => {
        const filtered = (order: typeof nodes) => {
          const shown = aState(order);
          return { ...shown, view: { ...shown.view, filters: { ...shown.view.filters, kinds } } };
        };
        const words = wordsOf(language);
        const text = descriptionText(say(filtered(nodes), undefined, words), words);
        for (const node of all) {
          const visible = nodes.includes(node) && !kinds.some((kind) => kind === node.kind);
          expect(text.includes(words.name(node))).toBe(visible);
        }
        expect(descriptionText(say(filtered([...nodes].reverse()), undefined, words), words)).toBe(
          text,
        );
      },
    ),
  );
});
