import { spawn } from "node:child_process";
import { checks } from "./checks.ts";
import { findChromium } from "./chromium.ts";
import { type Count, nothing, plus, runTests } from "./tests.ts";
import { hasNeo4jTools, provideTools } from "./tools.ts";

const run = (command: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit" });
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });

const runChecks = async (): Promise<Count> => {
  let count = nothing;
  for (const { name, command, args } of checks) {
    process.stdout.write(`\n— ${name}\n`);
    const passed = (await run(command, args)) === 0;
    count = plus(count, { ...nothing, [passed ? "passed" : "failed"]: 1 });
  }
  return count;
};

// The checks need neither a browser nor a database, which take their time to come.
const [checked] = await Promise.all([runChecks(), provideTools()]);
const { passed, failed, skipped } = plus(checked, await runTests(process.argv.slice(2)));
if (process.env.CI === "true" && skipped > 0)
  process.stdout.write("CI is set and something was skipped: that is a failure.\n");
if (process.env.CI === "true" && findChromium() === undefined)
  process.stdout.write("CI is set and there is no Chromium: that is a failure.\n");
if (process.env.CI === "true" && !hasNeo4jTools())
  process.stdout.write("CI is set and there is no JDK or Maven: that is a failure.\n");
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed > 0 || passed === 0 || (process.env.CI === "true" && skipped > 0) ? 1 : 0;
