import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const candidates = [
  process.env.MAILUO_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Path of a Chromium or Chrome of this machine, or nothing. `MAILUO_CHROMIUM` names another. */
export const findChromium = (): string | undefined =>
  candidates.find((path) => path !== undefined && existsSync(path));

/** Flags that keep the browser from asking anything of the network, and let root run it. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const packages = ["chromium", "fonts-noto-cjk"];

/** Installs Chromium and CJK fonts where that can be done unasked: as root on Debian, unless
 * `MAILUO_INSTALL=0`. Says what it installs, or in one line what is missing. */
export const provideChromium = (): void => {
  if (findChromium() !== undefined) return;
  const may =
    process.getuid?.() === 0 &&
    existsSync("/usr/bin/apt-get") &&
    process.env.MAILUO_INSTALL !== "0";
  if (may) {
    process.stdout.write(`Installing ${packages.join(" and ")} with apt-get …\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const options = { env, stdio: ["ignore", "ignore", "inherit"] as ("ignore" | "inherit")[] };
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
  }
  if (findChromium() === undefined)
    process.stdout.write(
      "No Chromium or Chrome found: install one, or name it in MAILUO_CHROMIUM. The tests in a browser are skipped.\n",
    );
};
