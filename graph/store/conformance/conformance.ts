import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { ring } from "#graph/fixtures/ring.ts";
import { twoRoads } from "#graph/fixtures/two-roads.ts";
import { byId } from "#graph/model/ids.ts";
import type { Plan } from "#graph/model/plan.ts";
import { goalTree } from "#graph/questions/goal-tree/goal-tree.ts";
import { meta } from "#graph/questions/meta/meta.ts";
import { neighbours } from "#graph/questions/neighbours/neighbours.ts";
import { node } from "#graph/questions/node/node.ts";
import { paths } from "#graph/questions/paths/paths.ts";
import { subgraph } from "#graph/questions/subgraph/subgraph.ts";
import type { AskOptions, Engine } from "../store.ts";

const later: Plan = { ...twoRoads, version: "2" };

const nothing = { nodes: 0, relationships: 0, documents: 0, passages: 0 };
const noData = { version: "", corpora: [] };

let big: Plan | undefined;

/** Layers of goals, each of which depends on all of the next: a question about ways through them
 * takes longer than any caller waits here. */
const layered = (): Plan => {
  if (big !== undefined) return big;
  const layer = (at: number): string[] =>
    Array.from({ length: 60 }, (_, index) => `goal:l${at}-${index}`);
  big = planOf({
    links: [1, 2, 3, 4, 5].flatMap((at) =>
      layer(at).flatMap((from) => layer(at + 1).map((to) => `${from} DEPENDS_ON ${to}`)),
    ),
  });
  return big;
};

/** How an engine is before anything has been applied: the embedded one holds nothing to answer from,
 * a database is there and empty. */
export type Before = "not ready" | "empty";

/** The promises that every engine keeps, whatever it is asked.
 * @param open a fresh engine without data; the suite closes it
 * @param before how it is until a plan is applied */
