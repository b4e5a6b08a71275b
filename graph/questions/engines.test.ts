import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { diamond } from "#graph/fixtures/diamond.ts";
import { fullGoal } from "#graph/fixtures/full-goal.ts";
import { partRing } from "#graph/fixtures/part-ring.ts";
import { randomFacts } from "#graph/fixtures/random-facts.ts";
import { randomPlan } from "#graph/fixtures/random-plan.ts";
import { ring } from "#graph/fixtures/ring.ts";
import { sideBySide } from "#graph/fixtures/side-by-side.ts";
import { supernode } from "#graph/fixtures/supernode.ts";
import { twoRoads } from "#graph/fixtures/two-roads.ts";
import { loadSeeds } from "#graph/load/load.ts";
import type { GoalBranch, Said, TieRole, TiesAnswer } from "#graph/model/answers/goals.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import type { Plan } from "#graph/model/plan.ts";
import { Problem } from "#graph/model/problems.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { openMemory } from "#graph/store/memory/memory-engine.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import type { Engine, Question } from "#graph/store/store.ts";
import { closure } from "./closure/closure.ts";
import { common } from "./common/common.ts";
import { document } from "./document/document.ts";
import { documents } from "./documents/documents.ts";
import { foundations } from "./foundations/foundations.ts";
import { goalTree } from "./goal-tree/goal-tree.ts";
import { matrix } from "./matrix/matrix.ts";
import { mentionsAmong } from "./mentions-among/mentions-among.ts";
import { meta } from "./meta/meta.ts";
import { namedWith } from "./named-with/named-with.ts";
import { neighbours } from "./neighbours/neighbours.ts";
import { node } from "./node/node.ts";
import { overview } from "./overview/overview.ts";
import { paths } from "./paths/paths.ts";
import { relationship } from "./relationship/relationship.ts";
import { relaxations } from "./relaxations/relaxations.ts";
import { search } from "./search/search.ts";
import { slip } from "./slip/slip.ts";
import { subgraph } from "./subgraph/subgraph.ts";
import { ties } from "./ties/ties.ts";
import { unsaid } from "./unsaid/unsaid.ts";

/** Drawn anew in each run; a failure names it, and here it can be set to see it again. */
const seed = Math.trunc(Math.random() * 2 ** 31);

const randomPlans = fc.sample(randomPlan(4, 10), { numRuns: 40, seed });
const named = [ring, twoRoads, supernode, diamond, partRing, fullGoal];
const graphs: readonly (readonly [string, () => Plan | Promise<Plan>])[] = [
  ["the seeds", () => loadSeeds("seeds")],
  ["many graphs side by side", () => sideBySide([...named, ...randomPlans])],
];

/** Some of many, always the same for a seed, so that the suite stays within a minute. */
const some = <T>(all: readonly T[], most: number): T[] => {
  const step = Math.max(1, all.length / most);
  const start = seed % Math.max(1, Math.floor(step));
  return Array.from(
    { length: Math.min(most, all.length) },
    (_, at) => all[(start + Math.floor(at * step)) % all.length],
  ).filter((value) => value !== undefined);
};

