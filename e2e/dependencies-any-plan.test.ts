import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planOf } from "#graph/fixtures/plan-builder.ts";
import { openMemory } from "#graph/store/memory/memory-engine.ts";
import { createApp } from "#server/app.ts";
import { createLog } from "#server/log.ts";
import { elementBoxes, overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { ready } from "./page.ts";

const long = "名称很长的目标".repeat(43);

/** A ring, a goal that is part of itself, a name of 300 characters, and a goal of 400 means. */
const plan = planOf({
  nodes: {
    "goal:a": { name: "甲", nameEn: "A" },
    "goal:b": { name: "乙", nameEn: "B" },
    "goal:c": { name: "丙", nameEn: "C" },
    "goal:long": { name: long, nameEn: "Long ".repeat(60) },
    "goal:many": { name: "多", nameEn: "Many" },
  },
  links: [
    "goal:a DEPENDS_ON goal:b",
    "goal:b DEPENDS_ON goal:c",
    "goal:c DEPENDS_ON goal:a",
    "goal:a PART_OF goal:a",
    "goal:long DEPENDS_ON goal:a",
    "project:p CONTRIBUTES_TO goal:long inferred",
    "project:alone CONTRIBUTES_TO goal:b",
    ...Array.from({ length: 400 }, (_, at) => `project:n${at} CONTRIBUTES_TO goal:many`),
  ],
});

journeys("dependencies of any plan", ({ open }) => {
  let server: Server;
  let url = "";
  beforeAll(async () => {
    const engine = openMemory();
    await engine.apply(plan);
    const app = createApp({
      engine,
      log: createLog("silent"),
      client: resolve("dist/client"),
      config: { allowedHosts: ["127.0.0.1"], accessToken: undefined, rateLimit: 0 },
    });
    server = createServer(app).listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
  });

  test("a ring is drawn with all its lines and named in words", async () => {
    const page = await open(`${url}/dependencies/goal%3Aa?direction=upstream`);
    await ready(page, "dependencies");
    await page.getByText("成环：甲、乙、丙互相依托").waitFor();
    // Three lines of the ring, the loop, and the means of one of them.
    expect(await page.locator("[data-placed] svg g[data-tier] > path:first-child").count()).toBe(5);
    expect(overlapping(await elementBoxes(page, "[data-placed] [data-node]"))).toEqual([]);
    await page.context().close();
  });

  test("an only stated means is told as one", async () => {
    const page = await open(`${url}/dependencies/project%3Aalone?slip=project%3Aalone`);
    await ready(page, "dependencies");
    await page.locator("[data-listed='goal:b']").getByText("唯一手段").waitFor();
    await page.context().close();
  });

  test("a name of 300 characters is cut in the picture and whole in the list", async () => {
    const page = await open(`${url}/dependencies/goal%3Aa?direction=downstream`);
    await ready(page, "dependencies");
    const box = await page.locator("[data-node='goal:long']").boundingBox();
    expect(box?.height ?? 0).toBeLessThan(120);
    expect(await page.locator("[data-listed='goal:long']").textContent()).toContain(long);
    expect(overlapping(await elementBoxes(page, "[data-placed] [data-node]"))).toEqual([]);
    await page.context().close();
  });

  test("of 400 means the picture draws some, says how many more, and the list has all", async () => {
    const page = await open(`${url}/dependencies/goal%3Amany?direction=upstream`);
    await ready(page, "dependencies");
    const drawn = await page.locator("[data-placed] [data-node]").count();
    await page.getByText(`另 ${401 - drawn} 个只在清单里`).waitFor();
    expect(await page.locator("[data-listed]").count()).toBe(400);
    expect(overlapping(await elementBoxes(page, "[data-placed] [data-node]"))).toEqual([]);
    await page.context().close();
  });
});
