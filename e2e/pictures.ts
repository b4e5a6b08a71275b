import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { type Browser, chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "./chromium.ts";

/** Makes the README's pictures from the running app. */
const folder = "docs/pictures";
const size = { width: 1440, height: 900 };

const pictures = [
  { name: "start", path: "/", shows: "[data-box=goal]", tie: undefined },
  {
    name: "explore",
    path: "/explore?node=zone%3Axitaihu",
    shows: "[data-canvas] canvas",
    tie: "加快“两湖”创新区核心区建设",
  },
  { name: "lens", path: "/goals/goal%3Atwo-lakes", shows: "[data-item=goal]", tie: undefined },
  {
    name: "paths",
    path: "/explore?from=zone%3Axitaihu&to=project%3Asuao-tower",
    shows: "aside blockquote",
    tie: undefined,
  },
  {
    name: "slip",
    path: "/dependencies/project%3Atwo-lakes-flagships?slip=project%3Atwo-lakes-flagships",
    shows: "aside blockquote",
    tie: undefined,
  },
  { name: "sources", path: "/sources/wujin-2?sentence=8", shows: "[data-passage]", tie: undefined },
] as const;

const take = async (
  browser: Browser,
  url: string,
  { name, path, shows, tie }: (typeof pictures)[number],
): Promise<void> => {
  const page = await browser.newPage({ viewport: size, reducedMotion: "reduce", locale: "zh-CN" });
  await page.goto(`${url}${path}`);
  await page.locator(shows).first().waitFor();
  await page.waitForLoadState("networkidle");
  if (tie !== undefined) {
    const inspector = page.getByRole("complementary").last();
    await inspector.getByRole("button", { name: "展开" }).click();
    await inspector.getByRole("button", { name: new RegExp(tie) }).click();
    await page.locator("figure").first().waitFor();
    await page.waitForLoadState("networkidle");
  }
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
};

const executablePath = findChromium();
if (executablePath === undefined) throw new Error("No Chromium or Chrome was found.");
const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
  env: { ...process.env, PORT: "0" },
  stdio: ["ignore", "pipe", "inherit"],
});
const [first] = (await once(server.stdout, "data")) as [Buffer];
const url = /http:\/\/\S+/.exec(String(first))?.[0] ?? "";
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
for (const picture of pictures) await take(browser, url, picture);
await browser.close();
server.kill("SIGTERM");
