import { spawnSync } from "node:child_process";
import { checks } from "./checks.ts";

for (const { name, command, args } of checks) {
  process.stdout.write(`— ${name}\n`);
  if (spawnSync(command, args, { stdio: "inherit" }).status !== 0) process.exitCode = 1;
}
