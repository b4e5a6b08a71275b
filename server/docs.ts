import { problemCodes, problems } from "#graph/model/problems.ts";
import { statusOf } from "./problems.ts";

const heading = "## Problems";

const rows = problemCodes
  .filter((code) => code !== "cancelled")
  .map((code) => {
    const { title, advice } = problems[code];
    return `| ${statusOf(code)} | \`${code}\` | ${title.en} | ${advice.en} |`;
  });

/** The API's page with its table of problems as the code has it now; a test compares, so that the
 * page cannot differ from the code. */
export const withProblems = (page: string): string => {
  const table = ["| status | code | what | what to do |", "|---|---|---|---|", ...rows].join("\n");
  const [before = ""] = page.split(heading);
  return `${before}${heading}\nErrors are \`application/problem+json\` (RFC 9457) with a stable \`code\`, and
\`errors: [{ path, message }]\` that name the wrong fields.\n\n${table}\n`;
};
