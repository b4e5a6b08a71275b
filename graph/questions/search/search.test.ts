import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import type { SearchAnswer } from "#graph/model/answers/corpus.ts";
import { kindNames } from "#graph/model/kinds.ts";
import type { Plan, PlannedNode } from "#graph/model/plan.ts";
import { fold } from "#graph/text/fold.ts";
import { asked } from "../testing/asked.ts";
import { nodeIn, passageIn } from "../testing/plan-parts.ts";
import { search } from "./search.ts";

const zones = planOf({
  links: ["zone:wuhigh LOCATED_IN place:wujin", "org:office LOCATED_IN place:wujin"],
  nodes: {
    "place:wujin": { name: "武进", nameEn: "Wujin" },
    "zone:wuhigh": {
      name: "武进国家高新技术产业开发区",
      nameEn: "Wujin National High-Tech Zone",
      aliases: ["武高新", "武进高新区"],
    },
    "org:office": { name: "区政府", nameEn: "District government of Wujin", aliases: ["武进政府"] },
    "result:pm": { name: "PM2.5均值", nameEn: "" },
    "person:yun": { name: "恽淇丞", nameEn: "Yun Qicheng" },
  },
  documents: { d: "他说，武高新要盘活土\n地空间。武进的天蓝了。再见。" },
});

const idOf = (item: SearchAnswer["items"][number]): string =>
  item.type === "node" ? item.node.id : item.passage.id;

const found = async (plan: Plan, q: string, more: object = {}): Promise<string[]> =>
  (await asked(plan, search, { q, ...more })).items.map(idOf);

test.each([
  ["恽淇丞", "person:yun"],
  ["yunqicheng", "person:yun"],
  ["yqc", "person:yun"],
  ["yun qi", "person:yun"],
  ["武高新", "zone:wuhigh"],
  ["wgx", "zone:wuhigh"],
  ["HIGH-tech", "zone:wuhigh"],
  ["wujin", "place:wujin"],
  ["武", "place:wujin"],
  ["ＰＭ２.５", "result:pm"],
])("puts the right node first for %s", async (q, id) => {
  expect((await found(zones, q))[0]).toBe(id);
});

test("ranks names before aliases, whole before start, start before inside, nodes before sentences", async () => {
  expect(await found(zones, "武进")).toEqual(["place:wujin", "zone:wuhigh", "org:office", "d:2"]);
  expect(await found(zones, "高新")).toEqual(["zone:wuhigh", "d:1"]);
});

test("tells the field, the text and the characters that matched", async () => {
  expect((await asked(zones, search, { q: "wgx" })).items).toEqual([
    {
      type: "node",
      node: nodeIn(zones, "zone:wuhigh"),
      match: { field: "initials", text: "武高新", ranges: [{ start: 0, end: 3 }] },
    },
  ]);
  const [hit] = (await asked(zones, search, { q: "pm25" })).items;
  expect(hit).toMatchObject({
    match: { field: "name", text: "PM2.5均值", ranges: [{ start: 0, end: 5 }] },
  });
});

test("finds a phrase that a line break or a comma cuts, shown unbroken, with its nodes", async () => {
  expect((await asked(zones, search, { q: "他说武高新要盘活土地" })).items).toEqual([
    {
      type: "passage",
      passage: passageIn(zones, "d:1"),
      nodes: [nodeIn(zones, "zone:wuhigh")],
      ranges: [{ start: 0, end: 11 }],
    },
  ]);
});

test("names with a sentence the nodes that it is evidence for, most tied first", async () => {
  const [hit] = (await asked(fullGoal, search, { q: "湖滨快线助力" })).items;
  expect(hit?.type === "passage" ? hit.nodes.map(({ id }) => id) : hit).toEqual([
    "goal:new-area",
    "project:line",
    "place:lakeside",
  ]);
});

test("matches only names by a single Latin letter", async () => {
  expect(await found(zones, "p")).toEqual(["result:pm"]);
  expect(await found(zones, "w")).toEqual([]);
});

test("finds nothing for a text that folds to nothing", async () => {
  for (const q of ["", " ", "“，”"])
    expect(await asked(zones, search, { q })).toEqual({ items: [], truncated: false });
});

test("takes nothing in a question for a pattern or an operator", async () => {
  for (const q of ["(", ".*", "\\", "AND", "武 OR 再"]) expect(await found(zones, q)).toEqual([]);
  expect(await found(zones, "武.*")).toEqual(await found(zones, "武"));
});

