import request from "supertest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ring } from "#graph/fixtures/ring.ts";
import type { MetaAnswer, SearchAnswer } from "#graph/model/answers/corpus.ts";
import type {
  NeighboursAnswer,
  NodeAnswer,
  RelationshipAnswer,
  SubgraphAnswer,
} from "#graph/model/answers/nodes.ts";
import { foreignName, foreignNodeId, foreignRelationshipId } from "#graph/model/foreign.ts";
import { dump } from "#graph/store/neo4j/testing/dump.ts";
import {
  awkward,
  type ForeignIds,
  foreignData,
  writeForeign,
} from "#graph/store/neo4j/testing/foreign-data.ts";
import { hasNeo4j, type TestServer, testServer, turn } from "#graph/store/neo4j/testing/testing.ts";
import type { Engine } from "#graph/store/store.ts";
import { type RunningServer, startServer } from "./fixture.ts";

const size = 10_000;
const data = foreignData(size, 20_261_125);
const hub = data.nodes.findIndex(({ labels }) => labels[0] === "Genre");
const [unlabelled, odd, loner, everything] = [4, 3, 2, 1].map((back) => size - back) as [
  number,
  number,
  number,
  number,
];

/** Places of the relationships at each node, a loop once. */
const around: number[][] = data.nodes.map(() => []);
for (const [at, { from, to }] of data.links.entries())
  for (const end of new Set([from, to])) around[end]?.push(at);

const firstLabel = (node: number): string => [...(data.nodes[node]?.labels ?? [])].sort()[0] ?? "";
const linkAt = (at: number) => data.links[at] ?? { type: "", from: -1, to: -1 };
const otherEnd = (node: number, link: number): number => {
  const { from, to } = linkAt(link);
  return from === node ? to : from;
};

/** The same engine for a machine that does much else: what a question costs is measured elsewhere. */
const patient = (engine: Engine): Engine => ({
  info: engine.info,
  ask: (question, parameters, options) =>
    engine.ask(question, parameters, { deadline: 60_000, ...options }),
  apply: (plan) => engine.apply(plan),
  ready: () => engine.ready(),
  poolMetrics: () => engine.poolMetrics(),
  close: () => engine.close(),
});

