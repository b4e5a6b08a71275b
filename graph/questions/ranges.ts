import type { TextRange } from "#graph/model/records.ts";

/** Ranges in order, those that touch or overlap joined into one. */
export const joined = (ranges: readonly TextRange[]): TextRange[] => {
  const result: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
};
