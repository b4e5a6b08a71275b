import request from "supertest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEngine } from "#graph/store/open.ts";
import { type RunningServer, script, startServer } from "./fixture.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const get = (path: string) => request(server.url).get(path);
const names = async (q: string): Promise<string[]> => {
  const { body } = await get("/api/search").query({ q }).expect(200);
  return body.items.map(
    (item: { type: string; node?: { name: string }; passage?: { id: string } }) =>
      item.type === "node" ? item.node?.name : item.passage?.id,
  );
};

describe("search", () => {
  test.each([
    ["恽淇丞", "恽淇丞"],
    ["yunqicheng", "恽淇丞"],
    ["yqc", "恽淇丞"],
    ["武高新", "武高新"],
    ["wgx", "武高新"],
    ["high-tech", "武高新"],
    ["wujin", "武进区"],
    ["yinyuejie", "太湖湾音乐节"],
    ["qingchunledu", "“青春乐都”"],
    ["532", "“532”发展战略"],
  ])("%s leads to %s first", async (q, name) => {
    expect((await names(q))[0]).toBe(name);
  });

  test("finds a phrase that the file breaks, and shows it unbroken", async () => {
    const { body } = await get("/api/search").query({ q: "盘活土地空间5000亩" });
    const hit = body.items.find((item: { type: string }) => item.type === "passage");
    expect(hit.passage.id).toBe("wujin-2:20");
    const [range] = hit.ranges;
    expect(hit.passage.text.slice(range.start, range.end)).toBe("盘活土地空间5000亩");
  });

  test("says which characters initials stand for", async () => {
    const { body } = await get("/api/search").query({ q: "wgx" });
    expect(body.items[0].match).toEqual({
      field: "initials",
      text: "武高新",
      ranges: [{ start: 0, end: 3 }],
    });
  });
});

describe("evidence", () => {
  test("every relationship has a fact that is the exact text of its sentence", async () => {
    const { body: documents } = await get("/api/documents");
    const relationships = new Map<string, { spanRoles: string[] }>();
    for (const { id } of documents.documents) {
      const { body } = await get(`/api/documents/${id}`);
      for (const each of body.relationships) relationships.set(each.id, each);
    }
    const { body: meta } = await get("/api/meta");
    expect(relationships.size).toBe(meta.counts.relationships);
    for (const id of relationships.keys()) {
      const { body } = await get(`/api/relationships/${encodeURIComponent(id)}`).expect(200);
      expect(body.evidence.some(({ role }: { role: string }) => role === "fact")).toBe(true);
      for (const { quote, passage, ranges } of body.evidence)
        for (const { start, end } of ranges) expect(passage.text.slice(start, end)).toBe(quote);
    }
  });

  test("the goal lens of “两湖” shows 西太湖 with its chain and quote", async () => {
    const { body } = await get("/api/goals/goal%3Atwo-lakes/ties").expect(200);
    const owners = body.roles.find(({ role }: { role: string }) => role === "owned-by").ties;
    expect(owners).toEqual([
      {
        node: "zone:xitaihu",
        chain: [
          "RESPONSIBLE_FOR(zone:xitaihu,goal:core-area)",
          "PART_OF(goal:core-area,goal:two-lakes)",
        ],
        basis: "inferred",
        modality: "called-for",
        quotes: expect.arrayContaining([expect.stringContaining("西太湖")]),
      },
    ]);
  });

  test("西太湖 and 苏澳大厦 are connected, and no hop goes through a hub", async () => {
    const { body } = await get("/api/paths")
      .query({ from: "zone:xitaihu", to: "project:suao-tower" })
      .expect(200);
    expect(body.paths[0].nodes).toEqual([
      "zone:xitaihu",
      "goal:core-area",
      "goal:two-lakes",
      "project:suao-tower",
    ]);
  });
});

