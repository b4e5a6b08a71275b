import { existsSync } from "node:fs";
import { installPackages } from "./install.ts";

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

/** Installs Chromium and CJK fonts where they are missing and that can be done unasked. Says in one
 * line what is still missing then. */
export const provideChromium = (): void => {
  if (findChromium() !== undefined) return;
  installPackages(packages);
  if (findChromium() === undefined)
    process.stdout.write(
      "No Chromium or Chrome found: install one, or name it in MAILUO_CHROMIUM. The tests in a browser are skipped.\n",
    );
};
