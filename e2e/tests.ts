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

/** The projects of `vitest.config.ts`. */
const projects = ["unit", "browser"] as const;

/** Runs the tests: unit tests and journeys beside each other, since the ones wait for a database while
 * the others wait for a page, and each of both keeps to itself one file after another. What the second
 * prints comes when the first is done. They go one after another in one process where the caller
 * chooses a project, or names one Neo4j, which only one file at a time may have.
 * @param args what vitest is to be told besides */
export const runTests = async (args: readonly string[]): Promise<Count> => {
  const together =
    args.some((arg) => arg.startsWith("--project")) ||
    process.env.MAILUO_TEST_NEO4J_URI !== undefined;
  if (together) return runLane(args);
  const counts: Promise<Count>[] = [];
  for (const project of projects)
    counts.push(runLane(["--project", project, "--passWithNoTests", ...args], counts.at(-1)));
  const sum = (await Promise.all(counts)).reduce(plus);
  // Each may pass with no tests, when all that was asked for is the other's; not both.
  return sum.passed + sum.failed + sum.skipped === 0 ? { ...sum, failed: 1 } : sum;
};

/** Runs vitest.
 * @param before what is waited for with its output; it is printed as it comes unless told */
const runLane = async (args: readonly string[], before?: Promise<unknown>): Promise<Count> => {
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
      { stdio: before === undefined ? "inherit" : ["ignore", "pipe", "pipe"] },
    );
    const [code] = await Promise.all([exitOf(child), holdBack(child, before)]);
    return await counted(file, code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });

/** Prints what a program prints, but nothing of it until something else is done. */
const holdBack = async (child: ChildProcess, before?: Promise<unknown>): Promise<void> => {
  const held: Buffer[] = [];
  let print = (data: Buffer): void => void held.push(data);
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (data: Buffer) => print(data));
  await before;
  print = (data) => void process.stdout.write(data);
  held.forEach(print);
};

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
