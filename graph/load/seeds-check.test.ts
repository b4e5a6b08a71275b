import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "./finding.ts";
import { checkSeeds } from "./load.ts";
import { isOpen, reportOf, type SeedReport } from "./report.ts";
import { formatReport } from "./report-text.ts";
import { type Change, type SeedsOnDisk, seedsOnDisk } from "./seeds-fixture.ts";
import { all, exceptions, links, smallSeeds, uncited } from "./small-seeds.ts";
import { formatViolation, InvalidSeeds } from "./violation.ts";

let seeds: SeedsOnDisk;
beforeAll(async () => {
  seeds = await seedsOnDisk(smallSeeds);
});
afterAll(() => seeds.remove());

const reportWith = async (...changes: readonly Change[]): Promise<SeedReport> =>
  reportOf(await checkSeeds(await seeds.changed(changes)));

const violationsWith = async (...changes: readonly Change[]): Promise<string[]> => {
  const error = await checkSeeds(await seeds.changed(changes)).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidSeeds)) throw new Error("the seeds were taken");
  return error.violations.map(formatViolation);
};

/** One more entity, at line 14 of its file where it comes first. */
const entity = (id: string, kind: string, name: string, more = ""): Change => [
  all,
  `  - { id: ${id}, kind: ${kind}, name: ${name}, nameEn: One more, summary: { zh: 又, en: One more }${more} }\n`,
];

/** One more relationship, at line 6 of its file where it comes first. */
const link = (
  type: string,
  from: string,
  to: string,
  quote = "加快建设大道",
  more = "",
): Change => [
  links,
  `  - { type: ${type}, from: ${from}, to: ${to}, quotes: [${quote}]${more} }\n`,
];

const called = ", claims: [{ quotes: [加快建设大道] }]";
const secondGoal = entity("goal:second", "Goal", "另一目标", called);

test("finds nothing in sound seeds, and gives the reason for the sentence without a fact", async () => {
  const report = await reportWith();
  expect(report).toEqual({
    corpora: [
      {
        id: "small",
        floor: 0.8,
        documents: [
          { id: "plan-1", sentences: 4, cited: 3 },
          { id: "year-1", sentences: 1, cited: 1 },
        ],
        uncited: [
          { id: "plan-1:4", text: "同心同德向前进。", reason: { zh: "口号。", en: "A slogan." } },
        ],
      },
    ],
    nodes: { Event: 1, Zone: 1, Goal: 1, Project: 1 },
    relationships: {
      SET_OUT: { stated: 1, inferred: 0 },
      RESPONSIBLE_FOR: { stated: 1, inferred: 0 },
      CONTRIBUTES_TO: { stated: 1, inferred: 0 },
    },
    bareGoals: [],
    findings: [],
    stale: [],
  });
  expect(isOpen(report)).toBe(false);
});