describe.skipIf(!hasNeo4j)("A database that Mailuo did not write", { timeout: 300_000 }, () => {
  let neo4j: TestServer;
  let server: RunningServer;
  let ids: ForeignIds;
  let before: string[];

  beforeAll(async () => {
    neo4j = await testServer();
    await neo4j.strip();
    await neo4j.run("CREATE INDEX theirs FOR (m:Movie) ON (m.title)");
    await neo4j.run("CREATE CONSTRAINT once FOR (g:Genre) REQUIRE g.name IS UNIQUE");
    ids = await writeForeign(neo4j, data);
    before = await dump(neo4j, true);
    server = await startServer({}, patient(neo4j.open()));
  }, turn);
  afterAll(async () => {
    await server?.close();
    await neo4j?.strip();
    await neo4j?.close();
  });

  const get = async <T>(path: string, query = {}): Promise<T> => {
    const { body } = await request(server.url).get(path).query(query).expect(200);
    return body as T;
  };
  const nodeId = (at: number): string => foreignNodeId(ids.nodes[at] ?? "");
  const linkId = (at: number): string => foreignRelationshipId(ids.links[at] ?? "");
  const nodePath = (at: number): string => `/api/nodes/${encodeURIComponent(nodeId(at))}`;

  /** All pages of a node's neighbours. */
  const allNeighbours = async (at: number, query: object, limit: number) => {
    const pages: NeighboursAnswer[] = [];
    let cursor: string | null = null;
    do {
      const page: NeighboursAnswer = await get(`${nodePath(at)}/neighbours`, {
        ...query,
        limit,
        ...(cursor === null ? {} : { cursor }),
      });
      pages.push(page);
      cursor = page.page.next;
    } while (cursor !== null);
    return {
      nodes: pages.flatMap(({ nodes }) => nodes.map(({ id }) => id)),
      relationships: pages.flatMap((page) => page.relationships.map(({ id }) => id)),
      totals: new Set(pages.map(({ page }) => page.total)),
    };
  };

  /** The same from the generator: neighbours by ties and element id, and all that ties them. */
  const expectedNeighbours = (node: number, passes: (link: number) => boolean) => {
    const links = (around[node] ?? []).filter(passes);
    const others = [...new Set(links.map((link) => otherEnd(node, link)))];
    const ranked = others.sort(
      (left, right) =>
        (around[right]?.length ?? 0) - (around[left]?.length ?? 0) ||
        ((ids.nodes[left] ?? "") < (ids.nodes[right] ?? "") ? -1 : 1),
    );
    return {
      nodes: ranked.map(nodeId),
      relationships: links.map(linkId).sort(),
      totals: new Set([ranked.length]),
    };
  };
  const sorted = <T extends { relationships: string[] }>(found: T): T => ({
    ...found,
    relationships: found.relationships.toSorted(),
  });

  test("is counted by its own labels and types", async () => {
    const meta = await get<MetaAnswer & { readOnly: boolean }>("/api/meta");
    expect(meta.readOnly).toBe(true);
    expect(meta.data).toEqual({ version: "", corpora: [], foreign: true });
    expect(meta.counts).toEqual({
      nodes: size,
      relationships: data.links.length,
      documents: 0,
      passages: 0,
    });
    const count = (names: readonly string[]) => {
      const counts = new Map<string, number>();
      for (const name of names)
        counts.set(foreignName(name), (counts.get(foreignName(name)) ?? 0) + 1);
      return counts;
    };
    expect(new Map(meta.model.kinds.map(({ kind, count: n }) => [kind, n]))).toEqual(
      count(data.nodes.flatMap(({ labels }) => labels)),
    );
    expect(new Map(meta.model.types.map(({ type, stated }) => [type, stated]))).toEqual(
      count(data.links.map(({ type }) => type)),
    );
  });

  test("has a start view that says what it is and where to begin", async () => {
    const { body } = await request(server.url).get("/api/overview").expect(200);
    expect([body.hub, body.themes, body.questions, body.documents]).toEqual([null, [], [], []]);
    expect(body.foreign.labels[0]).toMatchObject({ kind: "neo4j:Person", count: 6000 });
    // The first that Neo4j keeps: it gives the numbers of what was deleted before to what comes next.
    const numberOf = (at: number): number => Number(ids.nodes[at]?.split(":").at(-1));
    const people = data.nodes.flatMap(({ labels }, at) => (labels.includes("Person") ? [at] : []));
    const first = people.sort((one, other) => numberOf(one) - numberOf(other)).slice(0, 4);
    expect(body.foreign.labels[0].nodes.map(({ id }: { id: string }) => id)).toEqual(
      first.map(nodeId),
    );
    expect(body.foreign.more).toEqual({ labels: 0, types: 0 });
  });

  test("shows each node with its labels, a name, and its ties in groups", async () => {
    for (const at of [0, 1, 2, 11, 50, hub, unlabelled, odd, loner, size - 10]) {
      const answer = await get<NodeAnswer>(nodePath(at));
      const { labels = [], properties } = data.nodes[at] ?? {};
      const name = properties?.name ?? properties?.title ?? properties?.caption;
      const kind = firstLabel(at);
      expect(answer.node).toMatchObject({
        id: nodeId(at),
        kind: foreignName(kind),
        labels: [...labels].sort(),
        name: name ?? `${kind} ${ids.nodes[at]?.split(":").at(-1)}`,
        ties: around[at]?.length,
      });
      const groups: Record<string, number> = {};
      for (const link of around[at] ?? []) {
        const { type, from } = linkAt(link);
        const key = `${foreignName(type)} ${from === at ? "out" : "in"} ${foreignName(firstLabel(otherEnd(at, link)))}`;
        groups[key] = (groups[key] ?? 0) + 1;
      }
      expect(
        Object.fromEntries(
          answer.ties.groups.map((g) => [`${g.type} ${g.direction} ${g.kind}`, g.stated]),
        ),
      ).toEqual(groups);
      expect(answer.ties.total).toBe(around[at]?.length);
    }
  });

  test("tells every type of value as exact text", async () => {
    const { node, stored = [] } = await get<NodeAnswer>(nodePath(everything));
    expect(node.name).toBe("All types");
    expect(stored.map(({ key }) => key)).toEqual(
      Object.keys(data.nodes[everything]?.properties ?? {}).sort(),
    );
    const told = Object.fromEntries(
      stored.map(({ key, type, values }) => [key, [type, ...values]] as const),
    );
    expect(told).toMatchObject({
      big: ["INTEGER", "9223372036854775807"],
      float: ["FLOAT", "0.1"],
      truth: ["BOOLEAN", "true"],
      bytes: ["LIST<INTEGER>", "1", "-2", "127"],
      date: ["DATE", "2024-02-29"],
      time: ["ZONED TIME", "13:05:09+01:00"],
      localTime: ["LOCAL TIME", "13:05:09.000000001"],
      dateTime: ["ZONED DATETIME", "2024-02-29T01:02:03.000000004+08:00"],
      localDateTime: ["LOCAL DATETIME", "2024-02-29T01:02:03"],
      duration: ["DURATION", "P1M2DT3S"],
      point: ["POINT", "point({x: 119.9, y: 31.7, crs: 'wgs-84'})"],
      numbers: ["LIST<INTEGER>", "1", "9007199254740993"],
      dates: ["LIST<DATE>", "2024-01-01"],
      empty: ["LIST<NOTHING>"],
      long: ["STRING", "长".repeat(2000)],
    });
    expect(stored.filter(({ cut }) => cut).map(({ key }) => key)).toEqual(["long", "many"]);
    expect(told.many).toHaveLength(51);
  });

  test("gives every neighbour once, with every relationship to it, page by page", async () => {
    const some = [50, hub + 1, unlabelled, odd, loner, size - 77];
    for (const at of some)
      for (const limit of at === hub + 1 ? [150] : [1, 200])
        expect(sorted(await allNeighbours(at, {}, limit))).toEqual(
          expectedNeighbours(at, () => true),
        );
    expect(sorted(await allNeighbours(hub, {}, 200))).toEqual(expectedNeighbours(hub, () => true));
  });

  test("narrows neighbours by direction, type and kind", async () => {
    const typeOf = (link: number) => linkAt(link).type;
    const cases: readonly (readonly [number, object, (at: number, link: number) => boolean])[] = [
      [50, { direction: "out" }, (at, link) => linkAt(link).from === at],
      [50, { direction: "in" }, (at, link) => linkAt(link).to === at],
      [777, { types: "neo4j:DIRECTED" }, (_, link) => typeOf(link) === "DIRECTED"],
      [
        size - 77,
        { kinds: "neo4j:Actor" },
        (at, link) => firstLabel(otherEnd(at, link)) === "Actor",
      ],
      [
        size - 77,
        { kinds: "neo4j:Person,neo4j:Genre" },
        (at, link) => ["Person", "Genre"].includes(firstLabel(otherEnd(at, link))),
      ],
      [
        unlabelled,
        { types: foreignName(awkward.type), kinds: foreignName(awkward.label) },
        () => true,
      ],
      [odd, { kinds: "neo4j:" }, (at, link) => otherEnd(at, link) === unlabelled],
      [0, { types: "neo4j:NO_SUCH_TYPE" }, () => false],
      [0, { types: "" }, () => false],
      [0, { kinds: "neo4j:NoSuchLabel" }, () => false],
      [0, { basis: "inferred" }, () => false],
    ];
    for (const [at, query, passes] of cases)
      expect(sorted(await allNeighbours(at, query, 7)), JSON.stringify(query)).toEqual(
        expectedNeighbours(at, (link) => passes(at, link)),
      );
  });

  test("shows parallel relationships one by one, and loops", async () => {
    const parallel = data.links.findIndex(({ properties }) => "screenTime" in properties);
    const loops = around[odd] ?? [];
    for (const at of [parallel - 1, parallel, ...loops, data.links.length - 1]) {
      const answer = await get<RelationshipAnswer>(
        `/api/relationships/${encodeURIComponent(linkId(at))}`,
      );
      const { type, from, to } = linkAt(at);
      expect(answer.relationship).toMatchObject({ id: linkId(at), type: foreignName(type) });
      expect([answer.from.id, answer.to.id]).toEqual([from, to].map(nodeId));
      expect([answer.voice, answer.evidence]).toEqual([null, []]);
      expect(answer.stored?.map(({ key }) => key)).toEqual(
        Object.keys(data.links[at]?.properties ?? {}).sort(),
      );
    }
  });

  test("joins sets by every relationship among them", async () => {
    const films = Array.from({ length: 400 }, (_, at) => size - 5 - at);
    for (const set of [
      [odd, unlabelled],
      [hub, ...films],
      films
        .flatMap((at) => [at, ...(around[at] ?? []).map((link) => otherEnd(at, link))])
        .slice(0, 1900),
    ]) {
      const inside = new Set(set);
      const { body } = await request(server.url)
        .post("/api/subgraph")
        .send({ nodeIds: [...set.map(nodeId), "goal:a", "neo4j:4:gone:1"] })
        .expect(200);
      const answer = body as SubgraphAnswer;
      expect(answer.nodes.map(({ id }) => id)).toEqual([...inside].map(nodeId).sort());
      expect(answer.relationships.map(({ id }) => id)).toEqual(
        data.links
          .flatMap(({ from, to }, at) => (inside.has(from) && inside.has(to) ? [linkId(at)] : []))
          .sort(),
      );
    }
  });

  test("is searched by what looks like a name", async () => {
    const nameAt = (at: number): string => {
      const { name, title, caption } = data.nodes[at]?.properties ?? {};
      return String(
        (typeof name === "string" && name.trim() !== "" ? name : undefined) ??
          title ??
          caption ??
          "",
      );
    };
    const names = data.nodes.map((_, at) => nameAt(at).toLowerCase());
    for (const at of [1, 778, 1234, hub, everything, odd, unlabelled]) {
      const { items } = await get<SearchAnswer>("/api/search", { q: nameAt(at).toUpperCase() });
      expect(items[0]).toMatchObject({ type: "node", node: { id: nodeId(at) } });
    }
    for (const q of ["été", "水", "river 7", "𠮷", " Neil", "nothing at all", "`", "%", "."]) {
      const matching = names.filter((name) => name.includes(q.trim().toLowerCase())).length;
      const { items, truncated } = await get<SearchAnswer>("/api/search", { q, limit: 50 });
      expect([items.length, truncated], q).toEqual([Math.min(50, matching), matching > 50]);
      for (const item of items)
        if (item.type === "node")
          for (const { start, end } of item.match.ranges)
            expect(item.match.text.slice(start, end).toLowerCase()).toBe(q.trim().toLowerCase());
    }
    const { items } = await get<SearchAnswer>("/api/search", { q: "e", kinds: "neo4j:Movie" });
    expect(new Set(items.map((item) => item.type === "node" && item.node.kind))).toEqual(
      new Set(["neo4j:Movie"]),
    );
    expect(await get<SearchAnswer>("/api/search", { q: " " })).toEqual({
      items: [],
      truncated: false,
    });
  });

  test.each([
    ["/api/goals"],
    ["/api/documents"],
    ["/api/documents/a"],
    ["/api/goals/goal%3Aa/ties"],
    ["/api/paths?from=a&to=b"],
    ["/api/paths/relaxations?from=a&to=b"],
    ["/api/common?ids=a,b"],
    ["/api/nodes/a/dependencies"],
  ])("says that it holds no plan: %s", async (path) => {
    const { body } = await request(server.url).get(path).expect(404);
    expect(body.code).toBe("no-plan");
  });

  test.each<readonly [string, number, string, string]>([
    ["/api/nodes/goal%3Aa", 404, "unknown-id", "id"],
    ["/api/nodes/neo4j%3A4%3Agone%3A1", 404, "unknown-id", "id"],
    ["/api/nodes/neo4j%3A%27%60%29%20DETACH%20DELETE%20n", 404, "unknown-id", "id"],
    ["/api/nodes/neo4j%3A4%3Agone%3A1/neighbours", 404, "unknown-id", "id"],
    ["/api/nodes/x/neighbours?types=NO", 400, "bad-parameter", "types.0"],
    ["/api/nodes/x/neighbours?types=neo4j:A,PART_OF", 400, "bad-parameter", "types.1"],
    ["/api/search?q=a&kinds=Goal", 400, "bad-parameter", "kinds.0"],
    ["/api/search?q=a&limit=0", 400, "bad-parameter", "limit"],
    ["/api/relationships/PART_OF(a%2Cb)", 404, "unknown-id", "id"],
    ["/api/relationships/neo4j-relationship%3A5%3Ax%3A1", 404, "unknown-id", "id"],
    ["/api/nodes/neo4j%3Ax/neighbours?cursor=zzz", 400, "bad-cursor", "cursor"],
    ["/api/meta?x=1", 400, "bad-parameter", "x"],
  ])("refuses bad input: %s", async (path, status, code, field) => {
    const { body } = await request(server.url).get(path).expect(status);
    expect(body.code).toBe(code);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(field);
  });

  test("takes any text as the name of a label or type", async () => {
    for (const name of ["`", "``) DETACH DELETE n //", "\\u0060) DETACH DELETE (n) //", "%", ""])
      for (const field of ["types", "kinds"])
        await get(`${nodePath(hub)}/neighbours`, { [field]: foreignName(name), limit: 1 });
  });

  test("is the very same after all of these, data, indexes and constraints", async () => {
    expect(await dump(neo4j, true)).toEqual(before);
  });

  test("makes way for a plan that is loaded beside it, without a restart", async () => {
    const loader = neo4j.open({ intoExisting: true });
    await loader.apply(ring);
    await loader.close();
    const meta = await get<MetaAnswer>("/api/meta");
    expect([meta.data.foreign, meta.counts.nodes]).toEqual([undefined, ring.nodes.length]);
    const { body } = await request(server.url)
      .get("/api/nodes/goal%3Aa/neighbours?types=neo4j:A")
      .expect(400);
    expect(body.errors[0].path).toBe("types.0");
  });
});