describe.skipIf(!hasNeo4j).each(graphs)("On %s", { timeout: 240_000 }, (_, plan) => {
  let server: TestServer;
  let memory: Engine;
  let neo4j: Engine;
  let all: Plan;

  beforeAll(async () => {
    all = await plan();
    server = await testServer();
    memory = openMemory();
    neo4j = server.open();
    await memory.apply(all);
    await neo4j.apply(all);
  }, turn);
  afterAll(async () => {
    await memory?.close();
    await neo4j?.close();
    await server?.close();
  });

  /** The same answer of both, whole, or the same problem. */
  const same = async <P extends z.ZodMiniType, A extends z.ZodMiniType>(
    question: Question<P, A>,
    parameters: z.input<P>,
  ): Promise<z.output<A>> => {
    const parsed = question.parameters.parse(parameters);
    const expected = await outcome(memory.ask(question, parsed));
    const answer = await outcome(neo4j.ask(question, parsed, { deadline: 30_000 }));
    expect(answer, `${question.name} ${JSON.stringify(parameters)}, seed ${seed}`).toEqual(
      expected,
    );
    return expected as z.output<A>;
  };
  const ids = (): string[] => all.nodes.map((planned) => planned.node.id);
  const idsOf = (kind: string): string[] =>
    all.nodes.filter((planned) => planned.node.kind === kind).map((planned) => planned.node.id);

  test("both engines count the same", () => same(meta, {}));
  test("both engines list the same documents", () => same(documents, {}));
  test("both engines draw the same start map", () => same(overview, {}));
  test("both engines grow the same goal tree", () => same(goalTree, {}));

  test("what a load writes of goals is what the database finds when it is asked for their ties", async () => {
    const branchesOf = (branches: readonly GoalBranch[]): GoalBranch[] =>
      branches.flatMap((branch) => [branch, ...branchesOf(branch.children)]);
    const patient = { deadline: 30_000 };
    const tree = await neo4j.ask(goalTree, {}, patient);
    for (const branch of some(branchesOf(tree.roots), 60)) {
      const { roles, nodes } = await neo4j.ask(ties, { id: branch.goal.id }, patient);
      const kindOf = new Map(nodes.map(({ id, kind }) => [id, kind]));
      const measures = roles
        .filter(({ role }) => role === "measured-by" || role === "earlier-results")
        .flatMap((role) => role.ties.map(({ node: id }) => id));
      const ofKind = (kind: string) => measures.filter((id) => kindOf.get(id) === kind).slice(0, 8);
      expect(branch.ties).toBe(roles.reduce((sum, role) => sum + role.ties.length, 0));
      expect(branch.targets.map(({ id }) => id)).toEqual(ofKind("Target"));
      expect(branch.results.map(({ id }) => id)).toEqual(ofKind("Result"));
      expect(branch.said.means).toBe(saidIn(roles, "means"));
      expect(branch.said.owner).toBe(saidIn(roles, "owned-by"));
    }
  });

  test("what is not said of a goal is what the database finds when it is asked for its ties", async () => {
    const patient = { deadline: 30_000 };
    const { goals } = await neo4j.ask(unsaid, {}, patient);
    for (const { goal, unsaid: open, suggestion } of some(goals, 60)) {
      const { roles, nodes } = await neo4j.ask(ties, { id: goal }, patient);
      const recordOf = new Map(nodes.map((record) => [record.id, record]));
      const tiesIn = (wanted: TieRole) =>
        roles.filter(({ role }) => role === wanted).flatMap((role) => role.ties);
      const owner = tiesIn("owned-by").find(({ node: id }) => recordOf.get(id)?.kind !== "Person");
      const named = suggestion?.reason === "inferred-owner" ? suggestion : undefined;
      const isOpen = saidIn(roles, "owned-by") !== "stated";
      expect(named?.node).toBe(isOpen ? owner?.node : undefined);
      expect(named?.chain).toEqual(isOpen ? owner?.chain : undefined);
      const targets = tiesIn("measured-by").filter(
        ({ node: id }) => recordOf.get(id)?.kind === "Target",
      );
      const isDated = (id: string): boolean => {
        const { date, period, deadline } = recordOf.get(id)?.properties ?? {};
        return (date ?? period ?? deadline) !== undefined;
      };
      const dated = [...tiesIn("parts"), ...targets].filter(({ node: id }) => isDated(id));
      const bases = isDated(goal) ? ["stated"] : dated.map(({ basis }) => basis);
      const when = bases.includes("stated") ? undefined : bases.length > 0 ? "inferred" : "none";
      expect(open.find(({ aspect }) => aspect === "date")?.said).toBe(when);
    }
  });

  test("both engines show the same documents", async () => {
    for (const { id } of all.documents) await same(document, { id });
    await same(document, { id: "gone" });
  });

  test("both engines look up the same nodes", async () => {
    for (const id of some(ids(), 120)) await same(node, { id });
    await same(node, { id: "goal:gone" });
  });

  test("both engines look up the same relationships", async () => {
    for (const { id } of some(all.relationships, 120)) await same(relationship, { id });
    for (const id of ["gone", "NOTHING(goal:a,goal:b)", "PART_OF(goal:a,goal:gone)"])
      await same(relationship, { id });
  });

  test("both engines tie the same to each goal", async () => {
    for (const id of some(idsOf("Goal"), 120)) await same(ties, { id });
    for (const id of [...some(idsOf("Project"), 1), "goal:gone"]) await same(ties, { id });
  });

  test("both engines tie the same through the facts that a filter leaves", async () => {
    // Most filters that are drawn leave nothing; those of one thing each leave what may be told wrong.
    const drawn = fc.sample(randomFacts(all), { numRuns: 4, seed });
    for (const filter of [...factFilters(all), ...drawn])
      for (const id of some(idsOf("Goal"), 12)) await same(ties, { id, ...filter });
  });

  test("both engines fill the same matrix", async () => {
    await same(matrix, {});
    await same(matrix, { rows: ["bodies", "zones", "projects", "programmes"] });
    const drawn = fc.sample(randomFacts(all), { numRuns: 2, seed });
    for (const filter of [...factFilters(all).slice(0, 4), ...drawn])
      await same(matrix, { rows: ["zones", "programmes"], ...filter });
  });

  test("both engines rest the same on each other", async () => {
    for (const id of some(ids(), 80))
      for (const direction of ["upstream", "downstream"] as const)
        for (const depth of [1, 3, 12]) await same(closure, { id, direction, depth });
    for (const filter of factFilters(all))
      for (const id of some(ids(), 12))
        for (const direction of ["upstream", "downstream"] as const)
          await same(closure, { id, direction, ...filter });
    await same(closure, { id: "goal:gone" });
  });

  test("both engines let the same slip", async () => {
    for (const id of some(ids(), 60))
      for (const depth of [1, 2, 12]) await same(slip, { ids: [id], depth });
    const several = some(ids(), 12);
    for (const filter of [{}, ...factFilters(all)]) {
      await same(slip, { ids: several, ...filter });
      for (const id of some(ids(), 10)) await same(slip, { ids: [id], ...filter });
    }
    await same(slip, { ids: [ids()[0] ?? "", "goal:gone", "goal:lost"] });
  });

  test("both engines find the same foundations, and the same unsaid", async () => {
    for (const filter of [{}, { limit: 50 }, ...factFilters(all)]) await same(foundations, filter);
    await same(unsaid, {});
  });

  test("both engines rank neighbours the same, page by page", async () => {
    const filters = [
      {},
      { direction: "out" as const, limit: 3 },
      { direction: "in" as const, limit: 2 },
      { types: ["LOCATED_IN" as const, "PART_OF" as const, "CONTRIBUTES_TO" as const], limit: 2 },
      { kinds: ["Goal" as const, "Organization" as const], limit: 1 },
      { basis: ["inferred" as const], limit: 200 },
      { types: [], kinds: [], basis: [] },
    ];
    for (const filter of filters)
      for (const id of some(ids(), 30)) {
        let cursor: string | undefined;
        for (let page = 0; page < 4; page += 1) {
          const { next } = (
            await same(neighbours, { id, ...filter, ...(cursor === undefined ? {} : { cursor }) })
          ).page;
          if (next === null) break;
          cursor = next;
        }
      }
    await same(neighbours, { id: "goal:gone", cursor: "no" });
    await same(neighbours, { id: ids()[0] ?? "", cursor: "no" });
  });

  test("both engines join the same sets", async () => {
    for (const most of [1, 2, 5, 20, 100, 1000])
      await same(subgraph, { nodeIds: [...some(ids(), most), "goal:gone"] });
    const id = ids()[0] ?? "";
    await same(subgraph, { nodeIds: [id, id] });
  });

  test("both engines pair the same names", async () => {
    for (const most of [1, 5, 20, 100, 1000])
      for (const limit of [1, 7, 500])
        await same(mentionsAmong, { nodeIds: [...some(ids(), most), "goal:gone"], limit });
  });

  test("both engines name the same beside others", async () => {
    for (const most of [1, 2, 5, 20, 50])
      for (const limit of [1, 7, 200]) {
        const some50 = some(ids(), most).slice(0, 50);
        if (some50.length > 0) await same(namedWith, { ids: some50, limit });
      }
    await same(namedWith, { ids: [ids()[0] ?? "", "goal:gone"] });
  });

  test("both engines find the same ways", async () => {
    const documentIds = all.documents.map(({ id }) => id);
    const voices = [...new Set(all.relationships.flatMap(({ voice }) => voice ?? []))];
    const filters = [
      {},
      { slack: 2, limit: 3 },
      { slack: 1, hubs: true, maxLength: 5 },
      { directed: true, slack: 2, maxLength: 8 },
      { kinds: ["Goal" as const, "Project" as const, "Zone" as const], slack: 1 },
      { basis: ["stated" as const], slack: 2, limit: 50 },
      { types: ["PART_OF" as const, "CONTRIBUTES_TO" as const, "LOCATED_IN" as const], slack: 2 },
      { maxLength: 1, slack: 2 },
      { order: "strength" as const, slack: 2, limit: 4 },
      { order: "strength" as const, slack: 1, hubs: true, single: true },
      { single: true, slack: 2, directed: true },
      { documents: documentIds.slice(0, 1), modalities: ["done" as const], slack: 1 },
      { documents: documentIds.slice(0, 2), single: true, hubs: true, slack: 1 },
      { voices: voices.slice(0, 2), hubs: true, slack: 2 },
    ];
    for (const filter of filters)
      for (const [from, to] of pairs(all, 6))
        await same(paths, { from: [from], to: [to], ...filter });
    // The shortest alone are read in another way than those that may be longer.
    for (const filter of [
      { limit: 2 },
      { limit: 3, hubs: true },
      { limit: 2, order: "strength" as const },
    ])
      for (const [from, to] of pairs(all, 40))
        await same(paths, { from: [from], to: [to], slack: 0, ...filter });
    const [id = "", other = ""] = ids();
    for (const [from, to] of [
      [id, id],
      [id, "goal:gone"],
      ["goal:gone", other],
      ["goal:gone", "goal:gone"],
    ] as const)
      await same(paths, { from: [from], to: [to] });
    for (const [from, to] of pairs(all, 4)) {
      const [far = "", farther = ""] = some(ids(), 4).filter(
        (each) => each !== from && each !== to,
      );
      const several = { from: [from, far], to: [to, farther, to] };
      const { paths: found } = await same(paths, { ...several, slack: 1, hubs: true });
      const between = [...new Set(found.flatMap(({ nodes }) => nodes.slice(1, -1)))];
      const avoid = between.filter((id) => ![from, to, far, farther].includes(id)).slice(0, 3);
      await same(paths, { ...several, slack: 1, hubs: true, avoid });
      await same(paths, { ...several, order: "strength", single: true, limit: 50 });
    }
    await same(paths, { from: [id], to: [other], avoid: [id] });
    await same(paths, { from: [id, "goal:gone"], to: [other], single: true });
  });

  test("both engines know the same ways out where there is no way", async () => {
    const narrow = [
      {},
      { basis: ["inferred" as const], maxLength: 2 },
      { types: mostTypes, maxLength: 3, directed: true },
      { voices: ["goal:gone"], documents: ["gone"], kinds: ["Person" as const] },
      { maxLength: 1, single: true, modalities: ["done" as const] },
    ];
    for (const filter of narrow)
      for (const [from, to] of pairs(all, 4)) {
        const avoid = some(ids(), 3).filter((each) => each !== from && each !== to);
        await same(relaxations, { from: [from], to: [to], avoid, limit: 3, ...filter });
      }
    await same(relaxations, { from: ["goal:gone"], to: ["goal:gone"] });
  });

  test("both engines find the same in common", async () => {
    const filters = [
      {},
      { least: 2, limit: 3 },
      { basis: ["stated" as const], least: 2 },
      { types: mostTypes, kinds: ["Goal" as const] },
      { documents: all.documents.map(({ id }) => id).slice(0, 1) },
      { voices: ["goal:gone"] },
    ];
    for (const filter of filters)
      for (const [one, other] of pairs(all, 10)) {
        await same(common, { ids: [one, other], ...filter });
        await same(common, { ids: [one, other, ...some(ids(), 2), one], ...filter });
      }
    await same(common, { ids: ["goal:gone", ids()[0] ?? ""] });
  });

  test("both engines find the same names and sentences", async () => {
    const given = [
      "武",
      "武进",
      "进",
      "wu",
      "wj",
      "w",
      "p",
      "pm2",
      "PM2.5",
      "tai hu",
      "区",
      "goal",
    ];
    const signs = ["", "“，”", "(", "AND", "武.*", "\\", "*:*", "𠮷", "é", "湖~", '"武进"', "a/b"];
    const inNames = some(all.nodes, 25).flatMap(({ node: { name, nameEn } }) => [
      name,
      name.slice(1, 3),
      nameEn.slice(0, 3),
    ]);
    const inKeys = some(all.nodes, 20).flatMap(({ keys }) => some(keys, 2).map(({ key }) => key));
    const inText = some(all.passages, 20).map(({ text }) => text.slice(2, 7));
    for (const q of new Set([...given, ...signs, ...inNames, ...inKeys, ...inText])) {
      await same(search, { q });
      await same(search, { q, limit: 3 });
      await same(search, { q, kinds: ["Zone", "Goal"], limit: 2 });
    }
  });
});

