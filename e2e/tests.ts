import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one runner counted. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

export const plus = (one: Count, other: Count): Count => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** Runs the tests, units and journeys, in one process of vitest.
 * @param args what vitest is to be told besides */
export const runTests = async (args: readonly string[]): Promise<Count> => {
  const folder = await mkdtemp(join(tmpdir(), "mailuo-test-"));
  const file = join(folder, "results.json");
  try {
    const child = spawn(
      process.execPath,
      [
        "node_modules/vitest/vitest.mjs",
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
        ...args,
      ],
      { stdio: "inherit" },
    );
    return await counted(file, await exitOf(child));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });

const counted = async (file: string, code: number): Promise<Count> => {
  const text = await readFile(file, "utf8").catch(() => "{}");
  const results = JSON.parse(text) as Record<string, number | undefined>;
  const failed = results.numFailedTests ?? 0;
  return {
    passed: results.numPassedTests ?? 0,
    // A file that does not load fails no single test, but the run.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0),
  };
};
