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

/** Runs all checks at once: one of them takes as long as the others together. */
const runChecks = async (): Promise<Count> => {
  const counts = checks.map(async ({ name, command, args }) => {
    const passed = (await run(command, args)) === 0;
    process.stdout.write(`— ${name}: ${passed ? "passed" : "failed"}\n`);
    return { ...nothing, [passed ? "passed" : "failed"]: 1 };
  });
  return (await Promise.all(counts)).reduce(plus, nothing);
};

// The checks need neither the page nor a browser nor a database, which take their time to come.
const [checked, built] = await Promise.all([
  runChecks(),
  run(process.execPath, ["start.mjs", "build"]),
  provideTools(),
]);
if (built !== 0) process.exit(built);
const { passed, failed, skipped } = plus(checked, await runTests(process.argv.slice(2)));
if (process.env.CI === "true" && skipped > 0)
  process.stdout.write("CI is set and something was skipped: that is a failure.\n");
if (process.env.CI === "true" && findChromium() === undefined)
  process.stdout.write("CI is set and there is no Chromium: that is a failure.\n");
if (process.env.CI === "true" && !hasNeo4jTools())
  process.stdout.write("CI is set and there is no JDK or Maven: that is a failure.\n");
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed > 0 || passed === 0 || (process.env.CI === "true" && skipped > 0) ? 1 : 0;
