import { arch, cpus, platform, totalmem } from "node:os";
import type { Timing } from "./timing.ts";

/** What a report says of the machine that it was measured on. */
export const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${arch()}, Node ${process.version}`;

/** The two cells of a timing. */
export const timed = ({ median, p95 }: Timing): string => `${median} | ${p95}`;

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
