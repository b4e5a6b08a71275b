import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSeedsOnce } from "./cache.ts";
import { loadSeeds } from "./load.ts";
import { type Change, type SeedsOnDisk, seedsOnDisk } from "./seeds-fixture.ts";
import { InvalidSeeds, type Violation } from "./violation.ts";

const corpus = "id: small\nname: { zh: 小, en: Small }\nhub: event:plenum\ndocuments: [small-1]\n";
const metadata = `id: small-1
title: 标题
titleEn: Title
byline: 本报讯
headings: [标题]
rights: theirs
voices:
  - { voice: event:plenum, quote: 全会明确 }
`;
const text = "标题\n\n本报讯 全会明确,加快建设。西太湖要推\n\n进建设。\n";
const entities = `entities:
  - { id: event:plenum, kind: Event, name: 全会, nameEn: Plenum, summary: { zh: 会, en: A meeting } }
  - { id: person:one, kind: Person, name: 某某, nameEn: One, summary: { zh: 人, en: A person } }
  - { id: zone:xitaihu, kind: Zone, name: 西太湖, nameEn: Xitaihu, summary: { zh: 园, en: A zone } }
  - id: goal:build
    kind: Goal
    name: 加快建设
    nameEn: Build
    summary: { zh: 建, en: Build }
    claims:
      - { force: called-for, voice: event:plenum, quotes: [{ document: small-1, text: 加快建设 }] }
`;
const relationships = `defaults: { document: small-1, force: called-for, voice: event:plenum }
relationships:
  - { type: SET_OUT, from: event:plenum, to: goal:build, quotes: [加快建设] }
  - { type: RESPONSIBLE_FOR, from: zone:xitaihu, to: goal:build, quotes: [西太湖要推进建设] }
`;
const files: Readonly<Record<string, string>> = {
  "small/corpus.yaml": corpus,
  "small/documents/small-1.yaml": metadata,
  "small/documents/small-1.txt": text,
  "small/entities/all.yaml": entities,
  "small/relationships/all.yaml": relationships,
};

let seeds: SeedsOnDisk;
beforeAll(async () => {
  seeds = await seedsOnDisk(files);
});
afterAll(() => seeds.remove());

/** The violations after one replacement in one file of the sound corpus. */
const violationsWith = async (...change: Change): Promise<readonly Violation[]> => {
  const error = await loadSeeds(await seeds.changed([change])).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidSeeds)) throw new Error("the seeds were taken");
  return error.violations;
};

test("makes a claim of each seed: spans, the speaker's clause, the modality", async () => {
  const plan = await loadSeeds(seeds.root);
  expect(plan.relationships.map(({ corpus: _, ...relationship }) => relationship)).toEqual([
    {
      id: "SET_OUT(event:plenum,goal:build)",
      type: "SET_OUT",
      from: "event:plenum",
      to: "goal:build",
      basis: "stated",
      force: "called-for",
      stage: null,
      stageWord: null,
      modality: "called-for",
      voice: "event:plenum",
      note: null,
      quotes: ["加快建设", "全会明确"],
      spans: ["small-1:13-17", "small-1:8-12"],
      spanRoles: ["fact", "voice"],
      properties: {},
    },
    {
      id: "RESPONSIBLE_FOR(zone:xitaihu,goal:build)",
      type: "RESPONSIBLE_FOR",
      from: "zone:xitaihu",
      to: "goal:build",
      basis: "stated",
      force: "called-for",
      stage: null,
      stageWord: null,
      modality: "called-for",
      voice: "event:plenum",
      note: null,
      quotes: ["西太湖要推进建设", "全会明确"],
      spans: ["small-1:18-28", "small-1:8-12"],
      spanRoles: ["fact", "voice"],
      properties: {},
    },
  ]);
});

test("counts ties and cited sentences, and calls a goal without a goal above it a theme", async () => {
  const plan = await loadSeeds(seeds.root);
  expect(plan.nodes.map(({ node }) => [node.id, node.ties, node.theme, node.modality])).toEqual([
    ["event:plenum", 1, false, null],
    ["person:one", 0, false, null],
    ["zone:xitaihu", 1, false, null],
    ["goal:build", 2, true, "called-for"],
  ]);
  expect(plan.documents.map(({ sentences, cited }) => [sentences, cited])).toEqual([[2, 2]]);
});