describe("finds", () => {
  const cases: readonly (readonly [string, readonly Change[], Omit<Finding, "message">, string])[] =
    [
      [
        "an entity with no evidence",
        [entity("place:nowhere", "Place", "某地")],
        { finding: "no-evidence", about: ["place:nowhere"] },
        `${all}:14`,
      ],
      [
        "a goal with no tie",
        [secondGoal],
        { finding: "untied", about: ["goal:second"] },
        `${all}:14`,
      ],
      [
        "the same name twice",
        [
          entity("zone:second", "Zone", "“西太湖”"),
          link("RESPONSIBLE_FOR", "zone:second", "goal:build"),
        ],
        { finding: "same-name", about: ["zone:second", "zone:xitaihu"] },
        `${all}:14`,
      ],
      [
        "an alias that is another's name",
        [[all, "name: 大道\n", "name: 大道\n    aliases: [西太湖]\n"]],
        { finding: "same-name", about: ["project:avenue", "zone:xitaihu"] },
        `${all}:6`,
      ],
      [
        "a name that stands in that of another of its kind",
        [
          entity("zone:park", "Zone", "新西太湖园"),
          link("RESPONSIBLE_FOR", "zone:park", "goal:build"),
        ],
        { finding: "look-alike", about: ["zone:park", "zone:xitaihu"] },
        `${all}:14`,
      ],
      [
        "a tie that is stated and inferred",
        [
          link(
            "RESPONSIBLE_FOR",
            "zone:xitaihu",
            "goal:build",
            "加快建设大道",
            ", basis: inferred, note: 想",
          ),
        ],
        {
          finding: "stated-and-inferred",
          about: [
            "RESPONSIBLE_FOR(zone:xitaihu,goal:build)",
            "RESPONSIBLE_FOR(zone:xitaihu,goal:build)~2",
          ],
        },
        `${links}:4`,
      ],
      [
        "a tie that runs both ways",
        [
          secondGoal,
          link("CONCERNS", "goal:second", "goal:build"),
          link("CONCERNS", "goal:build", "goal:second"),
        ],
        {
          finding: "both-directions",
          about: ["CONCERNS(goal:build,goal:second)", "CONCERNS(goal:second,goal:build)"],
        },
        `${links}:7`,
      ],
      [
        "one rest that two types say",
        [link("DEPENDS_ON", "goal:build", "project:avenue")],
        {
          finding: "same-rest",
          about: [
            "CONTRIBUTES_TO(project:avenue,goal:build)",
            "DEPENDS_ON(goal:build,project:avenue)",
          ],
        },
        `${links}:5`,
      ],
      [
        "goals that rest on one another",
        [
          secondGoal,
          link("PART_OF", "goal:build", "goal:second"),
          link("DEPENDS_ON", "goal:build", "goal:second"),
        ],
        { finding: "circular-rest", about: ["goal:build", "goal:second"] },
        `${all}:5`,
      ],
      [
        "two stages with no later source between",
        [["small/documents/year-1.yaml", "2024-12-28", "2023-12-28"]],
        { finding: "stages-apart", about: ["project:avenue"] },
        `${all}:6`,
      ],
      [
        "a later source that goes back a stage",
        [[all, "stage: done", "stage: signed"]],
        { finding: "stages-apart", about: ["project:avenue"] },
        `${all}:6`,
      ],
      [
        "something done whose only source is a plan",
        [
          entity(
            "project:bridge",
            "Project",
            "桥",
            ", claims: [{ force: reported, stage: done, quotes: [大道开工] }]",
          ),
          link("CONTRIBUTES_TO", "project:bridge", "goal:build"),
        ],
        { finding: "done-from-plan", about: ["project:bridge"] },
        `${all}:14`,
      ],
      [
        "a tie that is done and cites only a sentence that asks for it",
        [
          ["small/documents/plan-1.yaml", "plan: true\n", ""],
          link(
            "SET_OUT",
            "event:plenum",
            "project:avenue",
            "西太湖要建设大道",
            ", force: reported, stage: done",
          ),
        ],
        { finding: "done-from-plan", about: ["SET_OUT(event:plenum,project:avenue)"] },
        `${links}:6`,
      ],
    ];
  test.each(cases)("%s", async (_, changes, expected, place) => {
    const report = await reportWith(...changes);
    expect(report.findings).toEqual([
      {
        ...expected,
        message: expect.stringContaining(expected.about.join(", ")),
        file: place.split(":")[0],
        line: Number(place.split(":")[1]),
        reason: null,
      },
    ]);
    expect(isOpen(report)).toBe(true);
  });

  test("a sentence without a fact that nobody has explained", async () => {
    const report = await reportWith([
      uncited,
      "uncited:\n  plan-1:4: { zh: 口号。, en: A slogan. }",
      "uncited: {}",
    ]);
    expect(report.corpora[0]?.uncited).toEqual([
      { id: "plan-1:4", text: "同心同德向前进。", reason: null },
    ]);
    expect(isOpen(report)).toBe(true);
  });
});

describe("does not find", () => {
  test("a look-alike where a relationship tells the two apart", async () => {
    const { findings } = await reportWith(
      entity("zone:park", "Zone", "西太湖园"),
      link("PART_OF", "zone:park", "zone:xitaihu"),
    );
    expect(findings).toEqual([]);
  });

  test("a fault in one fact from two sentences, or in something done that a report tells too", async () => {
    const { findings } = await reportWith(
      link("RESPONSIBLE_FOR", "zone:xitaihu", "goal:build"),
      link(
        "SET_OUT",
        "event:plenum",
        "project:avenue",
        "西太湖要建设大道, { document: year-1, text: 大道建成通车 }",
        ", force: reported, stage: done",
      ),
    );
    expect(findings).toEqual([]);
  });
});

test("lists a goal of which is said only who sets it out and what it is part of", async () => {
  const { bareGoals } = await reportWith(
    secondGoal,
    link("PART_OF", "goal:second", "goal:build"),
    link("SET_OUT", "event:plenum", "goal:second"),
  );
  expect(bareGoals).toEqual(["goal:second"]);
});

const explained: readonly Change[] = [
  entity("zone:park", "Zone", "西太湖园"),
  link("RESPONSIBLE_FOR", "zone:park", "goal:build"),
  [
    exceptions,
    "exceptions:\n  - { finding: look-alike, about: [zone:xitaihu, zone:park], reason: { zh: 是两处。, en: Two places. } }\n",
  ],
];

test("takes a finding as meant where the exceptions say why, in any order of the ids", async () => {
  const report = await reportWith(...explained);
  expect(report.findings.map(({ finding, reason }) => [finding, reason])).toEqual([
    ["look-alike", { zh: "是两处。", en: "Two places." }],
  ]);
  expect(isOpen(report)).toBe(false);
});

test("fails on an exception that explains nothing, but loads the seeds", async () => {
  const report = await reportWith([exceptions, explained[2]?.[1] ?? ""]);
  expect(report.stale).toEqual([
    {
      file: exceptions,
      line: 2,
      message: "there is no finding look-alike about zone:xitaihu, zone:park: take it out",
    },
  ]);
  expect(isOpen(report)).toBe(true);
  expect(formatReport(report)).toContain(`${exceptions}:2: there is no finding look-alike`);
});