describe("problems", () => {
  const cases: readonly (readonly [string, string, number, string, string])[] = [
    ["an unknown node", "/api/nodes/zone%3Anone", 404, "unknown-id", "id"],
    ["an unknown relationship", "/api/relationships/X(a%2Cb)", 404, "unknown-id", "id"],
    ["an unknown goal", "/api/goals/zone%3Axitaihu/ties", 404, "unknown-id", "id"],
    ["an unknown document", "/api/documents/none", 404, "unknown-id", "id"],
    [
      "an unknown end of a path",
      "/api/paths?from=zone%3Axitaihu&to=zone%3Anone",
      404,
      "unknown-id",
      "to",
    ],
    ["a missing parameter", "/api/search", 400, "bad-parameter", "q"],
    ["a number out of bounds", "/api/search?q=a&limit=51", 400, "bad-parameter", "limit"],
    ["no number where one is wanted", "/api/search?q=a&limit=ten", 400, "bad-parameter", "limit"],
    [
      "a value that is none of a list",
      "/api/nodes/x/neighbours?types=NO",
      400,
      "bad-parameter",
      "types.0",
    ],
    ["a parameter that is not there", "/api/meta?x=1", 400, "bad-parameter", "x"],
    ["a parameter given twice", "/api/search?q=a&q=b", 400, "bad-parameter", "q"],
    [
      "a malformed cursor",
      "/api/nodes/zone%3Axitaihu/neighbours?cursor=zzz",
      400,
      "bad-cursor",
      "cursor",
    ],
    ["a broken percent sign", "/api/nodes/%E0%A4%A", 400, "bad-parameter", "path"],
  ];
  test.each(cases)("%s is told with its field", async (_, path, status, code, field) => {
    const response = await get(path).expect(status);
    expect(response.headers["content-type"]).toMatch("application/problem+json");
    expect([response.body.code, response.body.status]).toEqual([code, status]);
    expect(response.body.errors.map((error: { path: string }) => error.path)).toContain(field);
    expect(response.body.requestId).toBe(response.headers["x-request-id"]);
  });

  test("an address that is not there, or not for this method", async () => {
    expect((await get("/api/nothing").expect(404)).body.code).toBe("not-found");
    const refused = await request(server.url).delete("/api/meta").expect(405);
    expect([refused.body.code, refused.headers.allow]).toEqual(["method-not-allowed", "GET, HEAD"]);
    expect((await request(server.url).post("/").expect(405)).body.code).toBe("method-not-allowed");
  });

  test("a body that is too large, no JSON, or of another type", async () => {
    const post = () => request(server.url).post("/api/subgraph");
    const large = JSON.stringify({ nodeIds: ["x".repeat(300_000)] });
    const json = "application/json";
    expect((await post().type(json).send(large).expect(413)).body.code).toBe("body-too-large");
    expect((await post().type(json).send("{").expect(400)).body.code).toBe("bad-parameter");
    expect((await post().type("text/plain").send("x").expect(415)).body.code).toBe(
      "unsupported-media-type",
    );
    expect((await post().send({}).expect(400)).body.errors[0].path).toBe("nodeIds");
  });

  test("a foreign host name", async () => {
    const { body } = await get("/api/meta").set("Host", "evil.example").expect(421);
    expect(body.code).toBe("wrong-host");
  });
});

describe("the API describes itself", () => {
  test("as OpenAPI 3.1, every address with its answer and its problems", async () => {
    const { body } = await get("/api/openapi.json").expect(200);
    expect(body.openapi).toBe("3.1.1");
    expect(Object.keys(body.paths).sort()).toEqual([
      "/api/common",
      "/api/documents",
      "/api/documents/{id}",
      "/api/foundations",
      "/api/goals",
      "/api/goals/matrix",
      "/api/goals/{id}/ties",
      "/api/mentions",
      "/api/meta",
      "/api/named-with",
      "/api/nodes/{id}",
      "/api/nodes/{id}/dependencies",
      "/api/nodes/{id}/neighbours",
      "/api/overview",
      "/api/paths",
      "/api/paths/relaxations",
      "/api/relationships/{id}",
      "/api/search",
      "/api/slip",
      "/api/subgraph",
      "/api/unsaid",
    ]);
    const limit = body.paths["/api/search"].get.parameters.find(
      ({ name }: { name: string }) => name === "limit",
    );
    expect(limit.schema).toMatchObject({ minimum: 1, maximum: 50, default: 12 });
  });
});

describe("the page and its policy", () => {
  test("any address that is no file is the page", async () => {
    const response = await get("/goals/goal%3Atwo-lakes").set("Accept", "text/html").expect(200);
    expect(response.text).toContain("<title>Mailuo</title>");
    expect(response.headers["content-security-policy"]).toContain("style-src 'self';");
    expect(response.headers["cache-control"]).toBe("no-cache");
  });

  test("an asset goes out as the build compressed it, to whoever reads that", async () => {
    for (const [accepted, encoding] of [
      ["br, gzip", "br"],
      ["identity", null],
    ] as const) {
      const answer = await fetch(`${server.url}/assets/page.js`, {
        headers: { "accept-encoding": accepted },
      });
      expect(answer.headers.get("content-encoding")).toBe(encoding);
      expect(answer.headers.get("content-type")).toContain("javascript");
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(await answer.text()).toBe(script);
    }
  });

  test("a missing asset is no page", async () => {
    await get("/assets/none.js").expect(404);
  });
});

describe("access and limits", () => {
  test("a server with a token lets in only who bears it", async () => {
    const token = "a-token-of-some-length";
    const guarded = await startServer({ accessToken: token });
    try {
      const ask = () => request(guarded.url).get("/api/meta");
      expect((await ask().expect(401)).body.code).toBe("unauthorized");
      await ask().set("Authorization", `Bearer ${token}x`).expect(401);
      await ask().set("Authorization", `Bearer ${token}`).expect(200);
      const visit = await request(guarded.url).get(`/goals?a=1&access_token=${token}`).expect(303);
      expect(visit.headers.location).toBe("/goals?a=1");
      await ask()
        .set("Cookie", visit.headers["set-cookie"]?.[0] ?? "")
        .expect(200);
    } finally {
      await guarded.close();
    }
  });

  test("a caller beyond the limit is told to wait", async () => {
    const limited = await startServer({ rateLimit: 2 });
    try {
      const ask = () => request(limited.url).get("/api/documents");
      await ask().expect(200);
      await ask().expect(200);
      const refused = await ask().expect(429);
      expect(refused.body.code).toBe("too-many-requests");
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    } finally {
      await limited.close();
    }
  });

  test("a server without a graph is alive, not ready, and says so", async () => {
    const empty = await startServer({}, await openEngine());
    try {
      await request(empty.url).get("/healthz").expect(200);
      await request(empty.url).get("/readyz").expect(503);
      const away = await request(empty.url).get("/api/overview").expect(503);
      expect([away.body.code, away.headers["retry-after"]]).toEqual(["store-unavailable", "2"]);
    } finally {
      await empty.close();
    }
  });
});
