import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checks } from "./checks.ts";
import { findChromium, provideChromium } from "./chromium.ts";
import { hasNeo4jTools, provideJava } from "./java.ts";

/** What one runner counted. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const run = (command: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit" });
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });

const runChecks = async (): Promise<Count> => {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, command, args } of checks) {
    process.stdout.write(`\n— ${name}\n`);
    if ((await run(command, args)) === 0) count.passed += 1;
    else count.failed += 1;
  }
  return count;
};

const runTests = async (args: readonly string[]): Promise<Count> => {
  const folder = await mkdtemp(join(tmpdir(), "mailuo-test-"));
  const file = join(folder, "results.json");
  try {
    const code = await run(process.execPath, [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
      ...args,
    ]);
    const results = JSON.parse(await readFile(file, "utf8")) as Record<string, number | undefined>;
    const failed = results.numFailedTests ?? 0;
    return {
      passed: results.numPassedTests ?? 0,
      // A file that does not load fails no single test, but the run.
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

provideChromium();
provideJava();
const counts = [await runChecks(), await runTests(process.argv.slice(2))];
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];
if (process.env.CI === "true" && skipped > 0)
  process.stdout.write("CI is set and something was skipped: that is a failure.\n");
if (process.env.CI === "true" && findChromium() === undefined)
  process.stdout.write("CI is set and there is no Chromium: that is a failure.\n");
if (process.env.CI === "true" && !hasNeo4jTools())
  process.stdout.write("CI is set and there is no JDK or Maven: that is a failure.\n");
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed > 0 || passed === 0 || (process.env.CI === "true" && skipped > 0) ? 1 : 0;
