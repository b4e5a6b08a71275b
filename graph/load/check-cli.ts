import { checkSeeds } from "./load.ts";
import { isOpen, reportOf } from "./report.ts";
import { formatReport } from "./report-text.ts";
import { InvalidSeeds } from "./violation.ts";

const root = process.argv[2] ?? "seeds";
try {
  const report = reportOf(await checkSeeds(root));
  process.stdout.write(`${formatReport(report)}\n`);
  if (isOpen(report)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof InvalidSeeds)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
