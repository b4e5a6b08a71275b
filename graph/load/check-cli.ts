import { loadSeeds } from "./load.ts";
import { formatReport, reportOf } from "./report.ts";
import { InvalidSeeds } from "./violation.ts";

const root = process.argv[2] ?? "seeds";
try {
  process.stdout.write(`${formatReport(reportOf(await loadSeeds(root)))}\n`);
} catch (error) {
  if (!(error instanceof InvalidSeeds)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