/** How far a role of a goal is said. */
const saidIn = (roles: TiesAnswer["roles"], wanted: TieRole): Said => {
  const bases = roles.filter(({ role }) => role === wanted).flatMap((role) => role.ties);
  if (bases.length === 0) return "none";
  return bases.some(({ basis }) => basis === "stated") ? "stated" : "inferred";
};

/** All but three of the types that plans are made of most. Each that is left out is a way out to be
 * tried, with a statement of its own, and planning that is what such a question takes at first. */
const mostTypes = relationTypes.filter(
  (type) => !["PART_OF", "CONTRIBUTES_TO", "RESPONSIBLE_FOR"].includes(type),
);

/** Filters of facts, each by something that the plan holds. */
const factFilters = (plan: Plan): FactFilter[] => {
  const voice = plan.relationships.find((fact) => fact.voice !== null)?.voice;
  return [
    { basis: ["stated"] },
    { types: ["PART_OF", "CONCERNS"] },
    { types: ["DEPENDS_ON", "CONTRIBUTES_TO"], basis: ["inferred"] },
    { modalities: ["called-for"], documents: plan.documents.slice(0, 1).map(({ id }) => id) },
    { voices: voice == null ? [] : [voice] },
    { types: [] },
  ];
};

/** The value of a question, or what it was refused with. */
const outcome = async <T>(work: Promise<T>): Promise<T | object> =>
  work.catch((error: unknown) => {
    if (!(error instanceof Problem) || error.code === "internal") throw error;
    return { code: error.code, message: error.message, errors: error.errors };
  });

/** Pairs of nodes, most of them ends of ways: of two neighbours of one node, or of a node far on. */
const pairs = (plan: Plan, most: number): [string, string][] => {
  const links = some(plan.relationships, most);
  return links
    .flatMap(({ from, to }, at): [string, string][] => {
      const other = links[(at + 1) % links.length];
      const far = plan.relationships.find((link) => link.from === to && link.to !== from);
      const next: [string, string][] = far === undefined ? [] : [[from, far.to]];
      return other === undefined
        ? []
        : ([[from, to], ...next, [from, other.to]].slice(at % 2) as [string, string][]);
    })
    .filter(([from, to]) => from !== to);
};
