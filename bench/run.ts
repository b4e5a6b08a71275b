import { mkdir, writeFile } from "node:fs/promises";
import { readNeo4jSettings } from "#graph/store/neo4j/settings.ts";
import { measurePicture } from "./frames/picture.ts";
import { measureLargePlan, measureLoaded } from "./large/large.ts";
import { measurePage, type PageResult } from "./page.ts";
import { measureQuestions, type QuestionResult } from "./questions.ts";
import { machine, table, timed } from "./report.ts";
import { measureStarts, startMailuo } from "./start.ts";
import type { Timing } from "./timing.ts";

const folder = "bench/results";

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

const report = (
  starts: Timing,
  questions: readonly QuestionResult[],
  page: PageResult | undefined,
): string => {
  const weights =
    page === undefined
      ? []
      : ([
          ["start", page.start],
          ["graph", page.graph],
        ] as const);
  return [
    "# Measured",
    `One run on ${machine}. Milliseconds unless said; read nothing into ratios under 1.3.`,
    "## Second start, to the first answer",
    table(["median", "p95"], [[timed(starts)]]),
    "## Questions on the seeds: the engine alone, and over HTTP",
    table(
      ["question", "alone median", "p95", "HTTP median", "p95", "ratio"],
      questions.map(({ question, bare, http, ratio }) => [
        question,
        timed(bare),
        timed(http),
        ratio,
      ]),
    ),
    "## Bytes that a first visit transfers (kB, compressed)",
    table(
      ["view", "all", "script", "style", "font", "other"],
      weights.map(([view, weight]) => [
        view,
        kilobytes(weight.total),
        kilobytes(weight.script),
        kilobytes(weight.style),
        kilobytes(weight.font),
        kilobytes(weight.other),
      ]),
    ),
    "## In the page",
    page === undefined
      ? "No Chromium was found."
      : table(
          ["wait", "median", "p95"],
          [
            ["last key to first hit", timed(page.keyToHit)],
            ["click on a tie to its sentence", timed(page.clickToSentence)],
          ],
        ),
    "",
  ].join("\n\n");
};

const measureSeeds = async (): Promise<void> => {
  const starts = await measureStarts();
  const server = await startMailuo();
  try {
    const questions = await measureQuestions(server.url);
    const page = await measurePage(server.url);
    await mkdir(folder, { recursive: true });
    await writeFile(
      `${folder}/latest.json`,
      `${JSON.stringify({ starts, questions, page }, null, 2)}\n`,
    );
    await writeFile(`${folder}/latest.md`, report(starts, questions, page));
    process.stdout.write(report(starts, questions, page));
  } finally {
    await server.stop();
  }
};

const [section, size = "100000"] = process.argv.slice(2);
const given = readNeo4jSettings(process.env);
if (section === "large") await measureLargePlan(Number(size));
else if (section === "loaded" && given !== undefined) await measureLoaded(Number(size), given);
else if (section === "loaded") throw new Error("Name the loaded server by NEO4J_URI.");
else if (section === "picture") await measurePicture();
else await measureSeeds();