test("gives the same version for the same content and another for any change", async () => {
  const root = await seeds.changed([]);
  const { version } = await loadSeeds(seeds.root);
  expect((await loadSeeds(root)).version).toBe(version);
  await writeFile(join(root, "small/entities/all.yaml"), entities.replace("A zone", "The zone"));
  expect((await loadSeeds(root)).version).not.toBe(version);
});

describe("refuses, with file and line,", () => {
  const all = "small/relationships/all.yaml";
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    [
      "a quote that is not in the text, with the nearest",
      all,
      "西太湖要推进建设",
      "西太湖要推动建设",
      `${all}:4: the quote “西太湖要推动建设” is not in one sentence of small-1; nearest is “西太湖要推进建设”`,
    ],
    [
      "a quote that stands more than once",
      all,
      "西太湖要推进建设",
      "建设",
      `${all}:4: the quote “建设” stands 2 times in small-1; lengthen it or say which occurrence`,
    ],
    [
      "an unknown type",
      all,
      "SET_OUT",
      "SETS_OUT",
      `${all}:3: relationships.0.type: Invalid option`,
    ],
    [
      "a dangling end, with a hint",
      all,
      "to: goal:build",
      "to: goal:biuld",
      `${all}:3: dangling end: nothing bears the id goal:biuld; did you mean goal:build?`,
    ],
    [
      "ends that the type does not allow",
      all,
      "type: SET_OUT",
      "type: HAS_TARGET",
      `${all}:3: HAS_TARGET may not go from Event to Goal`,
    ],
    [
      "an inferred claim without its reasoning",
      all,
      "to: goal:build, quotes: [西",
      "to: goal:build, basis: inferred, quotes: [西",
      `${all}:4: inferred without a note that gives the reasoning`,
    ],
    [
      "an inferred link with a person",
      all,
      "from: zone:xitaihu, to: goal:build,",
      "from: person:one, to: goal:build, basis: inferred, note: 想,",
      `${all}:4: an inferred link may not have a person at an end`,
    ],
    [
      "an unknown kind",
      "small/entities/all.yaml",
      "kind: Zone",
      "kind: Park",
      "small/entities/all.yaml:4: entities.2.kind: Invalid option",
    ],
    [
      "a duplicate id",
      "small/entities/all.yaml",
      "id: person:one, kind: Person",
      "id: event:plenum, kind: Event",
      "small/entities/all.yaml:3: the id event:plenum is taken by small/entities/all.yaml:2",
    ],
    [
      "an id that names another kind",
      "small/entities/all.yaml",
      "id: person:one",
      "id: zone:one",
      "small/entities/all.yaml:3: the id zone:one does not name a Person in lower-case ASCII",
    ],
    ["bad YAML", "small/entities/all.yaml", "entities:", "entities: [", "small/entities/all.yaml:"],
    [
      "a heading that is no line of the text",
      "small/documents/small-1.yaml",
      "headings: [标题]",
      "headings: [别的]",
      "small/documents/small-1.yaml:5: “别的” is no line of the text",
    ],
    [
      "a hub that is no entity",
      "small/corpus.yaml",
      "event:plenum",
      "event:plenun",
      "small/corpus.yaml:3: the hub event:plenun is no entity; did you mean event:plenum?",
    ],
  ];
  test.each(cases)("%s", async (_, file, from, to, expected) => {
    const lines = (await violationsWith(file, from, to)).map(
      ({ file: at, line, message }) => `${at}:${line}: ${message}`,
    );
    expect(lines.some((line) => line.startsWith(expected))).toBe(true);
  });
});

test("keeps the plan until the seeds change", async () => {
  const root = await seeds.changed([]);
  const kept = `${root}-cache`;
  const load = () => loadSeedsOnce(root, kept);
  const first = await load();
  expect(first).toEqual(await loadSeeds(seeds.root));
  const [name = ""] = await readdir(kept);
  await writeFile(join(kept, name), JSON.stringify({ ...first, version: "kept" }));
  expect((await load()).version).toBe("kept");
  await writeFile(join(root, "small/entities/all.yaml"), entities.replace("A zone", "Another"));
  expect((await load()).version).not.toBe("kept");
  expect(await readdir(kept)).toHaveLength(1);
});

test("names every fault at once", async () => {
  const violations = await violationsWith(
    "small/relationships/all.yaml",
    "quotes: [加快建设] }\n",
    "quotes: [没有] }\n  - { type: FROM, from: person:two, to: place:no, quotes: [也没有] }\n",
  );
  expect(violations.length).toBe(4);
});
