import { afterAll, beforeAll, expect, test } from "vitest";
import type { MatrixAnswer, TiesAnswer } from "#graph/model/answers/goals.ts";
import { type RunningServer, startServer } from "./fixture.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.close();
});

const ask = async <Answer>(path: string): Promise<Answer> => {
  const response = await fetch(`${server.url}/api${path}`);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Answer;
};

test.each(["", "&basis=stated", "&basis=inferred", "&modalities=called-for&documents=wujin-2"])(
  "every cell of the matrix counts the ties of the lens behind it, with the filters “%s”",
  async (filter) => {
    const rows = "bodies,zones,projects,programmes";
    const answer = await ask<MatrixAnswer>(`/goals/matrix?rows=${rows}${filter}`);
    const goals = answer.groups.flatMap((group) => group.goals);
    const shown = new Set(["Organization", "Event", "Zone", "Project", "Programme"]);
    const counted = new Map<string, number>();
    for (const { id } of goals) {
      const lens = await ask<TiesAnswer>(`/goals/${encodeURIComponent(id)}/ties?${filter}`);
      const kinds = new Map(lens.nodes.map((node) => [node.id, node.kind]));
      for (const { node } of lens.roles.flatMap(({ ties }) => ties))
        if (shown.has(kinds.get(node) ?? ""))
          counted.set(`${node} ${id}`, (counted.get(`${node} ${id}`) ?? 0) + 1);
    }
    const cells = answer.cells.map(({ node, goal, roles }) => [`${node} ${goal}`, roles.length]);
    expect(goals.length).toBeGreaterThan(20);
    expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(counted));
  },
);

test("rows that are no sort of row are refused by name", async () => {
  const response = await fetch(`${server.url}/api/goals/matrix?rows=bodies,persons`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ path: "rows.1" }] });
});