export const conformance = (
  name: string,
  open: () => Engine | Promise<Engine>,
  before: Before = "not ready",
): void => {
  describe(`${name} as an engine`, { timeout: 30_000 }, () => {
    let engine: Engine;
    beforeEach(async () => {
      engine = await open();
    });
    afterEach(() => engine.close());

    const version = async () => (await engine.ask(meta, {})).data.version;
    const askLong = (options: AskOptions) =>
      engine.ask(
        paths,
        paths.parameters.parse({ from: ["goal:l1-0"], to: ["goal:l6-0"], slack: 2, hubs: true }),
        options,
      );

    const expectNoData = async () => {
      expect(await engine.ready()).toBe(before === "empty");
      if (before === "not ready")
        await expect(engine.ask(meta, {})).rejects.toMatchObject({ code: "store-unavailable" });
      else {
        const { counts, data } = await engine.ask(meta, {});
        // Whole: a database with data of others is told by a mark beside the version.
        expect({ counts, data }).toEqual({ counts: nothing, data: noData });
      }
    };

    test("has no data before anything is applied, and says so", expectNoData);

    test("is ready and answers once a plan is applied", async () => {
      await engine.apply(ring);
      expect(await engine.ready()).toBe(true);
      expect(await version()).toBe("1");
    });

    test("answers about a plan without anything", async () => {
      await engine.apply(planOf({ links: [] }));
      const { counts } = await engine.ask(meta, {});
      expect(counts).toEqual(nothing);
      expect(await engine.ask(goalTree, {})).toEqual({ roots: [], truncated: false });
    });

    test("replaces all that was there by the next plan", async () => {
      await engine.apply(ring);
      await engine.apply(later);
      expect(await version()).toBe("2");
      const nodeIds = ["goal:a", "goal:end"];
      const { nodes } = await engine.ask(subgraph, { nodeIds });
      expect(nodes.map(({ id }) => id)).toEqual(["goal:end"]);
    });

    test("keeps the old data, whole, when a plan fails", async () => {
      await engine.apply(ring);
      const [first] = ring.relationships;
      if (first === undefined) throw new Error("The ring has relationships.");
      const dangling = { ...first, id: "DEPENDS_ON(goal:a,goal:gone)", to: "goal:gone" };
      await expect(
        engine.apply({ ...later, relationships: [...later.relationships, dangling] }),
      ).rejects.toThrow("goal:gone");
      expect(await version()).toBe("1");
      expect((await engine.ask(meta, {})).counts).toMatchObject({ nodes: 6, relationships: 6 });
    });

    test("stays without data when the first plan fails", async () => {
      await expect(engine.apply({ ...ring, nodes: [] })).rejects.toThrow();
      await expectNoData();
    });

    test("refuses an id that nothing bears", async () => {
      await engine.apply(ring);
      await expect(engine.ask(node, { id: "goal:gone" })).rejects.toMatchObject({
        code: "unknown-id",
        errors: [{ path: "id", message: "unknown id “goal:gone”" }],
      });
    });

    test("refuses a cursor once the data has changed", async () => {
      await engine.apply(ring);
      const first = neighbours.parameters.parse({ id: "goal:a", limit: 1 });
      const cursor = (await engine.ask(neighbours, first)).page.next ?? "";
      await engine.apply({ ...ring, version: "2" });
      await expect(engine.ask(neighbours, { ...first, cursor })).rejects.toMatchObject({
        code: "stale-cursor",
      });
    });

    test("gives a question up when its time is over, and goes on answering", async () => {
      await engine.apply(layered());
      // A database plans a question first, and says so where that alone took the time.
      expect((await askLong({})).paths).toHaveLength(10);
      for (const deadline of [0, 2])
        await expect(askLong({ deadline })).rejects.toMatchObject({ code: "deadline-exceeded" });
      expect((await askLong({})).paths).toHaveLength(10);
    });

    test("gives a question up when its caller goes, before it or in the midst of it", async () => {
      await engine.apply(layered());
      await expect(askLong({ signal: AbortSignal.abort() })).rejects.toMatchObject({
        code: "cancelled",
      });
      const caller = new AbortController();
      setTimeout(() => caller.abort(), 1);
      await expect(askLong({ signal: caller.signal })).rejects.toMatchObject({ code: "cancelled" });
    });

    test("answers a short question while a long one is at work", async () => {
      await engine.apply(layered());
      const order: string[] = [];
      await Promise.all([
        askLong({}).then(() => order.push("long")),
        new Promise((resolve) => setTimeout(resolve, 1))
          .then(() => engine.ask(node, { id: "goal:l1-0" }))
          .then(() => order.push("short")),
      ]);
      expect(order).toEqual(["short", "long"]);
    });

    test("answers many questions at once as it answers each alone", async () => {
      await engine.apply(twoRoads);
      const all = twoRoads.nodes.map(({ node: { id } }) => ({ id }));
      const alone = [];
      for (const parameters of all) alone.push(await engine.ask(node, parameters));
      expect(await Promise.all(all.map((id) => engine.ask(node, id)))).toEqual(alone);
    });

    test("keeps every character, parallel relationships, and loops", async () => {
      const name = `𠮷野家 "'\\ \u0000 é`;
      const summary = { zh: "长".repeat(40_000), en: "" };
      const properties = { value: 2 ** 53 - 1, rank: 0.1, literal: "", members: [] };
      const plan = planOf({
        nodes: { "goal:a": { name, aliases: ["", " "], properties } },
        links: [
          "goal:a DEPENDS_ON goal:b",
          "goal:a DEPENDS_ON goal:b inferred",
          "goal:a PART_OF goal:a",
          "goal:b DEPENDS_ON goal:a",
        ],
      });
      const nodes = plan.nodes.map((planned) => ({
        ...planned,
        node: { ...planned.node, summary },
      }));
      await engine.apply({ ...plan, nodes });
      const answer = await engine.ask(subgraph, { nodeIds: ["goal:b", "goal:a"] });
      const inOrder = plan.relationships.toSorted((left, right) => byId(left.id, right.id));
      expect(answer).toEqual({
        nodes: nodes.map((planned) => planned.node),
        relationships: inOrder,
      });
    });

    test("refuses questions once it is closed", async () => {
      await engine.apply(ring);
      await engine.close();
      expect(await engine.ready()).toBe(false);
      await expect(engine.ask(meta, {})).rejects.toMatchObject({ code: "store-unavailable" });
    });
  });
};
