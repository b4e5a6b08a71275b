import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs system packages where that can be done unasked: as root on Debian, unless
 * `MAILUO_INSTALL=0`. Says what it installs; elsewhere it does nothing. */
export const installPackages = (packages: readonly string[]): void => {
  const may =
    process.getuid?.() === 0 &&
    existsSync("/usr/bin/apt-get") &&
    process.env.MAILUO_INSTALL !== "0";
  if (!may) return;
  process.stdout.write(`Installing ${packages.join(" and ")} with apt-get …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, stdio: ["ignore", "ignore", "inherit"] as ("ignore" | "inherit")[] };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
};