test("keeps up to a third of the limit for sentences and says when it was cut", async () => {
  const many = planOf({
    links: Array.from({ length: 9 }, (_, at) => `goal:g${at} LOCATED_IN place:p`),
    nodes: Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`goal:g${at}`, { name: `湖${at}` }]),
    ),
    documents: { d: "湖一样大。湖大。湖很大。" },
  });
  const { items, truncated } = await asked(many, search, { q: "湖", limit: 6 });
  expect([items.map(idOf), truncated]).toEqual([
    ["goal:g0", "goal:g1", "goal:g2", "goal:g3", "d:2", "d:3"],
    true,
  ]);
  const all = await asked(many, search, { q: "湖" });
  expect([all.items.length, all.truncated]).toEqual([12, false]);
});

test("keeps to the kinds asked for, which leaves sentences out", async () => {
  expect(await found(zones, "武进", { kinds: ["Zone"] })).toEqual(["zone:wuhigh"]);
});

type Ranked = [rank: number, length: number, lessTies: number, id: string];

/** A node's rank from its names and keys, read as the rule is written. */
const naiveRank = ({ node, keys }: PlannedNode, q: string): Ranked | undefined => {
  const name = fold(node.name).key;
  const aliases = node.aliases.map((alias) => fold(alias).key);
  const spelled = (field: string) => keys.filter((key) => key.field === field);
  const spellings = [...spelled("pinyin"), ...spelled("initials")];
  const isWhole = ({ key, text, offsets }: PlannedNode["keys"][number]): boolean =>
    key === q && fold(text).offsets[0] === offsets[0];
  const keysOf = (all: readonly { key: string }[]): string[] => all.map(({ key }) => key);
  const rules: string[][] = [
    [name].filter((key) => key === q),
    aliases.filter((key) => key === q),
    [name].filter((key) => key.startsWith(q)),
    aliases.filter((key) => key.startsWith(q)),
    keysOf(spellings.filter(isWhole)),
    keysOf(spellings).filter((key) => key.startsWith(q)),
    keysOf(spelled("english")).filter((key) => key.startsWith(q)),
    [name, ...aliases].filter((key) => key.includes(q)),
  ];
  const only = /^[a-z]$/.test(q)
    ? [rules[0], [], rules[2], [], [], [], [], [name].filter((key) => key.includes(q))]
    : rules;
  const rank = only.findIndex((matches) => (matches ?? []).length > 0);
  if (rank < 0) return undefined;
  return [rank, Math.min(...(only[rank] ?? []).map((key) => key.length)), -node.ties, node.id];
};

const lessThan = (left: Ranked, right: Ranked): boolean => {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
};

test("equals a look at every node and sentence, on random graphs", {
  timeout: 30_000,
}, async () => {
  const questions = [
    "武",
    "武进",
    "进",
    "太湖",
    "wu",
    "wj",
    "w",
    "p",
    "pm2",
    "taihu",
    "yinyuejie",
    "音乐",
    "太湖湾",
    "zone",
    "tai lake",
    "两湖",
    "zhongdian",
    "chongdian",
    "区",
  ];
  await fc.assert(
    fc.asyncProperty(
      randomPlan(6, 12),
      fc.constantFrom(...questions),
      fc.option(fc.subarray(kindNames, { minLength: 4 }), { nil: undefined, freq: 1 }),
      fc.integer({ min: 1, max: 12 }),
      async (plan, q, kinds, limit) => {
        const key = fold(q).key;
        const ranked = plan.nodes
          .filter(({ node }) => kinds?.includes(node.kind) !== false)
          .map((planned) => naiveRank(planned, key))
          .filter((rank) => rank !== undefined)
          .sort((a, b) => (lessThan(a, b) ? -1 : 1));
        const sentences = plan.passages
          .map(({ id, text }) => ({ id, folded: fold(text).key }))
          .filter(({ folded }) => folded.includes(key) && key.length > (/^[a-z]/.test(key) ? 1 : 0))
          .sort((a, b) => a.folded.length - b.folded.length || (a.id < b.id ? -1 : 1));
        const inText = kinds === undefined ? sentences : [];
        const nodes = ranked.slice(0, limit - Math.min(inText.length, Math.floor(limit / 3)));
        const answer = await asked(plan, search, { q, limit, ...(kinds && { kinds }) });
        expect(answer.items.map(idOf)).toEqual([
          ...nodes.map(([, , , id]) => id),
          ...inText.slice(0, limit - nodes.length).map(({ id }) => id),
        ]);
        expect(answer.truncated).toBe(ranked.length + inText.length > answer.items.length);
      },
    ),
    { numRuns: 300 },
  );
});