describe("refuses, with file and line,", () => {
  const reason = "{ zh: 口号。, en: A slogan. }";
  const cases: readonly (readonly [string, readonly Change[], string])[] = [
    [
      "a reason for a passage that is not there",
      [[uncited, `  plan-1:40: ${reason}\n`]],
      `${uncited}:3: there is no passage plan-1:40; did you mean plan-1:4?`,
    ],
    [
      "a reason for a heading",
      [[uncited, `  plan-1:h1: ${reason}\n`]],
      `${uncited}:3: plan-1:h1 is a heading, which nothing need cite`,
    ],
    [
      "a reason for a sentence that is cited after all",
      [[uncited, `  plan-1:3: ${reason}\n`]],
      `${uncited}:3: plan-1:3 is cited after all: take it out`,
    ],
    [
      "a reason in one language only",
      [[uncited, ", en: A slogan.", ""]],
      `${uncited}:2: uncited.plan-1:4.en: Invalid input: expected string, received undefined`,
    ],
    [
      "fewer sentences with a fact than the floor, naming those without",
      [["small/corpus.yaml", "0.8", "0.95"]],
      "small/corpus.yaml:4: 4 of 5 sentences carry a fact, 80 %, and at least 95 % must; none cites plan-1:4 同心同德向前进。",
    ],
    [
      "a means that is part of a goal, saying what it may be",
      [link("PART_OF", "project:avenue", "goal:build")],
      `${links}:6: PART_OF may not go from Project to Goal; between these may stand CONTRIBUTES_TO, DEPENDS_ON`,
    ],
    [
      "what is linked to itself",
      [link("PART_OF", "goal:build", "goal:build")],
      `${links}:6: goal:build is linked to itself`,
    ],
    [
      "a circle of parts, at the one that closes it",
      [
        secondGoal,
        link("PART_OF", "goal:second", "goal:build"),
        link("PART_OF", "goal:build", "goal:second"),
      ],
      `${links}:7: PART_OF runs in a circle: goal:build, goal:second`,
    ],
    [
      "the same fact twice",
      [link("RESPONSIBLE_FOR", "zone:xitaihu", "goal:build", "西太湖要建设大道")],
      `${links}:6: says the same as ${links}:4: type, ends and quotes`,
    ],
  ];
  test.each(cases)("%s", async (_, changes, expected) => {
    expect(await violationsWith(...changes)).toEqual([expected]);
  });
});

test("says in its report what there is, what is left to do, and what is meant", async () => {
  const text = formatReport(
    await reportWith(...explained, entity("place:nowhere", "Place", "某地")),
  );
  expect(text.split("\n")).toEqual([
    "6 entities",
    "        1  Event",
    "        2  Zone",
    "        1  Goal",
    "        1  Project",
    "        1  Place",
    "4 relationships: 4 stated, 0 inferred",
    "   stated inferred",
    "        1        0  SET_OUT",
    "        2        0  RESPONSIBLE_FOR",
    "        1        0  CONTRIBUTES_TO",
    "small: 4 of 5 sentences carry a fact, 80 % (at least 80 %)",
    "        3 of 4  plan-1",
    "        1 of 1  year-1",
    "  no fact cites plan-1:4: 同心同德向前进。",
    "    A slogan. 口号。",
    "0 goals of which is said only who sets them out and what they are part of",
    "2 findings: 1 to mend or explain, 1 explained",
    `  ${all}:15: place:nowhere has no evidence: no claim, no relationship [no-evidence]`,
    "    mend it, or say why in exceptions.yaml",
    `  ${all}:14: zone:park, zone:xitaihu may be one thing: 西太湖 stands in 西太湖园 [look-alike]`,
    "    Two places. 是两处。",
  ]);
});

describe("npm run seeds:check", () => {
  const run = (root: string) =>
    spawnSync(process.execPath, ["--import", "tsx", "graph/load/check-cli.ts", root], {
      encoding: "utf8",
    });

  test("succeeds with sound seeds, and fails while a finding is open or with a violation", async () => {
    const sound = run(seeds.root);
    expect([sound.status, sound.stdout]).toEqual([0, expect.stringContaining("0 findings")]);
    const open = run(await seeds.changed([entity("place:nowhere", "Place", "某地")]));
    expect([open.status, open.stdout]).toEqual([
      1,
      expect.stringContaining("1 to mend or explain"),
    ]);
    const broken = run(await seeds.changed([[all, "kind: Zone", "kind: Park"]]));
    expect([broken.status, broken.stdout]).toEqual([1, ""]);
    expect(broken.stderr).toContain(`${all}:4: entities.1.kind: Invalid option`);
  }, 60_000);
});

test("the project's own seeds leave nothing to mend, and each sentence without a fact has its reason", async () => {
  const report = reportOf(await checkSeeds("seeds"));
  expect(report.findings.filter(({ reason }) => reason === null)).toEqual([]);
  expect(isOpen(report)).toBe(false);
  expect(report.corpora.every(({ floor }) => floor !== null && floor >= 0.95)).toBe(true);
});
