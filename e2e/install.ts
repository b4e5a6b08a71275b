import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

const aptGet = (...args: readonly string[]): Promise<void> =>
  new Promise((done) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const child = spawn("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] });
    child.on("error", () => done());
    child.on("close", () => done());
  });

/** Installs system packages where that can be done unasked: as root on Debian, unless
 * `MAILUO_INSTALL=0`. Says what it installs; elsewhere it does nothing, and whoever needs them looks
 * whether they are there. */
export const installPackages = async (packages: readonly string[]): Promise<void> => {
  const may =
    process.getuid?.() === 0 &&
    existsSync("/usr/bin/apt-get") &&
    process.env.MAILUO_INSTALL !== "0";
  if (!may || packages.length === 0) return;
  process.stdout.write(`Installing ${packages.join(", ")} with apt-get …\n`);
  await aptGet("update", "-qq");
  await aptGet("install", "-y", "-qq", "--no-install-recommends", ...packages);
};
