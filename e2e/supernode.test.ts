import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hubOf } from "#graph/fixtures/supernode.ts";
import { openMemory } from "#graph/store/memory/memory-engine.ts";
import { createApp } from "#server/app.ts";
import { createLog } from "#server/log.ts";
import { overlapping } from "./boxes.ts";
import { journeys } from "./browser.ts";
import { canvasOf, ready } from "./page.ts";

/** Neighbours of the hub: as many as a reader must never get at once. */
const size = 10_000;

describe("a hub of ten thousand", () => {
  let url: string;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const engine = openMemory();
    await engine.apply(hubOf(size));
    const config = { allowedHosts: ["127.0.0.1"], accessToken: undefined, rateLimit: 0 };
    const app = createApp({ engine, log: createLog("silent"), client: "dist/client", config });
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
    };
  });
  afterAll(() => stop?.());

  journeys("exploring it", ({ open }) => {
    test("brings a handful at a time, tells how many are left, and lists all by rank", async () => {
      const page = await open(`${url}/explore?node=place%3Ahub`);
      await ready(page, "explore");
      const first = await canvasOf(page, 5);
      expect(first.length).toBeLessThanOrEqual(25);
      expect(overlapping(first)).toEqual([]);
      await page.keyboard.press("e");
      const second = await canvasOf(page, first.length + 1);
      expect(second.length).toBeLessThanOrEqual(25);
      expect(overlapping(second)).toEqual([]);
      const left = size - (second.length - 1);
      await page.getByRole("button", { name: new RegExp(`还有 ${left} 条联系`) }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText(`${second.length - 1} / ${size}`).waitFor();
      await dialog.getByRole("button", { name: "落在这里 · 项目" }).click();
      const rows = dialog.getByRole("listitem");
      await rows.first().waitFor();
      expect(await rows.count()).toBeLessThan(60);
      expect(await rows.first().getAttribute("aria-setsize")).toBe(String(size));
      await dialog.getByRole("group", { name: `按位次列出的 ${size} 个` }).focus();
      await page.keyboard.press("End");
      await dialog
        .getByRole("button", { name: /放到图上$/ })
        .first()
        .click();
      await canvasOf(page, second.length + 1);
      await page.context().close();
    });
  });
});
